/** Where a finding stands in the text: one button a place. More than a handful are folded. */
import { sayOrigin, sayPlace } from '@mingsuan/core/document';
import type { ReactNode } from 'react';
import type { Place } from './marks.ts';

interface Props {
  readonly places: readonly Place[];
  readonly onGo: (place: Place) => void;
}

/** Places shown before the rest is folded. */
const handful = 5;

export function PlaceList({ places, onGo }: Props): ReactNode {
  if (places.length === 0) return null;
  const shown = places.length > handful + 1 ? places.slice(0, handful) : places;
  const rest = places.slice(shown.length);
  return (
    <>
      <Buttons places={shown} onGo={onGo} />
      {rest.length === 0 ? null : (
        <details className="ms-fold">
          <summary>另有 {rest.length} 处</summary>
          <Buttons places={rest} onGo={onGo} />
        </details>
      )}
    </>
  );
}

function Buttons({ places, onGo }: Props): ReactNode {
  return (
    <ul className="ms-places">
      {places.map((place, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the places of a finding never move.
        <li key={at}>
          {place.document === undefined ? (
            <button type="button" className="ms-place" onClick={() => onGo(place)}>
              <PlaceText place={place} />
            </button>
          ) : (
            <div className="ms-place ms-elsewhere">
              <PlaceText place={place} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function PlaceText({ place }: { readonly place: Place }): ReactNode {
  const { document, where, text } = place;
  return (
    <>
      <span className="ms-where">{document === undefined ? where : `《${document}》${where}`}</span>
      <span className="ms-place-text">{text}</span>
      <span className="ms-place-line" title={sayPlace(place)}>
        {sayOrigin(place) ?? sayPlace(place)}
      </span>
    </>
  );
}
