/** `mingsuan serve`: the workbench in the browser, until it is told to stop. */
import type { ExitCode, Ports, ServeOptions } from '../ports.ts';

export interface ServeCommandOptions extends ServeOptions {
  /** Minutes without use after which it ends by itself; never where not given. */
  readonly idle?: number;
}

export async function serveCommand(ports: Ports, { idle, ...options }: ServeCommandOptions): Promise<ExitCode> {
  const { address, place, idleMilliseconds, stop } = await ports.serve(options);
  ports.stdout(`明算工作台：${address}\n数据在：${place}\n请用浏览器打开上面的地址；按 Ctrl+C 结束。\n`);
  await ports.untilStopped(() => idle !== undefined && idleMilliseconds() > idle * 60_000);
  await stop();
  return 0;
}
