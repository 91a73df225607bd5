/** Tables in 元 or in more decimals than the narrative has, and tables that do not print their unit. */
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from './read.ts';

function audit(text: string) {
  const { reading, findings } = auditDisclosure(read(readTxt(new TextEncoder().encode(text), 'x.txt')));
  const { problems, statements } = reading;
  return {
    errors: findings.filter((f) => f.severity === 'error').map((f) => `${f.rule.id} ${f.message}`),
    warnings: findings.filter((f) => f.severity === 'warning').map((f) => f.message),
    problems: problems.map((p) => `${p.code} ${p.message}`),
    units: new Set(statements.filter((s) => s.cell && s.printed.state === 'stated').map((s) => s.printed.unit)),
  };
}

/** A disclosure of invented amounts, given in 元 with two decimals. */
function disclosure(unitLine: string, print: (yuan: string) => string, basic = '687.26'): string {
  const row = (...cells: string[]) => cells.map((cell) => (/^\d+\.\d\d$/.test(cell) ? print(cell) : cell)).join('\t');
  return [
    '青石市档案馆2023年度部门决算公开',
    '第二部分 2023年度部门决算表',
    '支出决算表',
    '公开03表',
    '部门名称：青石市档案馆 2023年度',
    unitLine,
    '项目\t\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出',
    '科目代码\t科目名称\t\t\t\t\t\t',
    '栏次\t\t1\t2\t3\t4\t5\t6',
    row('合计', '', '12539712.34', '6872604.56', '5667107.78', '', '', ''),
    row('201', '一般公共服务支出', '12539712.34', '6872604.56', '5667107.78', '', '', ''),
    row('20126', '档案事务', '12539712.34', '6872604.56', '5667107.78', '', '', ''),
    row('2012601', '行政运行', '6872604.56', '6872604.56', '', '', '', ''),
    row('2012604', '档案馆', '5667107.78', '', '5667107.78', '', '', ''),
    '',
    '第三部分 情况说明',
    '三、支出决算情况说明',
    `2023年度支出合计1,253.97万元，其中：基本支出${basic}万元，占比54.81%；项目支出566.71万元，占比45.19%。`,
  ].join('\n');
}

const inYuan = (yuan: string) => yuan.replace(/\B(?=(\d{3})+(?=\.))/g, ',');
const inSixDecimals = (yuan: string) => {
  const fen = yuan.replace('.', '').padStart(7, '0');
  return `${fen.slice(0, -6)}.${fen.slice(-6)}`;
};

describe('tables finer than their narrative', () => {
  it.each([
    ['元', '金额单位：元', inYuan],
    ['万元 with six decimals', '金额单位：万元', inSixDecimals],
  ])('%s agree by interval, and what does not is told', (_name, unitLine, print) => {
    expect(audit(disclosure(unitLine, print))).toMatchObject({ errors: [], problems: [] });
    expect(audit(disclosure(unitLine, print, '678.26')).errors.join('\n')).toMatch(/N-05/);
  });
});

describe('tables without a unit', () => {
  it('takes the one unit in which they agree with the narrative, and says so', () => {
    const yuan = audit(disclosure('', inYuan));
    expect(yuan.errors).toEqual([]);
    expect(yuan.units).toEqual(new Set(['元']));
    expect(yuan.problems).toEqual([expect.stringContaining('只有按元才一致')]);
    expect(yuan.warnings.join('\n')).toContain('没有印金额单位，按元核对');
    expect(audit(disclosure('', inSixDecimals))).toMatchObject({ errors: [], units: new Set(['万元']), problems: [] });
  });

  it('compares nothing with the narrative where no unit is proved', () => {
    const thousands = (yuan: string) => inYuan(`${yuan.slice(0, -6)}.${yuan.slice(-6, -4)}`);
    const open = audit(disclosure('', thousands));
    expect(open.errors.filter((error) => error.includes('情况说明'))).toEqual([]);
    expect(open.problems).toEqual([expect.stringContaining('未能核验')]);
  });
});
