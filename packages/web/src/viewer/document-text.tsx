/** The text of the document, laid out by its blocks. Rendered once: nothing the reader does renders it again. */
import type { ReportBlock, ReportData } from '@mingsuan/app/contract';
import { createElement, Fragment, memo, type ReactNode } from 'react';
import { layoutItems } from './form-layout.ts';
import { FormView } from './form-view.tsx';
import { LineText, trimmedSpan } from './line-text.tsx';
import type { Marks } from './marks.ts';
import { TableView } from './table-view.tsx';

interface Props {
  readonly data: ReportData;
  readonly marks: Marks;
}

export const DocumentText = memo(function DocumentText({ data, marks }: Props): ReactNode {
  const shared = { lines: data.lines, marks };
  const shape = (block: ReportBlock) => <Block key={block.line} block={block} {...shared} />;
  let begun = 0;
  return layoutItems(data).map((item, index) => {
    const line = item.kind === 'form' ? (item.blocks[0]?.line ?? item.form.line) : item.line;
    const label = data.breaks?.findLast((one) => one.line > begun && one.line <= line)?.label;
    begun = line;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a document never move.
      <Fragment key={index}>
        {label === undefined ? null : <p className="ms-break">{label}</p>}
        {item.kind === 'form' ? (
          <FormView item={item} {...shared} printed={() => item.blocks.map(shape)} />
        ) : (
          shape(item)
        )}
      </Fragment>
    );
  });
});

interface BlockProps {
  readonly block: ReportBlock;
  readonly lines: readonly string[];
  readonly marks: Marks;
}

function Block({ block, lines, marks }: BlockProps): ReactNode {
  if (block.kind === 'table') return <TableView table={block} lines={lines} marks={marks} />;
  const text = lines[block.line - 1] ?? '';
  const content = <LineText text={text} {...trimmedSpan(text)} marks={marks.byLine.get(block.line) ?? []} />;
  if (block.kind === 'paragraph') {
    return (
      <p className="ms-block" data-line={block.line}>
        {content}
      </p>
    );
  }
  const level = Math.min(6, Math.max(1, block.level) + 1);
  return createElement(`h${level}`, { className: 'ms-block', 'data-line': block.line }, content);
}
