/**
 * A table of cells to type into, with the keys, the copying and the pasting of a spreadsheet. One cell is in hand; in it
 * stands the only input, so that input methods for Chinese begin there with the first key.
 */
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import {
  boxOf,
  type CellTrouble,
  cellsOfText,
  type GridColumn,
  offsetOf,
  type Selection,
  type Spot,
  spotAfter,
  textOfCells,
  widthOf,
} from './grid-model.ts';
import { GridRow } from './grid-row.tsx';

interface Props {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly string[])[];
  /** By row and column. */
  readonly troubles: ReadonlyMap<string, CellTrouble>;
  readonly totals?: readonly string[] | undefined;
  readonly frozen: number;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** Cells from a spot on, to the right and down. */
  readonly onWrite: (at: Spot, values: readonly (readonly string[])[]) => void;
  /** What stands in the open cell; null when it is entered or given up. */
  readonly onTyping: (at: Spot, text: string | null) => void;
  readonly show: (text: string, column: GridColumn, row: number) => string;
}

export function Grid(props: Props): ReactNode {
  const { label, columns, rows, troubles, totals, frozen, selection, onSelect, onWrite, onTyping, show } = props;
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  /** What is being typed; null while the cell in hand is only in hand. */
  const [typing, setTyping] = useState<string | null>(null);
  const dragging = useRef(false);
  const hadFocus = useRef(false);
  const { row, column } = selection.to;
  const box = boxOf(selection);
  const size = { row: rows.length, column: columns.length };

  useEffect(() => {
    const inHand = `[data-row="${row}"] > [data-column="${column}"] .wb-cell-input`;
    const input = grid.current?.querySelector<HTMLElement>(inHand);
    input?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus.current) input?.focus({ preventScroll: true });
  }, [row, column]);
  useEffect(() => {
    const drop = () => {
      dragging.current = false;
    };
    window.addEventListener('pointerup', drop);
    return () => window.removeEventListener('pointerup', drop);
  }, []);

  const select = (to: Spot, isLonger = false) => onSelect({ from: isLonger ? selection.from : to, to });
  const isFixed = ({ row: at, column: of }: Spot) => columns[of]?.isFixed(at) !== false;
  const giveUp = () => {
    if (typing !== null) onTyping({ row, column }, null);
    setTyping(null);
  };
  const commit = () => {
    if (typing !== null) onWrite({ row, column }, [[typing]]);
    giveUp();
  };
  const clear = () =>
    onWrite({ row: box.top, column: box.left }, blanks(box.bottom - box.top + 1, box.right - box.left + 1));

  const move = (event: KeyboardEvent, to: Spot, isLonger = false) => {
    event.preventDefault();
    commit();
    select(to, isLonger);
  };

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const { key, shiftKey } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (typing !== null) {
      if (key === 'Escape') {
        event.stopPropagation();
        giveUp();
      } else if (key === 'Enter' && !shiftKey) move(event, { row: Math.min(row + 1, size.row - 1), column });
      else if (key === 'Tab')
        move(event, { row, column: Math.max(0, Math.min(size.column - 1, column + (shiftKey ? -1 : 1))) });
      return;
    }
    if (isCommand && key === 'a') {
      event.preventDefault();
      onSelect({ from: { row: 0, column: 0 }, to: { row: size.row - 1, column: size.column - 1 } });
    } else if (key === 'Enter')
      move(event, { row: Math.max(0, Math.min(size.row - 1, row + (shiftKey ? -1 : 1))), column });
    else if ((key === 'Delete' || key === 'Backspace') && !isCommand) {
      event.preventDefault();
      clear();
    } else if (key === 'F2') begin(rows[row]?.[column] ?? '');
    else {
      const to = spotAfter(key, isCommand, { row, column }, size);
      if (to !== null) move(event, to, shiftKey);
    }
  };

  const begin = (text: string) => {
    if (isFixed({ row, column })) return;
    setTyping(text);
    onTyping({ row, column }, text);
  };

  const point = (event: PointerEvent) => {
    const to = spotOf(event.target);
    const isTyping =
      typing !== null && event.target instanceof Element && event.target.closest('.wb-cell-input') !== null;
    if (event.button !== 0 || to === null || isTyping) return;
    event.preventDefault();
    commit();
    hadFocus.current = true;
    dragging.current = true;
    select(to, event.shiftKey);
    if (to.row === row && to.column === column) grid.current?.querySelector<HTMLElement>('.wb-cell-input')?.focus();
  };

  const copy = (event: ClipboardEvent, isCut: boolean) => {
    if (typing !== null) return;
    event.preventDefault();
    const cells = rows.slice(box.top, box.bottom + 1).map((cells) => cells.slice(box.left, box.right + 1));
    event.clipboardData.setData('text/plain', textOfCells(cells));
    if (isCut) clear();
  };

  const paste = (event: ClipboardEvent) => {
    if (typing !== null) return;
    event.preventDefault();
    const cells = cellsOfText(event.clipboardData.getData('text/plain'));
    onWrite({ row: box.top, column: box.left }, filled(cells, box.bottom - box.top + 1, box.right - box.left + 1));
  };

  const template = columns.map(widthOf).join(' ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are laid out apart from each other, which a table cannot do.
    <div
      ref={grid}
      className="wb-grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      style={{ '--columns': template, '--frozen': offsetOf(columns, frozen) } as never}
      tabIndex={-1}
      onKeyDown={press}
      onCopy={(event) => copy(event, false)}
      onCut={(event) => copy(event, true)}
      onPaste={paste}
      onPointerDown={point}
      onPointerOver={(event) => {
        const over = dragging.current ? spotOf(event.target) : null;
        if (over !== null && (over.row !== row || over.column !== column)) select(over, true);
      }}
      onDoubleClick={(event) => {
        const open = typing === null ? spotOf(event.target) : null;
        if (open !== null) begin(rows[open.row]?.[open.column] ?? '');
      }}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={(event) => {
        if (grid.current?.contains(event.relatedTarget)) return;
        hadFocus.current = false;
        commit();
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the cells below are what takes the focus. */}
      <div role="row" aria-rowindex={1} className="wb-grid-head">
        {columns.map(({ header, kind, isFixed: fixed }, at) => (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
          <div
            key={header}
            role="columnheader"
            aria-colindex={at + 1}
            className="wb-head-cell"
            data-frozen={at < frozen || undefined}
            data-fixed={fixed(0) || undefined}
            style={at < frozen ? ({ '--offset': offsetOf(columns, at) } as never) : undefined}
            data-kind={kind}
          >
            {header}
            {totals?.[at] ? <small>{totals[at]}</small> : null}
          </div>
        ))}
      </div>
      {rows.map((cells, at) => {
        const inHand = at === row;
        return (
          <GridRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is told by its place.
            key={at}
            id={id}
            at={at}
            cells={cells}
            columns={columns}
            frozen={frozen}
            troubles={troubles}
            selected={at >= box.top && at <= box.bottom ? `${box.left}-${box.right}` : ''}
            inHand={inHand ? column : null}
            typing={inHand ? typing : null}
            show={show}
            onType={inHand ? begin : undefined}
          />
        );
      })}
      {columns.map(({ header, options }, at) =>
        options === undefined ? null : (
          <datalist key={header} id={`${id}-options-${at}`}>
            {options.map(([word, meaning]) => (
              <option key={word} value={word}>
                {meaning}
              </option>
            ))}
          </datalist>
        ),
      )}
    </div>
  );
}

/** The cell that something happened in. */
function spotOf(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[role="gridcell"]') : null;
  const row = cell?.parentElement?.dataset.row;
  const column = cell?.dataset.column;
  if (row === undefined || column === undefined) return null;
  return { row: Number.parseInt(row, 10), column: Number.parseInt(column, 10) };
}

function blanks(rows: number, columns: number): string[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
}

/** One copied cell fills all that is selected, as in a spreadsheet. */
function filled(cells: string[][], rows: number, columns: number): string[][] {
  const [first] = cells;
  if (cells.length !== 1 || first?.length !== 1 || rows * columns === 1) return cells;
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => first[0] ?? ''));
}
