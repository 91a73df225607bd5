/** The disclosure as it will print: cover, tables, sentences, forms. Drawn block by block; only what changed is drawn again. */
import type { PublicationBlock, Run, TableBlock } from '@mingsuan/core/composition';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import type { FindingSpot } from '../engine/messages.ts';

interface Props {
  readonly blocks: readonly PublicationBlock[];
  /** Blocks that the latest change touched: one of them is kept in sight. */
  readonly changed: readonly number[];
  /** What a finding leads to. */
  readonly shown: FindingSpot | null;
}

export function Preview({ blocks, changed, shown }: Props): ReactNode {
  const paper = useRef<HTMLElement>(null);
  useEffect(() => {
    const [all, paperOf] = [[...(paper.current?.children ?? [])], paper.current];
    // the first time all is new, and nobody has changed anything
    if (paperOf === null || changed.length === 0 || changed.length === all.length) return;
    paperOf.dataset.followed = 'true';
    const touched = changed.flatMap((at) => all[at] ?? []);
    const frame = paperOf.parentElement?.getBoundingClientRect();
    const isInSight = touched.some((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return frame !== undefined && top < frame.bottom && bottom > frame.top;
    });
    if (!isInSight) touched[0]?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [changed]);
  useEffect(() => {
    const block = shown === null ? undefined : paper.current?.children[shown.block];
    if (shown === null || block === undefined) return undefined;
    const number = shown.fact === null ? null : block.querySelector(`[data-fact="${CSS.escape(shown.fact)}"]`);
    const target = number ?? block;
    target.setAttribute('data-shown', 'true');
    target.scrollIntoView({ block: number === null ? 'start' : 'center', behavior: 'instant' });
    return () => target.removeAttribute('data-shown');
  }, [shown]);
  return (
    <article className="wb-preview" aria-label="预览" lang="zh-CN" ref={paper}>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is told by its place.
        <PreviewBlock key={at} block={block} />
      ))}
    </article>
  );
}

const PreviewBlock = memo(function PreviewBlock({ block }: { readonly block: PublicationBlock }): ReactNode {
  switch (block.kind) {
    case 'cover':
      return (
        <header className="wb-cover">
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {block.date === null ? null : <p className="wb-cover-date">{block.date}</p>}
        </header>
      );
    case 'contents':
      return (
        <section className="wb-contents">
          <h2>{block.title}</h2>
          <ul>
            {block.entries.map(({ level, text, block: of }) => (
              <li key={of} data-level={level}>
                {text}
              </li>
            ))}
          </ul>
        </section>
      );
    case 'heading':
      return <Heading level={block.level} text={block.text} />;
    case 'paragraph':
      return (
        <p>
          {block.runs.map((run, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a run is told by its place.
            <Words key={at} {...run} />
          ))}
        </p>
      );
    case 'table':
      return <PreviewTable table={block} />;
  }
});

function Heading({ level, text }: { readonly level: 1 | 2 | 3 | 4; readonly text: string }): ReactNode {
  const Tag = `h${level + 1}` as 'h2';
  return <Tag>{text}</Tag>;
}

/** A number that changes is drawn anew, which lets it be seen. */
function Words({ text, fact }: Run): ReactNode {
  return fact === null ? (
    text
  ) : (
    <span key={text} className="wb-fact" data-fact={fact}>
      {text}
    </span>
  );
}

function PreviewTable({ table }: { readonly table: TableBlock }): ReactNode {
  const { title, number, head, header, body, notes } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="wb-print-table" aria-label={title} tabIndex={0}>
      <h3>{title}</h3>
      {number === null ? null : <p className="wb-print-number">{number}</p>}
      {head.length === 0 ? null : (
        <p className="wb-print-head">
          {head.map((text) => (
            <span key={text}>{text}</span>
          ))}
        </p>
      )}
      <table>
        <thead>
          {header.map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is told by its place.
            <tr key={at}>
              {cells.map(({ text, columns, rows }, of) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is told by its place.
                <th key={of} colSpan={columns} rowSpan={rows}>
                  {text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {body.map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is told by its place.
            <tr key={at}>
              {cells.map(({ text, fact, columns, rows, align }, of) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is told by its place.
                <td key={of} colSpan={columns} rowSpan={rows} data-align={align}>
                  <Words text={text} fact={fact} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map((note) => (
        <p key={note} className="wb-print-note">
          {note}
        </p>
      ))}
    </section>
  );
}
