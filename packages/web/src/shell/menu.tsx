/** A button that opens a short list of things to do. Closed by Escape, by a choice, by a click elsewhere. */
import { Children, type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

export function Menu({ label, children }: Props): ReactNode {
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
      if (isChoice && own !== null) own.open = false;
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
  return (
    <details
      className="wb-menu"
      ref={details}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return;
        event.stopPropagation();
        details.current.open = false;
        details.current.querySelector('summary')?.focus();
      }}
    >
      <summary className="wb-button">{label}</summary>
      <ul>
        {Children.map(children, (child) => (
          <li>{child}</li>
        ))}
      </ul>
    </details>
  );
}
