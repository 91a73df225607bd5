/** `mingsuan read FILE`: the Reading, or with --text the text whose lines the places count. */
import { read, readingJson } from '@mingsuan/app';
import { NOWHERE, sayPlace } from '@mingsuan/core/document';
import { documentKindWords, isDescriptive, type Reading } from '@mingsuan/core/statement';
import type { ExitCode, Ports, ReadingLimits } from '../ports.ts';
import { isUnusable, tellProblems } from '../problems.ts';
import { checkedProfile, formLine } from '../profile.ts';

export interface ReadOptions extends ReadingLimits {
  readonly text?: boolean;
  readonly profile?: string;
  readonly json?: boolean;
}

export async function readCommand(ports: Ports, file: string, options: ReadOptions): Promise<ExitCode> {
  const document = await ports.open(file, options);
  if (options.text) {
    tellProblems(ports, file, document.problems, document);
    if (isUnusable(document)) return 2;
    ports.stdout(`${document.lines.join('\n')}\n`);
    return 0;
  }
  const reading = read(document, { profile: checkedProfile(options.profile) });
  tellProblems(ports, file, reading.problems, document);
  if (options.json) ports.stdout(`${JSON.stringify(readingJson(reading))}\n`);
  else ports.stdout(summary(reading, readingJson(reading)));
  return isUnusable(document) ? 2 : 0;
}

/** So many numbers bound to nothing are listed; `--json` has them all. */
const UNBOUND_SHOWN = 20;

type ReadingJson = ReturnType<typeof readingJson>;

function summary(read: Reading, reading: ReadingJson): string {
  const out = [
    `${reading.department.name ?? '（未读到部门名称）'}  ${reading.year ?? '（未读到年度）'}年度  ${documentKindWords[reading.kind]}`,
    ...(reading.tables.length > 0 ? [formLine(reading.profile)] : []),
    '',
    ...tableLines(reading),
    '',
    ...proseLines(read, reading),
  ];
  if (reading.forms.length > 0) out.push('', `附表：${reading.forms.length} 张绩效自评表。`);
  return `${out.join('\n')}\n`;
}

function tableLines({ tables, problems }: ReadingJson): string[] {
  const unread = problems.filter(({ code }) => UNREAD_TABLES.has(code)).length;
  const left = unread === 0 ? '' : `，另有 ${unread} 张没有读出`;
  const out = [tables.length === 0 ? `表格：没有认出${left}` : `表格：读出 ${tables.length} 张${left}`];
  for (const table of tables) {
    const count = (state: string) => table.cells.filter((cell) => cell.state === state).length;
    const [stated, unreadable] = [count('stated'), count('unreadable')];
    const blank = table.cells.length - stated - unreadable;
    const name = `${table.number === null ? '' : `公开${table.number}表 `}${table.title}`;
    const where = `${sayPlace({ ...NOWHERE, ...table })}起`;
    const cells = table.declaredEmpty
      ? '说明本表无数据'
      : `${table.cells.length} 格：${stated} 个数，${blank} 格空白，${unreadable} 格读不出`;
    out.push(`  ${name}：${where}，${cells}，单位${table.unit ?? '未注明'}`);
  }
  return out;
}

/** Problems of tables that are there and of which nothing was read. */
const UNREAD_TABLES: ReadonlySet<string> = new Set(['doubtful-table', 'contradicted-table', 'unknown-table']);

function proseLines(read: Reading, { statements }: ReadingJson): string[] {
  const at = ({ line, start }: { readonly line: number; readonly start: number }) => `${line}:${start}`;
  const descriptive = new Set(read.statements.filter((one) => isDescriptive(read, one)).map(({ place }) => at(place)));
  const unbound = statements.filter((one) => one.fact === null && !descriptive.has(at(one)));
  const bound = statements.length - descriptive.size - unbound.length;
  const beside =
    descriptive.size === 0 ? '' : `，${descriptive.size} 个是单位概况里的人数、个数或科目代码，与决算数无关`;
  const out = [`文字部分：${statements.length} 个数，${bound} 个已绑定到指标${beside}，${unbound.length} 个未绑定。`];
  for (const s of unbound.slice(0, UNBOUND_SHOWN))
    out.push(
      `  未绑定：${sayPlace({ ...NOWHERE, ...s })} ${s.value}${s.unit}${s.section === '' ? '' : `（${s.section}）`}`,
    );
  if (unbound.length > UNBOUND_SHOWN)
    out.push(`  另有 ${unbound.length - UNBOUND_SHOWN} 个未绑定的数，用 --json 看全部。`);
  return out;
}
