/** Beside the grid: how it will print, and all that is to be said about it as it stands. */
import { type ReactNode, useState } from 'react';
import type { FindingSpot } from '../engine/messages.ts';
import { Matters, type MattersProps } from './matters.tsx';
import { Preview } from './preview.tsx';
import type { Checked } from './use-check.ts';

export type SideTab = 'preview' | 'matters';

/** What is printed is shown beside it here. */
interface Props extends Omit<MattersProps, 'onPrinted'> {
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
  readonly took: number | null;
  readonly fault: Error | null;
}

export function SidePane(props: Props): ReactNode {
  const { tab, onTab: setTab, checked, took, fault } = props;
  const [shown, setShown] = useState<FindingSpot | null>(null);
  const composed = checked?.composed ?? null;
  const grave = composed?.findings.filter(({ severity }) => severity !== 'info').length ?? 0;
  const count = (checked?.problems.length ?? 0) + grave + (composed?.missingReasons.length ?? 0);
  return (
    <section className="wb-side" aria-label="成文">
      <div className="wb-side-tabs" role="tablist" aria-label="成文">
        {(['preview', 'matters'] as const).map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`tab-${each}`}
            aria-selected={tab === each}
            aria-controls={`pane-${each}`}
            onClick={() => {
              setShown(null);
              setTab(each);
            }}
          >
            {each === 'preview' ? '印出来的样子' : `要核对的 ${checked === null ? '' : count}`}
          </button>
        ))}
        <span className="wb-took" data-took={took === null ? undefined : Math.ceil(took)}>
          {took === null ? '正在核对…' : `核对用时 ${Math.ceil(took)} 毫秒`}
        </span>
      </div>
      {fault === null ? null : (
        <p className="wb-bar-trouble" role="alert">
          校验程序出错：{fault.message}。账本照常保存，请刷新页面再试。
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <div className="wb-side-body" role="tabpanel" id={`pane-${tab}`} aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {tab === 'matters' ? (
          <Matters
            {...props}
            onPrinted={(spot) => {
              setShown(spot);
              setTab('preview');
            }}
          />
        ) : composed === null ? (
          <NotYet checked={checked} onOpen={() => setTab('matters')} />
        ) : (
          <Preview blocks={composed.blocks} changed={checked?.changed ?? []} shown={shown} />
        )}
      </div>
    </section>
  );
}

function NotYet({ checked, onOpen }: { readonly checked: Checked | null; readonly onOpen: () => void }): ReactNode {
  if (checked === null) return null;
  const errors = checked.problems.filter(({ severity }) => severity === 'error').length + checked.refused.length;
  return (
    <div className="wb-not-yet">
      <p>账本里有 {errors} 处要先改正，改好后这里就是公开文件的样子。</p>
      <p>
        <button type="button" className="wb-button" onClick={onOpen}>
          看是哪几处
        </button>
      </p>
    </div>
  );
}
