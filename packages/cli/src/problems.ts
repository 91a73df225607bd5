/** Problems with the input, on stderr. */
import { type Document, originAt, type Problem, sayOrigin } from '@mingsuan/core/document';
import type { Ports } from './ports.ts';

const SHOWN_MAX = 20;

/** Nothing of the file was read; a Problem says why. */
export function isUnusable({ lines }: Document): boolean {
  return lines.every((line) => line.trim() === '');
}

/** Tells them one by one; rows that slid and were put back are many in dirty files and told together. */
export function tellProblems(ports: Ports, name: string, problems: readonly Problem[], document: Document): void {
  const mended = problems.filter((problem) => problem.code === 'row-mended');
  const telling = mended.length > MENDED_SHOWN_MAX ? problems.filter((problem) => !mended.includes(problem)) : problems;
  for (const problem of telling.slice(0, SHOWN_MAX)) {
    const origin = problem.line === null ? null : sayOrigin(originAt(document, problem.line));
    ports.stderr(`${name}：[${problem.code}] ${origin === null ? '' : `${origin}：`}${problem.message}\n`);
  }
  if (telling.length > SHOWN_MAX) ports.stderr(`${name}：另有 ${telling.length - SHOWN_MAX} 个输入问题，见 --json。\n`);
  if (mended.length > MENDED_SHOWN_MAX) {
    const lines = mended.flatMap((problem) => (problem.line === null ? [] : [problem.line]));
    ports.stderr(
      `${name}：[row-mended] 有 ${mended.length} 行表格错位或断行，已归位后读入：第 ${lines.slice(0, 8).join('、')} ${lines.length > 8 ? '等' : ''}行。逐行说明见 --json。\n`,
    );
  }
}

const MENDED_SHOWN_MAX = 3;
