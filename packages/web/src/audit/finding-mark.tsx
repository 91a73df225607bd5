/** What a person makes of a finding: explained, with the reason, or a false alarm. It can be taken back. */
import type { Mark } from '@mingsuan/app/workbench';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { call, troubleWords } from '../api/request.ts';
import { timeWord } from './case-words.ts';

interface Props {
  readonly documentId: string;
  readonly caseId: string;
  readonly finding: string;
  readonly mark: Mark | undefined;
}

const kindWords = { explained: '已说明', falseAlarm: '误报' } as const;
type Kind = keyof typeof kindWords;

export function FindingMark({ documentId, caseId, finding, mark }: Props): ReactNode {
  const [kind, setKind] = useState<Kind | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const queries = useQueryClient();
  /** What was pressed goes away with its form: the focus stays at the finding. */
  const close = () => {
    box.current?.focus({ preventScroll: true });
    setKind(null);
  };
  /** Not before the mark itself is there, lest the finding seem to have none and be marked twice. */
  const told = async () => {
    void queries.invalidateQueries({ queryKey: ['case', caseId] });
    await queries.invalidateQueries({ queryKey: ['report', documentId] });
    close();
  };
  const params = { id: documentId };
  const set = useMutation({
    mutationFn: (body: { kind: Kind; reason: string }) => call('markFinding', { params, body: { finding, ...body } }),
    onSuccess: told,
  });
  const unset = useMutation({
    mutationFn: () => call('unmarkFinding', { params, query: { finding } }),
    onSuccess: told,
  });
  const error = set.error ?? unset.error;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, which stands here only now and then.
    <div className="wb-mark" role="group" aria-label="标注" tabIndex={-1} ref={box} data-marked={mark !== undefined}>
      {mark === undefined ? null : (
        <p>
          <b>{kindWords[mark.kind]}</b> {mark.reason}{' '}
          <small>
            {mark.by.name} {timeWord(mark.at)}
          </small>
        </p>
      )}
      {kind === null ? (
        <div className="wb-actions">
          {mark === undefined ? (
            <>
              <button type="button" className="wb-text-button" onClick={() => setKind('explained')}>
                标为已说明
              </button>
              <button type="button" className="wb-text-button" onClick={() => setKind('falseAlarm')}>
                这是误报
              </button>
            </>
          ) : (
            <button type="button" className="wb-text-button" disabled={unset.isPending} onClick={() => unset.mutate()}>
              撤回标注
            </button>
          )}
        </div>
      ) : (
        <MarkForm kind={kind} busy={set.isPending} onSave={(reason) => set.mutate({ kind, reason })} onCancel={close} />
      )}
      {error === null ? null : (
        <p className="wb-mark-trouble" role="alert">
          {troubleWords(error).title}
          {troubleWords(error).remedy}
        </p>
      )}
    </div>
  );
}

interface FormProps {
  readonly kind: Kind;
  readonly busy: boolean;
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
}

function MarkForm({ kind, busy, onSave, onCancel }: FormProps): ReactNode {
  const [reason, setReason] = useState('');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="wb-mark-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onSave(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label className="wb-field" htmlFor={id}>
        {kind === 'explained' ? '原因（写进问题清单和检查情况表）' : '为什么是误报'}
      </label>
      <textarea
        ref={field}
        id={id}
        className="wb-input"
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="wb-actions">
        <button type="submit" className="wb-button wb-primary" disabled={busy || reason.trim() === ''}>
          {kindWords[kind]}
        </button>
        <button type="button" className="wb-button" onClick={onCancel}>
          取消
        </button>
      </div>
    </form>
  );
}
