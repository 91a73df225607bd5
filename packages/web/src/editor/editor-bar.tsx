/** Whose book it is, whether it is saved, undo and redo, what is shown, and what comes out of it. */
import type { BookDetail, downloadFormats } from '@mingsuan/app/workbench';
import type { ReactNode } from 'react';
import { addressOf, troubleWords } from '../api/request.ts';
import { Menu } from '../shell/menu.tsx';
import type { BookSession, BookState, Saving } from './book-session.ts';
import { BookSettings } from './book-settings.tsx';
import { contradictionsOf, ExportState } from './settle.tsx';
import { useBook } from './use-book.ts';
import type { Checked } from './use-check.ts';
import { VersionMenu } from './version-menu.tsx';

/** What is on the desk. */
export type Panes = 'both' | 'grid' | 'preview';

interface Props {
  readonly session: BookSession;
  readonly state: BookState;
  readonly detail: BookDetail;
  readonly panes: Panes;
  readonly onPanes: (panes: Panes) => void;
  readonly unit: '元' | '万元';
  readonly onUnit: (unit: '元' | '万元') => void;
  readonly checked: Checked | null;
  /** Shows what is to be looked at. */
  readonly onMatters: () => void;
}

const savingWords: Readonly<Record<Saving, string>> = {
  saved: '已保存',
  unsaved: '正在保存…',
  saving: '正在保存…',
  offline: '没有连上，先存在浏览器里',
  refused: '没有保存成',
};

const paneWords: Readonly<Record<Panes, string>> = { both: '对照', grid: '只看账本', preview: '只看成文' };

const formatWords: Readonly<Record<(typeof downloadFormats)[number], readonly [name: string, hint: string]>> = {
  zip: ['全部（zip）', '下面各种格式放在一起'],
  docx: ['Word', '决算公开.docx，可再编辑'],
  pdf: ['PDF', '决算公开.pdf，上网公开'],
  xlsx: ['Excel', '各张表，合计是公式'],
  html: ['网页', '每个数都能说明来历'],
  json: ['开放数据', 'JSON'],
  'book.xlsx': ['账本（Excel）', '可在 Excel 里接着填'],
  'ledger.json': ['底账（JSON）', '给程序用'],
};

export function EditorBar(props: Props): ReactNode {
  const { session, state, detail, panes, onPanes, unit, onUnit, checked, onMatters } = props;
  const contradictions = contradictionsOf(checked);
  const { book } = useBook(detail);
  return (
    <header className="wb-editor-bar">
      <h1>
        {book.organisation.name}{' '}
        <span>
          {book.year}年度{book.label === '' ? '' : ` · ${book.label}`}
        </span>
      </h1>
      <p className="wb-saving" role="status" data-saving={state.saving}>
        {savingWords[state.saving]}
        {state.takenIn > 0 ? <small>，已并入另一处的改动</small> : null}
        {state.saving === 'refused' ? (
          <>
            ：{troubleWords(state.refusal).title}
            <button type="button" className="wb-text-button" onClick={() => session.retry()}>
              再试一次
            </button>
          </>
        ) : null}
      </p>
      <div className="wb-actions">
        <button
          type="button"
          className="wb-button"
          disabled={!state.canUndo}
          onClick={() => session.undo()}
          title="Ctrl+Z"
        >
          撤销
        </button>
        <button
          type="button"
          className="wb-button"
          disabled={!state.canRedo}
          onClick={() => session.redo()}
          title="Ctrl+Y"
        >
          重做
        </button>
        <label className="wb-switch">
          金额按
          <select value={unit} onChange={(event) => onUnit(event.target.value === '万元' ? '万元' : '元')}>
            <option>元</option>
            <option>万元</option>
          </select>
        </label>
        <label className="wb-switch">
          <span className="ms-sr">看什么</span>
          <select value={panes} onChange={(event) => onPanes(event.target.value as Panes)}>
            {Object.entries(paneWords).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </label>
        <BookSettings book={book} />
        <VersionMenu session={session} detail={detail} />
        <Menu label="下载">
          <button type="button" className="wb-export-state" data-clean={contradictions === 0} onClick={onMatters}>
            <ExportState checked={checked} />
            {contradictions === 0 ? null : <small>照样可以下载。先看看是哪几处</small>}
          </button>
          {(['zip', 'docx', 'pdf', 'xlsx', 'html', 'json', 'book.xlsx', 'ledger.json'] as const).map((format) => (
            <a key={format} href={addressOf('downloadBook', { params: { id: book.id, format } })} download>
              {formatWords[format][0]}
              <small>{formatWords[format][1]}</small>
            </a>
          ))}
        </Menu>
      </div>
    </header>
  );
}
