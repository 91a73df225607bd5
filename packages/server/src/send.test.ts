/** States told one after another, over a real connection. */
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { sendEvents } from './send.ts';

const stages = (text: string) =>
  text
    .split('\n\n')
    .filter(Boolean)
    .map((event) => JSON.parse(event.slice('data: '.length)) as string);

/** What the reader of the events hears, where `during` are told while it is still asked how things stand. */
async function heard(during: readonly string[], now: string, later: readonly string[]): Promise<string[]> {
  const server = fastify({ forceCloseConnections: true });
  let watchers = 0;
  server.get('/', async (_request, reply) => {
    let tell: (state: string) => void = () => undefined;
    await sendEvents<string>(reply, {
      now: async () => {
        for (const state of during) tell(state);
        return now;
      },
      isLast: (state) => state === 'done',
      watch: (watcher) => {
        tell = watcher;
        watchers++;
        return () => {
          watchers--;
        };
      },
    });
    for (const state of later) tell(state);
  });
  const answer = await fetch(await server.listen({ host: '127.0.0.1', port: 0 }));
  const told = stages(await answer.text());
  await server.close();
  expect(watchers).toBeLessThan(1);
  return told;
}

it('misses no stage that comes while it is asked how things stand', async () => {
  expect(await heard(['reading', 'auditing'], 'auditing', ['drawing', 'done'])).toEqual([
    'reading',
    'auditing',
    'auditing',
    'drawing',
    'done',
  ]);
});

it('ends with the last one, whenever that comes', async () => {
  expect(await heard([], 'done', [])).toEqual(['done']);
  expect(await heard(['done'], 'drawing', [])).toEqual(['done']);
});
