/** Problems with the input, on stderr. */
import type { Problem } from '@mingsuan/core/document';
import type { Ports } from './ports.ts';

/** Problems after which nothing of the file was read. */
const UNUSABLE = new Set<Problem['code']>(['empty-file', 'binary-file', 'unsupported-format', 'unreadable-file']);
const SHOWN_MAX = 20;

export function isUnusable(problems: readonly Problem[]): boolean {
  return problems.some((problem) => UNUSABLE.has(problem.code));
}

export function tellProblems(ports: Ports, name: string, problems: readonly Problem[]): void {
  for (const problem of problems.slice(0, SHOWN_MAX)) ports.stderr(`${name}：[${problem.code}] ${problem.message}\n`);
  if (problems.length > SHOWN_MAX)
    ports.stderr(`${name}：另有 ${problems.length - SHOWN_MAX} 个输入问题，见 --json。\n`);
}
