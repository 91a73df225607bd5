/** One click listener for everything inside an element: the handler gets the element that was clicked. */
import { type RefObject, useEffect, useEffectEvent } from 'react';

export function useDelegatedClick(ref: RefObject<HTMLElement | null>, onClick: (clicked: Element) => void): void {
  const handle = useEffectEvent((event: MouseEvent) => {
    if (event.target instanceof Element && !event.defaultPrevented) onClick(event.target);
  });
  useEffect(() => {
    const element = ref.current;
    const listener = (event: MouseEvent) => handle(event);
    element?.addEventListener('click', listener);
    return () => element?.removeEventListener('click', listener);
  }, [ref]);
}
