/** What the draft in hand says: asked of the engine after every change, one question at a time, always about the newest. */
import type { BookDraft } from '@mingsuan/app/contract';
import type { PublicationBlock } from '@mingsuan/core/composition';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../engine/engine.ts';
import type { Check, Composed } from '../engine/messages.ts';

/** As the engine answers, with the blocks that stayed as they were put back. */
export interface Checked extends Omit<Check, 'composed'> {
  readonly composed: (Omit<Composed, 'blocks'> & { readonly blocks: readonly PublicationBlock[] }) | null;
  /** The blocks that are not as they were before. */
  readonly changed: readonly number[];
}

export interface CheckState {
  readonly checked: Checked | null;
  /** Milliseconds from the question to the answer. */
  readonly took: number | null;
  readonly fault: Error | null;
}

export function useCheck(draft: BookDraft, profile: string | null): CheckState {
  const [state, setState] = useState<CheckState>({ checked: null, took: null, fault: null });
  const wanted = useRef<{ draft: BookDraft; profile: string | null } | null>(null);
  const isAsking = useRef(false);
  const blocks = useRef<readonly PublicationBlock[]>([]);

  useEffect(() => {
    wanted.current = { draft, profile };
    const next = async () => {
      if (isAsking.current) return;
      isAsking.current = true;
      while (wanted.current !== null) {
        const question = wanted.current;
        wanted.current = null;
        const from = performance.now();
        try {
          const check = await ask({ kind: 'check', ...question });
          const composed = check.composed && {
            ...check.composed,
            blocks: restored(check.composed.blocks, blocks.current),
          };
          blocks.current = composed?.blocks ?? blocks.current;
          const changed = check.composed?.blocks.flatMap((block, at) => (block === null ? [] : at)) ?? [];
          setState({ checked: { ...check, composed, changed }, took: performance.now() - from, fault: null });
        } catch (error) {
          setState((before) => ({ ...before, fault: error instanceof Error ? error : new Error(String(error)) }));
        }
      }
      isAsking.current = false;
    };
    void next();
  }, [draft, profile]);
  return state;
}

function restored(blocks: Composed['blocks'], before: readonly PublicationBlock[]): PublicationBlock[] {
  return blocks.flatMap((block, at) => block ?? before[at] ?? []);
}
