/** `mingsuan score FILE [--scheme ID]`: self-evaluations recomputed, printed beside computed; `--schemes` lists the schemes. */
import {
  isScheme,
  read,
  type SchemeJson,
  type ScoredFormJson,
  type ScoreRowJson,
  schemesJson,
  scoreEvaluations,
  scoreJson,
} from '@mingsuan/app';
import { sayCitation } from '@mingsuan/core/audit';
import { NOWHERE, sayPlace } from '@mingsuan/core/document';
import { type ExitCode, type Ports, type ReadingLimits, UnusableInput } from '../ports.ts';
import { isUnusable, tellProblems } from '../problems.ts';

export interface ScoreOptions extends ReadingLimits {
  readonly scheme?: string;
  readonly schemes?: boolean;
  readonly json?: boolean;
}

export async function scoreCommand(ports: Ports, file: string | undefined, options: ScoreOptions): Promise<ExitCode> {
  if (options.schemes) {
    listSchemes(ports, options);
    return 0;
  }
  if (file === undefined)
    throw new UnusableInput('缺少参数「file」：请给出附有绩效自评表的文件，或用 --schemes 列出评分办法。');
  const scheme = options.scheme ?? null;
  if (scheme !== null && !isScheme(scheme))
    throw new UnusableInput(`没有编号为「${scheme}」的评分办法。用 mingsuan score --schemes 列出全部评分办法。`);
  const reading = read(await ports.open(file, options));
  tellProblems(ports, file, reading.problems, reading.document);
  if (isUnusable(reading.document)) return 2;
  const json = scoreJson(reading, scheme, scoreEvaluations(reading, scheme));
  if (options.json) ports.stdout(`${JSON.stringify(json)}\n`);
  if (json.forms.length === 0) {
    ports.stderr(`${file}：没有认出项目支出绩效自评表。请确认文件附有自评表，表名含“绩效自评表”。\n`);
    return 2;
  }
  if (!options.json) ports.stdout(json.forms.map((form, i) => formText(form, i + 1)).join('\n'));
  return json.forms.some((form) => form.isWrong) ? 1 : 0;
}

function listSchemes(ports: Ports, options: ScoreOptions): void {
  const all = schemesJson();
  if (options.json) ports.stdout(`${JSON.stringify({ schema: 'mingsuan.schemes/1', schemes: all })}\n`);
  else ports.stdout(all.map(schemeText).join('\n'));
}

function schemeText({ id, title, from, to, weights, executionWeight, notes, basis }: SchemeJson): string {
  const years = from === null && to === null ? '不限年度' : `${from ?? ''}年—${to === null ? '' : `${to}年`}`;
  const shares = Object.entries(weights).map(([name, points]) => `${name} ${points}`);
  return `${[
    `${id}  ${title}（${years}）`,
    `   执行率 ${executionWeight}，${shares.join('，')}`,
    ...notes.map((note) => `   ${note}`),
    `   依据：${basis.map(sayCitation).join('；')}`,
  ].join('\n')}\n`;
}

const RULE_LINE = '─'.repeat(60);
const VERDICT = { within: '✓', over: '高于办法', under: '低于办法', unknown: '不能按规则判断' } as const;

function formText(form: ScoredFormJson, number: number): string {
  const { execution, total, grade } = form;
  const agrees = execution.agrees === null ? '' : execution.agrees ? '  ✓' : '  不符';
  return `${[
    RULE_LINE,
    `${number}. ${form.project ?? '（未读到项目名称）'}${form.year === null ? '' : `（${form.year}年度）`}  ${sayPlace({ ...NOWHERE, ...form })}`,
    `   评分办法：${form.scheme.title} [${form.scheme.id}]`,
    `   执行率 印 ${percent(execution.printedRate)} 算 ${percent(execution.computedRate)}；得分（分值 ${execution.weight}）印 ${shown(execution.printed)} 算 ${shown(execution.computed)}${agrees}`,
    ...form.rows.map(rowText),
    `   分值合计 ${shown(form.weightSum)}${form.weightSum === null || form.weightSum === '100.00' ? '' : '，不是 100'}`,
    `   总分 印 ${shown(total.printed)}；各项得分之和 ${shown(total.ofPrintedScores)}${differs(total.printed, total.ofPrintedScores)}；按办法 ${shown(total.likely)}${total.least === total.most ? '' : `（${shown(total.least)}—${shown(total.most)}）`}`,
    `   等级 印 ${grade.printed ?? '——'}；按印出的总分 ${grade.ofTotal ?? '——'}；按办法 ${grade.computed ?? '——'}`,
    `   换用其他办法：${otherSchemes(form.others)}`,
  ].join('\n')}\n`;
}

/** Schemes that give the same are told together. */
function otherSchemes(others: ScoredFormJson['others']): string {
  const groups = new Map<string, string[]>();
  for (const { scheme, total, grade, notApplicable } of others) {
    const missing = notApplicable.length === 0 ? '' : `（无${notApplicable.join('、')}，已折算）`;
    const result = `${total} ${grade}${missing}`;
    groups.set(result, [...(groups.get(result) ?? []), scheme]);
  }
  return [...groups].map(([result, ids]) => `${result}：${ids.join('、')}`).join('；');
}

function rowText({ level2, level1, name, target, actual, weight, printed, allowed, verdict }: ScoreRowJson): string {
  const level = level2 === '' ? level1 : level2;
  const isAtEdge = verdict === 'over' && allowed?.most === printed;
  const computed = allowed ? `应 ${band(allowed)}` : '应 ——';
  return `   · ${level}「${name}」 指标值 ${target ?? '（空）'} 完成 ${actual ?? '（空）'}  分值 ${shown(weight)} 印 ${shown(printed)} ${computed}  ${isAtEdge ? '恰是上一档的下限' : VERDICT[verdict]}`;
}

function band({ least, most, mostExcluded }: NonNullable<ScoreRowJson['allowed']>): string {
  return least === most ? most : `${least}—${most}${mostExcluded ? '（不含）' : ''}`;
}

function differs(printed: string | null, sum: string | null): string {
  return printed === null || sum === null || printed === sum ? '' : '（不符）';
}

function shown(points: string | null): string {
  return points ?? '——';
}

function percent(rate: string | null): string {
  return rate === null ? '——' : `${rate}%`;
}
