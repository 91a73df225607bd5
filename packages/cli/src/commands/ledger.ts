/** `mingsuan ledger FILE [--out BOOK.xlsx] [--roll] [--json]`: the ledger behind a published document, and what is open. */
import { bookOf, type LedgerJson, ledgerFrom, ledgerJson, ledgerNotes, read, rollLedger } from '@mingsuan/app';
import type { ExitCode, Ports, ReadingLimits } from '../ports.ts';
import { isUnusable, tellProblems } from '../problems.ts';
import { checkedProfile } from '../profile.ts';

export interface LedgerOptions extends ReadingLimits {
  readonly out?: string;
  readonly roll?: boolean;
  readonly json?: boolean;
  readonly profile?: string;
}

export async function ledgerCommand(ports: Ports, file: string, options: LedgerOptions): Promise<ExitCode> {
  const document = await ports.open(file, options);
  const reading = read(document, { profile: checkedProfile(options.profile) });
  tellProblems(ports, file, reading.problems, document);
  if (isUnusable(document)) return 2;
  if (reading.year === null || !hasFigures(reading)) {
    ports.stderr(`${file}：没有认出决算表、自评表或绩效报告，反推不出账本。请确认文件是部门决算公开或绩效自评文件。\n`);
    return 2;
  }
  const json = ledgerJson(reading, ledgerFrom(reading));
  const ledger = options.roll ? rollLedger(json.ledger) : json.ledger;
  if (options.out !== undefined) {
    await ports.writeBytes(options.out, await ports.workbookBytes(bookOf(ledger, ledgerNotes(json))));
    ports.stderr(`账本：${options.out}${options.roll ? `（${ledger.year}年度，本年的数已放在上年的位置）` : ''}\n`);
  }
  ports.stdout(options.json ? `${JSON.stringify({ ...json, ledger })}\n` : summary(json));
  return json.exceptions.length > 0 ? 1 : 0;
}

function hasFigures({ tables, selfEvaluations, evaluation }: ReturnType<typeof read>): boolean {
  return tables.length > 0 || selfEvaluations.length > 0 || evaluation !== null;
}

function summary({ ledger, numbers, exceptions, unbound, lostNumbers, decided, missing, lost }: LedgerJson): string {
  const listed = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : ['', `${title}（${items.length} 项）：`, ...items.map((item, i) => `${i + 1}. ${item}`)];
  return `${[
    `${ledger.department.name || '（未读到部门名称）'}  ${ledger.year}年度账本：${ledger.lines.length} 行收支，${ledger.projects.length} 个项目`,
    `原文 ${numbers} 个已绑定的数，按账本重新生成后 ${numbers - exceptions.length} 个一致${causes(exceptions)}。`,
    ...(unbound === 0
      ? []
      : [`另有 ${unbound} 个数只在文字里、不对应指标，${unbound - lostNumbers.length} 个随原文的话重新印出。`]),
    ...listed('不一致的数和取舍', exceptions.map(exceptionText)),
    ...listed(
      '没有随文印出的数',
      lostNumbers.map(({ where, line, printed }) => `第 ${line} 行 ${where}：${printed}`),
    ),
    ...listed('原文没有写明，这样处理', decided),
    ...listed('原文没有、账本需要的内容', missing),
    ...listed(
      '账本没有位置的原文',
      lost.map(({ section, line, text }) => `「${section}」第 ${line} 行起：${text}`),
    ),
  ].join('\n')}\n`;
}

const CAUSES = {
  wrong: '审核证明有误',
  rounding: '四舍五入之差',
  remarked: '审核有提示',
  notPrinted: '账本有而表式不印',
  notCarried: '账本没有位置',
} as const;

/** How many numbers do not come out again, and why. */
function causes(exceptions: LedgerJson['exceptions']): string {
  const counts = Object.entries(CAUSES).map(([cause, words]) => {
    const count = exceptions.filter((one) => one.cause === cause).length;
    return count === 0 ? [] : [`${words} ${count} 个`];
  });
  return exceptions.length === 0 ? '' : `；其余：${counts.flat().join('，')}`;
}

function exceptionText({ where, line, printed, taken, takenAt, rule, why }: LedgerJson['exceptions'][number]): string {
  const place = takenAt === null ? '' : `（见${takenAt}）`;
  const decision = taken === null ? '重新生成时不印' : `取 ${taken}${place}`;
  const reason = rule === null ? why : `${why} [${rule}]`;
  return `第 ${line} 行 ${where}：印作 ${printed}，${decision}。\n   ${reason}`;
}
