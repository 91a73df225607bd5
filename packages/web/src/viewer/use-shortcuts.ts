/** Keys of the viewer. Letters are ignored while typing and when switched off; Escape and Enter always work. */
import { useEffect, useEffectEvent } from 'react';

export interface Shortcuts {
  readonly next: () => void;
  readonly previous: () => void;
  readonly open: () => void;
  readonly back: () => void;
  readonly search: () => void;
}

export function useShortcuts(enabled: boolean, shortcuts: Shortcuts): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    const action = actionOf(event, enabled, shortcuts);
    if (action === null) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function actionOf(event: KeyboardEvent, enabled: boolean, shortcuts: Shortcuts): (() => void) | null {
  if (event.key === 'Escape') return shortcuts.back;
  const on = event.target instanceof Element ? event.target : document.body;
  if (on.closest('input, textarea, select, [contenteditable]')) return null;
  if (event.key === 'Enter') return on.closest('button, a, summary') ? null : shortcuts.open;
  if (!enabled) return null;
  if (event.key === 'j') return shortcuts.next;
  if (event.key === 'k') return shortcuts.previous;
  if (event.key === '/') return shortcuts.search;
  return null;
}
