/** How far an audit is, as the server tells it step by step; asked for now and then too, should the telling break off. */
import { type CaseDetail, routes } from '@mingsuan/app/workbench';
import { addressOf, call } from '../api/request.ts';
import { isUnderWay } from './case-words.ts';

const ASK_EVERY = 3_000;

/** Tells every state up to the last. Returns how to stop watching. */
export function watchCase(id: string, tell: (detail: CaseDetail) => void): () => void {
  const events = new EventSource(addressOf('watchCase', { params: { id } }));
  const stop = () => {
    events.close();
    clearInterval(timer);
  };
  const heard = (detail: CaseDetail) => {
    if (!isUnderWay(detail)) stop();
    tell(detail);
  };
  const timer = setInterval(async () => {
    // an answer that does not come is asked for again
    const detail = await call('getCase', { params: { id } }).catch(() => null);
    if (detail !== null) heard(detail);
  }, ASK_EVERY);
  events.addEventListener('message', ({ data }: MessageEvent<string>) =>
    heard(routes.watchCase.answer.parse(JSON.parse(data))),
  );
  return stop;
}

/** The audit when it is done or has failed. */
export function finishedCase(id: string, tell: (detail: CaseDetail) => void): Promise<CaseDetail> {
  return new Promise((resolve) => {
    watchCase(id, (detail) => {
      tell(detail);
      if (!isUnderWay(detail)) resolve(detail);
    });
  });
}
