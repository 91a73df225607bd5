/**
 * A network namespace for each worker, joined by a bridge, so that a cable can be pulled. Needs root and the program `ip`;
 * where that is not to be had, the workers share the network of this machine.
 */
import { execFileSync, spawnSync } from 'node:child_process';

export interface WorkerNetworks {
  /** Where this machine is, for the workers. */
  readonly address: string;
  readonly network: string;
  /** A command, as it is run in the network of that worker. */
  readonly inside: (worker: number, command: readonly string[]) => readonly string[];
  readonly cut: (worker: number) => void;
  readonly mend: (worker: number) => void;
  readonly remove: () => void;
}

const NETWORK = '10.231.77';

/** Null and why, where namespaces are not permitted. */
export function openNetworks(workers: number): WorkerNetworks | { readonly why: string } {
  const own = (name: string) => `ms${process.pid % 100_000}${name}`;
  const bridge = own('br');
  const space = (worker: number) => own(`n${worker}`);
  const cable = (worker: number) => own(`v${worker}`);
  const all = Array.from({ length: workers }, (_, worker) => worker);
  const remove = () => {
    for (const worker of all) spawnSync('ip', ['netns', 'del', space(worker)]);
    spawnSync('ip', ['link', 'del', bridge]);
  };
  try {
    ip('link', 'add', bridge, 'type', 'bridge');
    ip('addr', 'add', `${NETWORK}.1/24`, 'dev', bridge);
    ip('link', 'set', bridge, 'up');
    for (const worker of all) {
      ip('netns', 'add', space(worker));
      ip('link', 'add', cable(worker), 'type', 'veth', 'peer', 'name', 'eth0', 'netns', space(worker));
      ip('link', 'set', cable(worker), 'master', bridge);
      ip('link', 'set', cable(worker), 'up');
      ip('-n', space(worker), 'addr', 'add', `${NETWORK}.${10 + worker}/24`, 'dev', 'eth0');
      ip('-n', space(worker), 'link', 'set', 'eth0', 'up');
    }
  } catch (error) {
    remove();
    return { why: error instanceof Error ? error.message.trim() : String(error) };
  }
  return {
    address: `${NETWORK}.1`,
    network: `${NETWORK}.0/24`,
    inside: (worker, command) => ['ip', 'netns', 'exec', space(worker), ...command],
    cut: (worker) => ip('link', 'set', cable(worker), 'down'),
    mend: (worker) => ip('link', 'set', cable(worker), 'up'),
    remove,
  };
}

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: 'pipe' });
}
