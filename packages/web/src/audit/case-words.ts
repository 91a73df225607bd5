/** How far an audit is, and what came of it, in words. */
import type { CaseDetail, CaseDocument, CaseRecord, CaseStage } from '@mingsuan/app/workbench';

export const stageWords: Readonly<Record<CaseStage, string>> = {
  queued: '排队',
  reading: '读文件',
  auditing: '核对',
  drawing: '画原页',
  done: '完成',
  failed: '没有读成',
};

/** The stages a file goes through, in their order. */
export const stagesInOrder: readonly CaseStage[] = ['queued', 'reading', 'auditing', 'drawing', 'done'];

export function isUnderWay({ documents, stage }: CaseDetail | CaseRecord): boolean {
  return [stage, ...documents.map((document) => document.stage)].some((each) => each !== 'done' && each !== 'failed');
}

/** 「3 个错误，1 个警告」 */
export function countWords({ counts }: CaseDocument): string {
  if (counts === null) return '';
  const { error, warning, info, marked } = counts;
  const told = [
    [error, '个错误'],
    [warning, '个警告'],
    [info, '个提示'],
  ] as const;
  const found = told.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  const all = found.length === 0 ? '没有发现不符' : found.join('，');
  return marked === 0 ? all : `${all}，其中 ${marked} 个已标注`;
}

/** 2026-11-21 18:05, in the time of the person. */
export function timeWord(instant: string): string {
  const date = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
