/** How departments write what the templates do not foresee: invented documents, one turn of phrase or head each. */
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { auditDisclosure } from './audit-disclosure.ts';

const readingOf = (text: string) => read(readTxt(new TextEncoder().encode(text), 'd.txt'));
const errorsOf = (text: string) =>
  auditDisclosure(readingOf(text))
    .findings.filter((finding) => finding.severity === 'error')
    .map((finding) => `${finding.rule.id} ${finding.message}`);

const EXPENDITURE = `支出决算表
单位：万元
项目\t\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出
科目编码\t科目名称\t决算数\t决算数\t决算数\t决算数\t决算数\t决算数
合计\t\t90.00\t50.00\t40.00\t0.00\t0.00\t0.00
211\t节能环保支出\t90.00\t50.00\t40.00\t0.00\t0.00\t0.00
21101\t环境保护管理事务\t60.00\t50.00\t10.00\t0.00\t0.00\t0.00
2110101\t行政运行\t50.00\t50.00\t0.00\t0.00\t0.00\t0.00
2110105\t环境保护法规、规划及标准\t10.00\t0.00\t10.00\t0.00\t0.00\t0.00
21103\t污染防治\t30.00\t0.00\t30.00\t0.00\t0.00\t0.00
2110301\t大气\t30.00\t0.00\t30.00\t0.00\t0.00\t0.00
`;

const GENERAL = `一般公共预算财政拨款支出决算表
单位：万元
科目编码\t科目名称\t小计\t基本支出\t项目支出
${EXPENDITURE.split('\n')
  .slice(4, -1)
  .map((row) => row.split('\t').slice(0, 5).join('\t'))
  .join('\n')}
`;

const ITEMS = `第三部分 2024年度部门决算情况说明
五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
1.节能环保支出（类）环境保护管理事务（款）行政运行（项），主要用于人员经费。年初预算为48.00万元，支出决算为50.00万元。决算数大于预算数的主要原因：新进人员。
2.节能环保支出（类）环境保护管理事务（款）环境保护法规、规划及标准（项），主要用于编制规划。年初预算为0.00万元，支出决算为10.00万元，决算数大于预算数的主要原因：年中追加。
3.节能环保支出（类）污染防治（款）大气（项），主要用于扬尘污染防治监管等项目支出，年初预算为32.00万元，支出决算为30.00万元，决算数小于预算数的主要原因：费用节省。
`;

describe('a document unlike the templates', () => {
  it('begins its body where a part of the 目录 comes again, or a table stands', () => {
    const contents = '目 录\n第一部分 澜溪区生态环境局概况\n第二部分 2024年度部门决算表\n支出决算表\n';
    for (const body of [`第二部分 2024年度部门决算表\n${EXPENDITURE}`, EXPENDITURE]) {
      const reading = readingOf(`澜溪区生态环境局2024年度部门决算\n${contents}${body}`);
      expect(reading.tables.map(({ role }) => role)).toEqual(['expenditure']);
    }
  });

  it('breaks the name on its cover and an entry of its 目录 over two lines', () => {
    const name = '澜溪区人民政府柳桥路街道办事处';
    const text = `澜溪区人民政府\n柳桥路街道办事处\n2024年度部门决算\n目 录\n第一部分 ${name}概况\n第二部分 ${name} 2024年度\n部门决算表\n支出决算表\n第三部分 ${name} 2024年度\n部门决算情况说明\n第一部分 ${name}概况\n一、主要职能\n${name}承担辖区管理工作。\n${name} 2024年度部门决算表\n${EXPENDITURE}第三部分 ${name} 2024年度\n部门决算情况说明\n`;
    expect(readingOf(text).department.name).toBe(name);
    const told = auditDisclosure(readingOf(text)).findings.map(({ rule }) => rule.id);
    expect(told).not.toContain('G-16');
  });

  it('heads every column of amounts by the same word below', () => {
    const reading = readingOf(EXPENDITURE);
    expect(reading.problems).toEqual([]);
    expect(reading.statements.filter(({ fact }) => fact === null)).toEqual([]);
    expect(errorsOf(EXPENDITURE.replace('60.00\t50.00\t10.00', '60.00\t50.00\t17.00')).length).toBe(1);
  });

  it('tells what a 科目 is for and its amounts in one sentence, and lists things in a name', () => {
    const reading = readingOf(GENERAL + ITEMS);
    const prose = reading.statements.filter(({ cell, printed }) => cell === null && printed.dimension === 'money');
    expect(prose.map(({ fact }) => fact)).not.toContain(null);
    expect(errorsOf(GENERAL + ITEMS).filter((told) => /^N-1[34]/.test(told))).toEqual([]);
    for (const [right, wrong] of [
      ['支出决算为30.00', '支出决算为36.00'],
      ['支出决算为10.00', '支出决算为18.00'],
    ] as const) {
      const told = errorsOf(GENERAL + ITEMS.replace(right, wrong)).filter((one) => one.startsWith('N-13'));
      expect(told).toEqual([expect.stringContaining(`应为 ${right.slice(5)}万元`)]);
    }
    const swapped = ITEMS.replace('决算数小于预算数', '决算数大于预算数');
    expect(errorsOf(GENERAL + swapped).filter((told) => told.startsWith('N-14'))).toEqual([
      expect.stringContaining('「大气」决算 30.00万元，预算 32.00万元'),
    ]);
  });

  it('parts names that a page printed over one another', () => {
    const row = (code: string, name: string) => `${code}\t${name}\t10.00\t10.00\t0.00\n`;
    const table = (names: readonly [string, string, string]) =>
      `一般公共预算财政拨款支出决算表\n单位：万元\n科目编码\t科目名称\t小计\t基本支出\t项目支出\n${row('208', '社会保障和就业支出')}${row('20805', '行政事业单位养老支出')}${row('2080506', names[0])}${row('20808', names[1])}${row('2080801', names[2])}`;
    const whole = '机关事业单位职业年金缴费支出';
    const labelsOf = (names: readonly [string, string, string]) =>
      readingOf(table(names))
        .tables[0]?.rows.slice(2)
        .map(({ label }) => label);
    expect(labelsOf(['机关事业单位职业年金缴', '费抚支出恤', '死亡抚恤'])).toEqual([whole, '抚恤', '死亡抚恤']);
    expect(readingOf(table(['机关事业单位职业年金缴', '费抚支出恤', '死亡抚恤'])).problems).toEqual([
      expect.objectContaining({ code: 'row-mended', message: expect.stringContaining('有 2 行的科目名称与邻行叠印') }),
    ]);
    // letters that are not exactly those of the two names are left as they are
    const left = ['机关事业单位职业年金缴', '费抚支恤', '死亡抚恤'] as const;
    expect(labelsOf(left)).toEqual(left);
    // nor is a whole name taken apart that ends as the one cut off above it would
    const cut = table(['机关事业单位基本养老保险', whole, '死亡抚恤'])
      .replace('2080506', '2080505')
      .replace('20808\t', '2080506\t');
    expect(readingOf(cut).problems).toEqual([]);
  });

  it('blames the rate that is one off in its last decimal, not a digit of an amount', () => {
    const text = `第三部分 2024年度部门决算情况说明
十一、其他重要事项的情况说明
（一）机关运行经费支出情况
机关运行经费支出185.41万元，比2023年度增加4.68万元，增长2.60%。主要原因是人员变动。
`;
    expect(errorsOf(text)).toContainEqual(expect.stringMatching(/增减率 印作 2\.60%，应为 2\.59%/));
  });
});
