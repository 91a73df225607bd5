/** A row of a grid. Drawn again only when something in it changes: there may be hundreds. */
import { memo, type ReactNode } from 'react';
import { type CellTrouble, type GridColumn, offsetOf } from './grid-model.ts';

interface Props {
  readonly id: string;
  readonly at: number;
  readonly cells: readonly string[];
  readonly columns: readonly GridColumn[];
  readonly frozen: number;
  readonly troubles: ReadonlyMap<string, CellTrouble>;
  /** First and last selected column; '' where the row is not selected. */
  readonly selected: string;
  /** The column in hand; null where the row is not. */
  readonly inHand: number | null;
  readonly typing: string | null;
  readonly show: (text: string, column: GridColumn, row: number) => string;
  /** Given to the row in hand only, so that the others stay as they are. */
  readonly onType: ((text: string) => void) | undefined;
}

export const GridRow = memo(function GridRow(props: Props): ReactNode {
  const { at, cells, columns, frozen, troubles, selected, inHand, show } = props;
  const [left, right] = selected === '' ? [1, 0] : selected.split('-').map((text) => Number.parseInt(text, 10));
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are laid out apart from each other, which a table cannot do.
    // biome-ignore lint/a11y/useFocusableInteractive: the input in its cell takes the focus.
    <div role="row" aria-rowindex={at + 2} className="wb-grid-row" data-row={at}>
      {columns.map((column, of) => {
        const text = cells[of] ?? '';
        const trouble = troubles.get(`${at} ${column.header}`);
        const shown = show(text, column, at);
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
          <div
            key={column.header}
            role="gridcell"
            aria-colindex={of + 1}
            aria-selected={of >= (left ?? 1) && of <= (right ?? 0)}
            aria-readonly={column.isFixed(at) || undefined}
            className="wb-cell"
            data-column={of}
            data-kind={column.kind}
            data-fixed={column.isFixed(at) || undefined}
            data-frozen={of < frozen || undefined}
            data-trouble={trouble?.severity}
            data-in-hand={of === inHand || undefined}
            style={of < frozen ? ({ '--offset': offsetOf(columns, of) } as never) : undefined}
            title={trouble?.message}
          >
            <span className="wb-cell-text">{shown}</span>
            {of === inHand ? <CellInput {...props} column={column} of={of} shown={shown} /> : null}
          </div>
        );
      })}
    </div>
  );
});

interface InputProps extends Props {
  readonly column: GridColumn;
  readonly of: number;
  readonly shown: string;
}

/** Empty and unseen until something is typed; then it covers the cell. */
function CellInput({ id, at, of, column, shown, typing, troubles, onType }: InputProps): ReactNode {
  const trouble = troubles.get(`${at} ${column.header}`);
  const common = {
    className: 'wb-cell-input',
    'data-typing': typing !== null || undefined,
    'aria-label': `${column.header}，第 ${at + 1} 行${shown === '' ? '，空' : `，${shown}`}${trouble === undefined ? '' : `，${trouble.message}`}`,
    'aria-invalid': trouble?.severity === 'error' || undefined,
    readOnly: column.isFixed(at),
    spellCheck: false,
    autoComplete: 'off',
    value: typing ?? '',
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onType?.(target.value),
  } as const;
  if (column.kind === 'text') return <textarea rows={1} {...common} />;
  return <input {...common} list={column.options === undefined ? undefined : `${id}-options-${of}`} />;
}
