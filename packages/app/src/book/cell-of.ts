/**
 * The cell of a book that a number or a sentence of the composed document comes from, for the way back from a finding to what
 * was typed: found by its names, as a person would look for it. Null where nothing of the book says it.
 */
import { type FactKey, parseFactKey } from '@mingsuan/core/statement';
import { factSource } from '@mingsuan/rulebook';
import type { BookDraft } from '../contract/index.ts';
import { bookSheets } from './draft.ts';
import type { RowValues } from './layout.ts';

export interface DraftCell {
  readonly sheet: string;
  readonly block: number;
  readonly row: number;
  readonly column: number;
  readonly header: string;
}

/** By the part of the ledger that a fact comes from. */
const SHEETS: Readonly<Record<string, string>> = {
  封面: '封面与单位',
  收支明细: '收入支出',
  结余的使用和分配: '结余与上年',
  '“三公”经费': '三公经费',
  政府采购: '采购与资产',
  机关运行经费: '采购与资产',
  国有资产占用: '采购与资产',
  项目和绩效自评: '项目',
  年初预算和调整预算: '预算与上年',
  基本支出经济分类: '经济科目',
};

/** The cell that a number is entered in; of a sum, one that goes into it. `name`: what the composition calls the fact. */
export function cellOfFact(fact: FactKey, name: string, draft: BookDraft): DraftCell | null {
  const { concept, dims, measure } = parseFactKey(fact);
  if (concept === 'selfEvaluationForm') return cellOfForm(dims, draft);
  const [subject = ''] = name.split(' · ');
  const code = dims.function ?? dims.economic ?? '';
  const sheet = SHEETS[factSource(fact)] ?? '';
  const found = best(draft, sheet, (values, label, header) => {
    const isOfCode = code !== '' && (values.科目代码 ?? '').startsWith(code);
    const isNamed = label !== '' && likens(label, subject);
    if (code === '' ? label !== '' && !isNamed : !isOfCode) return 0;
    const isOfFund = values.资金性质 === undefined || FUND_WORDS[dims.fund ?? 'general'] === values.资金性质;
    const words = MEASURE_WORDS[measure] ?? FINAL;
    return (
      1 +
      (isNamed ? 4 : 0) +
      (isOfFund ? 1 : 0) +
      (words.some((word) => likens(header, word)) || likens(header, subject) ? 2 : 0)
    );
  });
  return found ?? firstOfEmptyList(draft, sheet);
}

/** Where a list begins that nobody has filled in yet. */
function firstOfEmptyList(draft: BookDraft, sheet: string): DraftCell | null {
  const [block] = bookSheets.find(({ name }) => name === sheet)?.blocks ?? [];
  const isEmpty = (draft.sheets[sheet]?.[0] ?? []).every((row) => Object.values(row).every((text) => text === ''));
  const column = block?.columns.findIndex(({ entry }) => entry.kind !== 'derived' && entry.kind !== 'ordinal') ?? -1;
  const header = block?.columns[column]?.header;
  return block?.fixed !== null || !isEmpty || header === undefined ? null : { sheet, block: 0, row: 0, column, header };
}

const FINAL = ['本年决算数', '填写', '数量', '基本支出', '财政拨款收入'];
const MEASURE_WORDS: Readonly<Record<string, readonly string[]>> = {
  annualBudget: ['全年预算数'],
  completion: ['全年预算数'],
  initialBudget: ['年初预算数'],
  initialCompletion: ['年初预算数'],
  change: ['上年决算数', '填写'],
  growth: ['上年决算数', '填写'],
};
const FUND_WORDS: Readonly<Record<string, string>> = {
  general: '一般公共预算',
  govFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
};

function likens(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** Forms are those of the projects that may be told of, in their order. */
function cellOfForm(dims: Readonly<Record<string, string>>, draft: BookDraft): DraftCell | null {
  const { form = '', column = '', indicator, part } = dims;
  const row = formRow(draft, Number.parseInt(form, 10));
  if (row === null) return null;
  if (part !== undefined) return cellAt('项目目标', 0, row, '项目实施和预算执行情况');
  if (indicator === undefined) return cellAt('项目', 0, row, FORM_HEADERS[column] ?? '项目名称');
  const own = indicatorsOf(draft, row)[Number.parseInt(indicator, 10)];
  return own === undefined ? null : cellAt('项目指标', 0, own, INDICATOR_HEADERS[column] ?? '得分');
}

/** Numbers and texts of an indicator. */
const INDICATOR_HEADERS: Readonly<Record<string, string>> = {
  target: '年度指标值',
  adjustedTarget: '调整后指标值',
  actual: '实际完成值',
  weight: '分值',
  score: '得分',
  deviation: '偏差原因',
};

const FORM_HEADERS: Readonly<Record<string, string>> = {
  initialTargeted: '目标申报数',
  initialBudget: '年初预算',
  annualBudget: '全年预算',
  executed: '全年执行',
  balance: '全年执行',
  rate: '全年执行',
  score: '全年执行',
};

function formRow(draft: BookDraft, form: number): number | null {
  const rows = draft.sheets.项目?.[0] ?? [];
  const shown = rows.flatMap((row, at) => ((row.项目名称 ?? '') !== '' && row.是否涉密 !== '是' ? at : []));
  return shown[form] ?? null;
}

function indicatorsOf(draft: BookDraft, project: number): number[] {
  return (draft.sheets.项目指标?.[0] ?? []).flatMap((row, at) => (row.项目序号 === String(project + 1) ? at : []));
}

function cellAt(sheet: string, block: number, row: number, word: string): DraftCell | null {
  const columns = bookSheets.find(({ name }) => name === sheet)?.blocks[block]?.columns ?? [];
  const at = columns.findIndex(({ header }) => header.startsWith(word) || header.includes(word));
  const column = Math.max(at, 0);
  return columns.length === 0 ? null : { sheet, block, row, column, header: columns[column]?.header ?? '' };
}

type Score = (values: RowValues, label: string, header: string) => number;

/** The cell that somebody types into and the score likes most; the first of equals. */
function best(draft: BookDraft, sheet: string, score: Score): DraftCell | null {
  let most = 0;
  let found: DraftCell | null = null;
  for (const [block, { columns, fixed }] of (bookSheets.find(({ name }) => name === sheet)?.blocks ?? []).entries()) {
    const rows = draft.sheets[sheet]?.[block] ?? [];
    rows.forEach((values, row) => {
      const label = fixed?.[row]?.label ?? '';
      columns.forEach(({ header, entry }, column) => {
        const kind = (fixed?.[row]?.entries?.[header] ?? entry).kind;
        if (kind === 'derived' || kind === 'ordinal' || kind === 'code' || (fixed !== null && column === 0)) return;
        const points = score(values, label, header);
        if (points > most) [most, found] = [points, { sheet, block, row, column, header }];
      });
    });
  }
  return found;
}

/** Shorter texts stand in many places. */
const TELLING = 4;

/** The cell whose words a line of the composed document prints: the longest of them. `project` narrows it to one project's. */
export function cellOfWords(line: string, project: string | null, draft: BookDraft): DraftCell | null {
  const projects = draft.sheets.项目?.[0] ?? [];
  const at = project === null ? -1 : projects.findIndex((row) => row.项目名称 === project);
  let found: DraftCell | null = null;
  let longest = TELLING - 1;
  for (const { name, blocks } of bookSheets) {
    const isOfProject = name === '项目目标' || name === '项目指标';
    if (project !== null && !isOfProject) continue;
    blocks.forEach(({ columns, fixed }, block) => {
      (draft.sheets[name]?.[block] ?? []).forEach((values, row) => {
        const owner = name === '项目指标' ? values.项目序号 : String(row + 1);
        if (project !== null && owner !== String(at + 1)) return;
        columns.forEach(({ header, entry }, column) => {
          const text = fixed !== null && column === 0 ? '' : (values[header] ?? '');
          if (entry.kind !== 'text' || text.length <= longest || !line.includes(text.slice(0, 200))) return;
          longest = text.length;
          found = { sheet: name, block, row, column, header };
        });
      });
    });
  }
  return found ?? (at < 0 ? null : cellAt('项目', 0, at, '项目名称'));
}
