/** Boxes that scroll sideways can be reached and scrolled by keyboard; boxes that need no scrolling stay out of the tab order. */
import { type RefObject, useEffect } from 'react';

export function useScrollableBoxes(ref: RefObject<HTMLElement | null>, selector: string): void {
  useEffect(() => {
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        if (target.scrollWidth > target.clientWidth + 1) target.setAttribute('tabindex', '0');
        else target.removeAttribute('tabindex');
      }
    });
    for (const box of ref.current?.querySelectorAll(selector) ?? []) {
      // what is out of sight is not laid out yet: until then it may scroll
      box.setAttribute('tabindex', '0');
      observer.observe(box);
    }
    return () => observer.disconnect();
  }, [ref, selector]);
}
