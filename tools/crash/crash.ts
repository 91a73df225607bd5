/** Kills the workbench again and again while somebody works, and looks after each time whether all is there. */
import { randomFrom } from '@mingsuan/generator/builders';
import { startWorkbench } from '../workbench/start.ts';
import { Session } from './session.ts';

export interface CrashReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** Each with the kill it was found after. */
  readonly wrong: readonly string[];
}

/** The longest that it works before it is killed. */
const WORK_MILLISECONDS_MAX = 1500;

export async function crash(
  place: Parameters<typeof startWorkbench>[0],
  kills: number,
  seed: number,
  tell: (line: string) => void = () => undefined,
): Promise<CrashReport> {
  const random = randomFrom(seed);
  const draw = () => random.integer(0, 999_999) / 1_000_000;
  const session = new Session(draw);
  const wrong: string[] = [];
  let served = await startWorkbench(place);
  await session.begin(served.address);
  for (let kill = 1; kill <= kills; kill++) {
    const working = session.work(served.address);
    const milliseconds = draw() * WORK_MILLISECONDS_MAX;
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await served.kill();
    await working;
    served = await startWorkbench(place);
    const found = await session.check(served.address);
    wrong.push(...found.map((what) => `${kill}: ${what}`));
    tell(`${kill}/${kills}  ${session.acknowledged} 次确认  ${found.length === 0 ? '都在' : found.join('；')}`);
  }
  await served.kill();
  return { kills, acknowledged: session.acknowledged, wrong };
}
