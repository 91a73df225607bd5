/** Sections 一 to 四: income and expenditure in total, by source, by kind, and of 财政拨款. */
import type { NarrativeContext } from './narrative-context.ts';
import { change, changeFrom, listed, money, share } from './phrases.ts';

export function grandTotalSection({ year, tables, y, isStandard }: NarrativeContext): string[] {
  const [income, spent] = [tables.t01.left.get(31)!, tables.t01.right.get(62)!];
  const last = year.lastYearTotal;
  if (isStandard)
    return [
      `${y}收入总计${money(income)}，支出总计${money(spent)}。与上年相比，收入总计${change(income, last)}，` +
        `支出总计${change(spent, last)}。主要原因是${year.reasons.total}。`,
    ];
  return [
    `${y}收入总计${money(income)}，${changeFrom('比上年', income, last)}；` +
      `支出总计${money(spent)}，${changeFrom('比上年', spent, last)}。变动的主要原因：${year.reasons.total}。`,
  ];
}

const sourceNames = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
const kindNames = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];

export function incomeSection({ tables, y, isStandard }: NarrativeContext): string[] {
  return parts(`${y}收入合计`, sourceNames, tables.t02[0]!.amounts, isStandard);
}

export function expenditureSection({ tables, y, isStandard }: NarrativeContext): string[] {
  return parts(`${y}支出合计`, kindNames, tables.t03[0]!.amounts, isStandard);
}

/** The standard form lists every part, the other one only those that are not zero. */
function parts(
  what: string,
  names: readonly string[],
  [total = 0n, ...amounts]: readonly bigint[],
  isStandard: boolean,
) {
  if (isStandard) {
    const items = names.map((name, index) => `${name}${money(amounts[index]!)}，占比${share(amounts[index]!, total)}`);
    return [`${what}${money(total)}，其中：`, ...listed(items)];
  }
  const items = names.flatMap((name, index) => {
    const amount = amounts[index]!;
    return amount === 0n ? [] : [`${name}${money(amount)}，占${share(amount, total)}`];
  });
  return [`${what}${money(total)}。其中，${items.join('；')}。`];
}

export function fiscalSection({ year, tables, y, isStandard }: NarrativeContext): string[] {
  const [income, spent] = [tables.t04.left.get(32)!, tables.t04.right.get(64)![0]!];
  const last = year.lastYearFiscalTotal;
  if (isStandard)
    return [
      `${y}财政拨款收入总计${money(income)}，支出总计${money(spent)}。与上年相比，` +
        `财政拨款收入总计${change(income, last)}；财政拨款支出总计${change(spent, last)}。` +
        `主要原因是${year.reasons.fiscal}。`,
    ];
  return [
    `${y}财政拨款收入总计${money(income)}，较上年${change(income, last)}；` +
      `财政拨款支出总计${money(spent)}，较上年${change(spent, last)}。原因主要是${year.reasons.fiscal}。`,
  ];
}
