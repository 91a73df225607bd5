/** `mingsuan serve`: the workbench in the browser, until it is told to stop. */
import type { ExitCode, Ports } from '../ports.ts';

export interface ServeOptions {
  readonly port: number;
  readonly data?: string;
}

export async function serveCommand(ports: Ports, options: ServeOptions): Promise<ExitCode> {
  const { address, place, stop } = await ports.serve(options);
  ports.stdout(`明算工作台：${address}\n数据在：${place}\n请用浏览器打开上面的地址；按 Ctrl+C 结束。\n`);
  await ports.untilStopped();
  await stop();
  return 0;
}
