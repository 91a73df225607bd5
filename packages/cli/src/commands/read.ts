/** `mingsuan read FILE`: the Reading, or with --text the text whose lines the places count. */
import { read, readingJson } from '@mingsuan/app';
import { NOWHERE, sayPlace } from '@mingsuan/core/document';
import { documentKindWords } from '@mingsuan/core/statement';
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
  else ports.stdout(summary(readingJson(reading)));
  return isUnusable(document) ? 2 : 0;
}

function summary(reading: ReturnType<typeof readingJson>): string {
  const out = [
    `${reading.department.name ?? '（未读到部门名称）'}  ${reading.year ?? '（未读到年度）'}年度  ${documentKindWords[reading.kind]}`,
    ...(reading.tables.length > 0 ? [formLine(reading.profile)] : []),
    '',
    '表格：',
  ];
  for (const table of reading.tables) {
    const stated = table.cells.filter((cell) => cell.state === 'stated').length;
    const empty = table.declaredEmpty ? '（说明本表无数据）' : '';
    out.push(
      `  ${table.number === null ? '' : `公开${table.number}表 `}${table.title}：${sayPlace({ ...NOWHERE, ...table })}起，${stated} 个数，单位${table.unit ?? '未注明'}${empty}`,
    );
  }
  if (reading.tables.length === 0) out.push('  （没有认出表格）');
  const bound = reading.statements.filter((s) => s.fact !== null).length;
  out.push(
    '',
    `文字部分：${reading.statements.length} 个数，${bound} 个已绑定到指标，${reading.statements.length - bound} 个未绑定。`,
  );
  for (const s of reading.statements.filter((st) => st.fact === null)) {
    out.push(
      `  未绑定：${sayPlace({ ...NOWHERE, ...s })} ${s.value}${s.unit}${s.section === '' ? '' : `（${s.section}）`}`,
    );
  }
  if (reading.forms.length > 0) out.push('', `附表：${reading.forms.length} 张绩效自评表。`);
  return `${out.join('\n')}\n`;
}
