/** The help line under the findings. Single-letter keys can be switched off, for those who dictate. */
import type { ReactNode } from 'react';

const keys = [
  ['j', '下一个'],
  ['k', '上一个'],
  ['Enter', '到原文'],
  ['Esc', '返回'],
  ['/', '搜索'],
] as const;

interface Props {
  readonly enabled: boolean;
  readonly onToggle: () => void;
}

export function ShortcutHelp({ enabled, onToggle }: Props): ReactNode {
  return (
    <footer className="ms-help">
      {keys.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
      <button type="button" aria-pressed={enabled} onClick={onToggle}>
        字母键{enabled ? '开' : '关'}
      </button>
    </footer>
  );
}
