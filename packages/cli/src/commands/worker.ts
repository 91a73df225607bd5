/** `mingsuan worker --database URL --files DIR`: does the work of batches that are shared, until it is told to stop. */
import type { ExitCode, Ports, WorkerOptions } from '../ports.ts';

export async function workerCommand(ports: Ports, options: WorkerOptions): Promise<ExitCode> {
  const done = await ports.worker(options);
  ports.stdout(`已结束，这次做了 ${done} 份；没做完的由别的机器接着做。\n`);
  return 0;
}
