/** What goes wrong with a workbook, in words for people. */
import type { Problem, ProblemCode } from '@mingsuan/core/document';
import { columnName } from '@mingsuan/core/workbook';
import type { PackageFault } from './safe-package.ts';

/** Listed one by one up to here. */
const LISTED_MAX = 8;

export function problem(code: ProblemCode, message: string, line: number | null = null): Problem {
  return { code, line, message };
}

const FAULTS: Readonly<Record<PackageFault, readonly [ProblemCode, string]>> = {
  'not-zip': ['unreadable-file', '不是 Excel 工作簿'],
  damaged: ['unreadable-file', '已损坏或不完整'],
  encrypted: ['encrypted-file', '加了密码'],
  'too-many-entries': ['too-large', '内含的文件太多，超过上限'],
  'too-large': ['too-large', '展开后的内容超过上限'],
  absent: ['unreadable-file', '缺少必要的内容'],
  'no-workbook': ['unreadable-file', '里没有 Excel 工作簿'],
};

const REMEDY = {
  'unreadable-file': '请重新取得文件，用 Excel 或 WPS 打开核对后另存为 .xlsx 再审。',
  'encrypted-file': '请用 Excel 或 WPS 打开，取消密码后另存再审。',
  'too-large': '请删去无关的工作表和空白区域后另存再审。',
};

/** Why nothing of the file is read. */
export function refusal(name: string, fault: PackageFault): Problem {
  const [code, what] = FAULTS[fault];
  return problem(code, `文件「${name}」${what}，没有读入。${REMEDY[code as keyof typeof REMEDY]}`);
}

/** Why some of the sheets are not read. */
export function unreadSheets(names: readonly string[], faults: readonly PackageFault[]): Problem {
  const whats = faults.map((fault) => FAULTS[fault][1]);
  const [code] = FAULTS[faults[0] ?? 'damaged'];
  return problem(
    code,
    `工作表${quoted(names)}${whats.length === 0 ? '读不出' : whats.join('或')}，没有读入，其余照读。${REMEDY[code as keyof typeof REMEDY]}`,
  );
}

/** Rows and columns count from 0. */
export function hiddenParts(sheet: string, rows: readonly number[], columns: readonly number[]): Problem {
  const parts = [
    rows.length > 0 ? `第 ${runs(rows, (row) => String(row + 1))} 行` : '',
    columns.length > 0 ? `${runs(columns, columnName)} 列` : '',
  ].filter((part) => part !== '');
  return problem(
    'hidden-content',
    `工作表「${sheet}」隐藏了${parts.join('和 ')}，隐藏的内容没有读入。如应公开，请取消隐藏后再审；如不公开，请删去。`,
  );
}

export function hiddenSheets(names: readonly string[]): Problem {
  return problem(
    'hidden-content',
    `工作表${quoted(names)}是隐藏的，没有读入。如应公开，请取消隐藏后再审；如不公开，请删去。`,
  );
}

export function errorCells(sheet: string, cells: readonly string[], line: number): Problem {
  return problem(
    'unreadable-cell',
    `工作表「${sheet}」${listed(cells)}是错误值，按未能核验处理。请改正公式后再审。`,
    line,
  );
}

export function uncalculatedCells(sheet: string, cells: readonly string[], line: number): Problem {
  return problem(
    'unreadable-cell',
    `工作表「${sheet}」${listed(cells)}只有公式，没有算出的数，按未能核验处理。请用 Excel 或 WPS 打开，重新计算并保存后再审。`,
    line,
  );
}

export function quoted(names: readonly string[]): string {
  return listed(names.map((name) => `「${name}」`));
}

function listed(items: readonly string[]): string {
  const rest = items.length - LISTED_MAX;
  return items.slice(0, LISTED_MAX).join('、') + (rest > 0 ? `等 ${items.length} 处` : '');
}

/** 3、5、6、7 → 3、5—7. */
function runs(indexes: readonly number[], name: (index: number) => string): string {
  const parts: string[] = [];
  for (let i = 0; i < indexes.length; ) {
    let end = i;
    while (indexes[end + 1] === (indexes[end] ?? 0) + 1) end++;
    const first = name(indexes[i] ?? 0);
    parts.push(end === i ? first : `${first}—${name(indexes[end] ?? 0)}`);
    i = end + 1;
  }
  return listed(parts);
}
