/** Finds records by name or pinyin, on one shelf at a time. */
import type { ReactNode } from 'react';
import { type Shelf, shelfWords } from './shelf.ts';

interface Props {
  /** What is looked for, and how it may be written. */
  readonly label: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly shelf: Shelf;
  readonly onShelf: (shelf: Shelf) => void;
  readonly children?: ReactNode;
}

export function ShelfTools({ label, typed, onTyped, shelf, onShelf, children }: Props): ReactNode {
  return (
    <search className="wb-actions wb-book-tools">
      <label className="wb-field">
        {label}
        <input type="search" value={typed} onChange={(event) => onTyped(event.target.value)} />
      </label>
      <label className="wb-field">
        放在哪里
        <select value={shelf} onChange={(event) => onShelf(event.target.value as Shelf)}>
          {Object.entries(shelfWords).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      </label>
      {children}
    </search>
  );
}
