/** How what leaves stands: contradictions that an export would still have, and everything that can be put right at once. */
import type { BookDraft } from '@mingsuan/app/contract';
import { type ReactNode, useState } from 'react';
import { ask } from '../engine/engine.ts';
import { isPlain } from './amendments.tsx';
import type { Checked } from './use-check.ts';

/** Contradictions of the document as it would leave; null where it cannot be composed yet. */
export function contradictionsOf(checked: Checked | null): number | null {
  return checked?.composed?.findings.filter(({ severity }) => severity === 'error').length ?? null;
}

/** Told before anything is downloaded, which nobody is kept from. */
export function ExportState({ checked }: { readonly checked: Checked | null }): ReactNode {
  if (checked === null) return '正在核对…';
  const count = contradictionsOf(checked);
  if (count === null) return '账本里有要先改正的，还编不成文';
  return count === 0 ? '导出的文件没有矛盾' : `导出的文件还有 ${count} 处矛盾`;
}

interface Props {
  readonly checked: Checked;
  readonly draft: BookDraft;
  readonly profile: string | null;
  /** How many of the contradictions were in the document already. */
  readonly brought: number;
  readonly onDraft: (draft: BookDraft) => void;
  readonly onUndo: () => void;
  /** After everything: what is left to write is shown. */
  readonly onDone: () => void;
}

interface Done {
  readonly draft: BookDraft;
  readonly words: readonly string[];
}

export function Settle({ checked, draft, profile, brought, onDraft, onUndo, onDone }: Props): ReactNode {
  const [done, setDone] = useState<Done | null>(null);
  const [isBusy, setBusy] = useState(false);
  const errors = contradictionsOf(checked);
  if (errors === null) return null;
  const ready = readyOf(checked);
  const adoptAll = async () => {
    setBusy(true);
    try {
      const settled = await ask({ kind: 'settle', draft, profile });
      setDone({ draft: settled.draft, words: settled.done });
      onDraft(settled.draft);
      onDone();
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="wb-settle" aria-label="导出的文件" data-errors={errors}>
      <p role="status">
        <b>
          <ExportState checked={checked} />
        </b>
        {errors === 0
          ? '。'
          : `${brought === 0 ? '' : `，其中 ${brought} 处编成账本时就有`}。${readyWords(ready, errors)}`}
      </p>
      {ready === 0 ? null : (
        <button
          type="button"
          className="wb-button wb-primary"
          title="Shift+A"
          aria-keyshortcuts="Shift+A"
          disabled={isBusy}
          onClick={() => void adoptAll()}
        >
          全部采用 {ready} 处
        </button>
      )}
      {done === null || done.words.length === 0 ? null : (
        <details className="wb-settled" open>
          <summary>已改 {done.words.length} 处</summary>
          <ul>
            {done.words.map((words, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was done never moves.
              <li key={at}>{words}</li>
            ))}
          </ul>
          {draft === done.draft ? (
            <button
              type="button"
              className="wb-button"
              onClick={() => {
                setDone(null);
                onUndo();
              }}
            >
              全部撤销
            </button>
          ) : null}
        </details>
      )}
    </section>
  );
}

/** Contradictions that one press puts right. */
function readyOf({ composed }: Checked): number {
  return (composed?.findings ?? []).filter(({ severity }, at) => {
    const own = composed?.amendments[at] ?? [];
    return severity === 'error' && own.length > 0 && own.every(isPlain);
  }).length;
}

function readyWords(ready: number, errors: number): string {
  if (ready === 0) return '请逐处选定或补写。';
  return ready === errors ? '都可以一次改正。' : `${ready} 处可以一次改正，${errors - ready} 处要您选定或补写。`;
}
