/** A button that opens a short list of things to do. Arrows go through it; Escape, a choice, or a click elsewhere close it. */
import { Children, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly label: string;
  /** What it is about, where the same stands on every row; heard, not seen. */
  readonly of?: string;
  readonly children: ReactNode;
}

export function Menu({ label, of, children }: Props): ReactNode {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      if (event.target instanceof Node && details.current?.contains(event.target)) return;
      if (details.current) details.current.open = false;
    };
    const own = details.current;
    // a choice is a button or a link of its own, pressed by either hand
    const choose = (event: Event) => {
      const isChoice = event.target instanceof Element && event.target.closest('ul') !== null;
      if (!isChoice || own === null) return;
      own.open = false;
      // what was pressed is hidden now: the focus goes where it came from, unless the choice takes it further
      own.querySelector('summary')?.focus();
    };
    own?.addEventListener('click', choose);
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      own?.removeEventListener('click', choose);
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, []);
  const press = (event: KeyboardEvent) => {
    const own = details.current;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (own === null || (step === undefined && (event.key !== 'Escape' || !own.open))) return;
    event.stopPropagation();
    event.preventDefault();
    own.open = step !== undefined;
    const stops = [...own.querySelectorAll<HTMLElement>('summary, ul :is(a, button, input):not(:disabled)')];
    const at = stops.findIndex((each) => each.matches(':focus'));
    stops[step === undefined ? 0 : (at + step + stops.length) % stops.length]?.focus();
  };
  return (
    <details className="wb-menu" ref={details} onKeyDown={press}>
      <summary className="wb-button">
        {label}
        {of === undefined ? null : <span className="ms-sr"> {of}</span>}
      </summary>
      <ul>
        {Children.map(children, (child) => (
          <li>{child}</li>
        ))}
      </ul>
    </details>
  );
}
