/** The sheets of a book and the one in hand: its guidance, its blocks as grids, and below what is asked for in the cell. */

import type { BookDraft } from '@mingsuan/app/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ask } from '../engine/engine.ts';
import type { BookSheet, CodeLists } from '../engine/messages.ts';
import type { Selection } from '../grid/grid-model.ts';
import { boxOf } from '../grid/grid-model.ts';
import { rowsAt, withRows } from './draft-edits.ts';
import { SheetGrid } from './sheet-grid.tsx';
import { type SheetSpot, spotIn } from './sheet-spot.ts';
import type { TypedCell } from './unsaved.ts';
import type { Checked } from './use-check.ts';

interface Props {
  readonly layouts: readonly BookSheet[];
  readonly sheet: BookSheet;
  readonly spot: SheetSpot;
  readonly onSpot: (spot: SheetSpot) => void;
  readonly draft: BookDraft;
  readonly checked: Checked | null;
  readonly unit: '元' | '万元';
  readonly onChange: (draft: BookDraft) => void;
  readonly onTyping: (cell: TypedCell | null) => void;
}

const NOWHERE: Selection = { from: { row: -1, column: -1 }, to: { row: -1, column: -1 } };

export function SheetPane(props: Props): ReactNode {
  const { layouts, sheet, spot, onSpot, draft, checked, unit, onChange, onTyping } = props;
  const year = Number.parseInt(draft.sheets.封面与单位?.[0]?.find((row) => row.项目 === '决算年度')?.填写 ?? '', 10);
  const codes = useQuery<CodeLists>({
    queryKey: ['codes', year],
    queryFn: () => ask({ kind: 'codes', year }),
    enabled: year >= 2000 && year <= 2100,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const troubled = troubledSheets(checked);
  return (
    <section className="wb-sheets" aria-label="账本">
      <nav className="wb-sheet-tabs" aria-label="账本的各张表">
        <ul>
          {layouts.map((each) => (
            <li key={each.name}>
              <button
                type="button"
                aria-current={each === sheet ? 'true' : undefined}
                onClick={() => onSpot(spotIn(each))}
              >
                {each.name}
                {troubled.has(each.name) ? (
                  <span className="wb-dot" data-severity={troubled.get(each.name)}>
                    <span className="ms-sr">（有要核对的格）</span>
                  </span>
                ) : null}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="wb-sheet">
        <details className="wb-guidance">
          <summary>怎么填：{sheet.title}</summary>
          {sheet.guidance.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
        <RowTools sheet={sheet} spot={spot} draft={draft} onChange={onChange} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section className="wb-sheet-scroll" aria-label={sheet.title} tabIndex={0}>
          {sheet.blocks.map((block, index) => (
            <div key={block.title} className="wb-block">
              {sheet.blocks.length > 1 ? <h3>{block.title}</h3> : null}
              <SheetGrid
                sheet={sheet}
                index={index}
                draft={draft}
                calculated={checked?.calculated[sheet.name]?.[index] ?? NO_ROWS}
                problems={checked?.problems ?? NO_PROBLEMS}
                codes={codes.data ?? null}
                unit={unit}
                selection={spot.sheet === sheet.name && spot.block === index ? spot.selection : NOWHERE}
                onSelect={(selection) => onSpot({ sheet: sheet.name, block: index, selection })}
                onChange={onChange}
                onTyping={onTyping}
              />
            </div>
          ))}
        </section>
        <CellHelp sheet={sheet} spot={spot} checked={checked} />
      </div>
    </section>
  );
}

const NO_ROWS: never[] = [];
const NO_PROBLEMS: never[] = [];

/** The gravest trouble of each sheet. */
function troubledSheets(checked: Checked | null): ReadonlyMap<string, 'error' | 'warning'> {
  const troubled = new Map<string, 'error' | 'warning'>();
  for (const { sheet, severity } of checked?.problems ?? []) {
    if (sheet !== null && troubled.get(sheet) !== 'error') troubled.set(sheet, severity);
  }
  return troubled;
}

/** Rows come and go only in lists. Projects are told by their numbers: their rows are emptied, never moved. */
function RowTools({ sheet, spot, draft, onChange }: Pick<Props, 'sheet' | 'spot' | 'draft' | 'onChange'>): ReactNode {
  const block = sheet.blocks[spot.block];
  if (block === undefined || block.fixed !== null || spot.sheet !== sheet.name) return null;
  const rows = rowsAt(draft, spot);
  const { top, bottom } = boxOf(spot.selection);
  const isNumbered = block.columns.some(({ entry }) => entry.kind === 'ordinal');
  const chosen = `${top + 1}${bottom > top ? `—${bottom + 1}` : ''}`;
  const remove = () => {
    const left = isNumbered
      ? rows.map((row, at) => (at >= top && at <= bottom ? {} : row))
      : rows.filter((_, at) => at < top || at > bottom);
    onChange(withRows(draft, spot, left));
  };
  const insert = () => onChange(withRows(draft, spot, [...rows.slice(0, top), {}, ...rows.slice(top)]));
  return (
    <p className="wb-row-tools">
      {isNumbered ? null : (
        <button type="button" className="wb-text-button" disabled={top >= rows.length} onClick={insert}>
          在第 {top + 1} 行前插入一行
        </button>
      )}
      <button type="button" className="wb-text-button" disabled={top >= rows.length} onClick={remove}>
        {isNumbered ? '清空' : '删除'}第 {chosen} 行
      </button>
      <span>共 {rows.length} 行。可以从 Excel 复制后直接粘贴。</span>
    </p>
  );
}

function CellHelp({ sheet, spot, checked }: Pick<Props, 'sheet' | 'spot' | 'checked'>): ReactNode {
  const { row, column } = spot.selection.to;
  const of = sheet.blocks[spot.block]?.columns[column];
  const trouble = checked?.problems.find(
    (problem) =>
      problem.sheet === sheet.name &&
      problem.block === spot.block &&
      problem.row === row &&
      problem.header === of?.header,
  );
  const words = trouble?.message ?? of?.prompt ?? HELP[of?.entry.kind ?? 'text'] ?? '';
  return (
    <p className="wb-cell-help" role="status" data-severity={trouble?.severity}>
      <b>{of?.header ?? ''}</b> {words}
    </p>
  );
}

const HELP: Readonly<Record<string, string>> = {
  amount: '填金额，全角数字、千分位、「12.5万」「壹佰万元」都认得。',
  count: '填整数。',
  points: '填分数。',
  choice: '从列表中选，按 Alt+↓ 打开。',
  derived: '灰底的格子由程序算出，不用填。',
  ordinal: '序号由程序编排。',
};
