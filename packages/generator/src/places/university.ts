/** A wholly invented central university, 2023, in the form of its kind: four tables, 其中 columns, 合计 last, no 行次. */
import { functionName } from '../classification/function-names.ts';
import { type Fen, sum, wanYuan } from '../money.ts';
import { type FunctionRow, rollUp, totalCode, totalOf } from '../tables/function-table.ts';
import { type Block, type GridRow, grid, line, prose } from '../text/blocks.ts';
import { change, money, share } from '../text/phrases.ts';
import { renderText } from '../text/render-text.ts';
import { cellText } from '../text/table-grids.ts';
import { standardText } from '../text/text-options.ts';

/** 项, then 财政拨款收入, 事业收入, 其中教育收费, 其他收入, 基本支出, 项目支出; of these from 财政拨款: 基本, 项目, 其中基本建设. */
const LINES: readonly (readonly [string, ...string[]])[] = [
  ['2050205', '21306.45', '9841.2', '5120.33', '1204.77', '24011.68', '7893.51', '15012.4', '6104.25', '880.5'],
  ['2080505', '812.36', '0', '0', '15.2', '827.56', '0', '812.36', '0', '0'],
  ['2080506', '406.18', '0', '0', '7.6', '413.78', '0', '406.18', '0', '0'],
  ['2210201', '733.9', '0', '0', '120.64', '854.54', '0', '733.9', '0', '0'],
];

export function writeUniversity(): string {
  const table = (columns: readonly ((amounts: readonly Fen[]) => Fen)[]) =>
    rollUp(
      LINES.map(([code, ...amounts]) => {
        const fen = amounts.map(wanYuan);
        return [code, columns.map((of) => of(fen))] as const;
      }),
      columns.length,
    );
  const at = (i: number) => (amounts: readonly Fen[]) => amounts[i] ?? 0n;
  const plus =
    (...at: readonly number[]) =>
    (amounts: readonly Fen[]) =>
      sum(at.map((i) => amounts[i] ?? 0n));
  const income = table([plus(0, 1, 3), at(0), at(1), at(2), at(3)]);
  const expenditure = table([plus(4, 5), at(4), at(5)]);
  const fiscal = table([plus(6, 7), at(6), at(7), at(8)]);
  const blocks = [
    line('明川大学2023年度部门决算'),
    ...tables(income, expenditure, fiscal),
    ...told(income, expenditure, fiscal),
  ];
  return renderText(blocks, standardText);
}

const CARRIED_IN = wanYuan('3120.5');

function rows(table: readonly FunctionRow[], blankAfter: readonly number[] = []): GridRow[] {
  const body = (amounts: readonly Fen[]) =>
    amounts.flatMap((amount, i) => [cellText(amount), ...(blankAfter.includes(i) ? [''] : [])]);
  return [...table.slice(1), table[0]!].map(({ code, name, amounts }) =>
    code === totalCode ? ['', '合计', ...body(amounts)] : [code, name, ...body(amounts)],
  );
}

function tables(
  income: readonly FunctionRow[],
  expenditure: readonly FunctionRow[],
  fiscal: readonly FunctionRow[],
): Block[] {
  const [received, spent] = [totalOf(income, 1), totalOf(expenditure, 1)];
  const classes = (code: string) => cellText(expenditure.find((row) => row.code === code)?.amounts[0]);
  const total = received + CARRIED_IN;
  return [
    line('二、2023年度部门决算报表'),
    line('表1：高等学校收支决算总表'),
    line('单位：万元'),
    grid([
      ['收入', '', '支出', ''],
      ['项目', '决算数', '项目(按功能分类)', '决算数'],
      ['一、财政拨款收入', cellText(totalOf(income, 2)), '一、教育支出', classes('205')],
      ['二、事业收入', cellText(totalOf(income, 3)), '二、社会保障和就业支出', classes('208')],
      ['三、其他收入', cellText(totalOf(income, 5)), '三、住房保障支出', classes('221')],
      ['本年收入合计', cellText(received), '本年支出合计', cellText(spent)],
      ['上年结转和结余', cellText(CARRIED_IN), '年末结转和结余', cellText(total - spent)],
      ['合计', cellText(total), '合计', cellText(total)],
    ]),
    line('表2：高等学校收入决算表'),
    line('单位：万元'),
    grid([
      [
        '科目编码',
        '科目名称',
        '本年收入合计',
        '财政拨款收入',
        '上级补助收入',
        '事业收入',
        '',
        '经营收入',
        '附属单位上缴收入',
        '其他收入',
      ],
      ['', '', '', '', '', '金额', '其中：教育收费', '', '', ''],
      ...rows(income, [1, 3, 3]).map((row) => (row ? [...row.slice(0, 8), '', ...row.slice(8)] : row)),
    ]),
    line('表3：高等学校支出决算表'),
    line('单位：万元'),
    grid([
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
      ...rows(expenditure).map((row) => (row ? [...row, '', '', ''] : row)),
    ]),
    line('表4：高等学校财政拨款支出决算表'),
    line('单位：万元'),
    grid([
      ['科目编码', '科目名称', '本年支出', '', '', ''],
      ['', '', '合计', '基本支出', '项目支出', ''],
      ['', '', '', '', '小计', '其中：基本建设资金支出'],
      ...rows(fiscal),
    ]),
  ];
}

function told(
  income: readonly FunctionRow[],
  expenditure: readonly FunctionRow[],
  fiscal: readonly FunctionRow[],
): Block[] {
  const [received, spent, granted] = [totalOf(income, 1), totalOf(expenditure, 1), totalOf(fiscal, 1)];
  const part = (name: string, amount: Fen, whole: Fen, of: string) =>
    `${name}${money(amount)}，占${of}${share(amount, whole)}`;
  const items = fiscal.filter(({ code }) => code.length === 7);
  return [
    line('三、决算报表说明'),
    line('（一）高等学校收支决算总表说明'),
    prose(`学校2023年度收入总计${money(received)}，与2022年度相比，${change(received, wanYuan('32018.44'))}。`),
    prose(`学校2023年度支出总计${money(spent)}，与2022年度相比，${change(spent, wanYuan('34870.16'))}。`),
    line('（二）高等学校收入决算表说明'),
    prose(
      `学校2023年度收入总计${money(received)}，${part('财政拨款收入', totalOf(income, 2), received, '收入总额')}；` +
        `${part('事业收入', totalOf(income, 3), received, '收入总额')}；${part('其他收入', totalOf(income, 5), received, '收入总额')}。`,
    ),
    line('（三）高等学校支出决算表说明'),
    prose(
      `学校2023年度各项支出总计${money(spent)}，其中${part('基本支出', totalOf(expenditure, 2), spent, '支出总额')}；` +
        `${part('项目支出', totalOf(expenditure, 3), spent, '支出总额')}。`,
    ),
    line('（四）高等学校财政拨款支出决算表说明'),
    prose(
      `学校2023年度财政拨款支出总计为${money(granted)}，其中${part('基本支出', totalOf(fiscal, 2), granted, '总支出的')}；` +
        `${part('项目支出', totalOf(fiscal, 3), granted, '总支出的')}。具体包括：`,
    ),
    ...items.map(({ code, amounts: [amount = 0n] }, i) =>
      prose(`${i + 1}.${functionName(code)}（${code}），2023年度决算数为${money(amount)}。`),
    ),
  ];
}
