/** Tables as they come out of real files: cells left out, glued, wrapped, torn. Examples in the form that was met. */

import { recognise } from '@mingsuan/core/recognition';
import { readTxt } from '@mingsuan/formats/txt';
import { vocabulary } from '@mingsuan/rulebook';
import { describe, expect, it } from 'vitest';

function tables(text: string) {
  const reading = recognise(readTxt(new TextEncoder().encode(text), 'x.txt'), vocabulary);
  const cells = (role: string) =>
    reading.statements
      .filter((s) => s.cell?.table === role && s.printed.state !== 'blank')
      .map((s) => `${s.cell?.row}.${s.cell?.column}=${s.printed.text || s.printed.state}`);
  return { reading, cells, problems: reading.problems.map((p) => p.code) };
}

const HEAD_05 = [
  '一般公共预算财政拨款支出决算表',
  '公开05表',
  '部门名称：某局 2023年度',
  '金额单位：万元',
  '项目\t\t本年支出\t\t',
  '科目代码\t科目名称\t小计\t基本支出\t项目支出',
  '栏次\t\t1\t2\t3',
];

describe('公开05: a row per 科目', () => {
  it('does not shift a total whose name cell is left out', () => {
    const { cells } = tables(
      [...HEAD_05, '合计\t3.00\t1.00\t2.00', '201\t一般公共服务支出\t3.00\t1.00\t2.00'].join('\n'),
    );
    expect(cells('generalBudget')).toEqual([
      '合计.1=3.00',
      '合计.2=1.00',
      '合计.3=2.00',
      '201.1=3.00',
      '201.2=1.00',
      '201.3=2.00',
    ]);
  });

  it('parts a code glued to its name', () => {
    const { cells } = tables([...HEAD_05, '201一般公共服务支出\t3.00\t1.00\t2.00'].join('\n'));
    expect(cells('generalBudget')).toEqual(['201.1=3.00', '201.2=1.00', '201.3=2.00']);
  });

  it('mends a name broken over two lines, and says so', () => {
    const { cells, problems } = tables(
      [...HEAD_05, '2013202\t一般行政管', '理事务\t3.00\t1.00\t2.00', '201\t\t1.00\t\t1.00'].join('\n'),
    );
    expect(cells('generalBudget')).toEqual([
      '2013202.1=3.00',
      '2013202.2=1.00',
      '2013202.3=2.00',
      '201.1=1.00',
      '201.3=1.00',
    ]);
    expect(problems).toEqual(['row-mended']);
  });

  it('keeps two glued numbers unreadable and the rest of the table', () => {
    const { cells, problems, reading } = tables([...HEAD_05, '201\t一般公共服务支出\t3.001.00\t1.00\t2.00'].join('\n'));
    expect(cells('generalBudget')).toEqual(['201.1=3.001.00', '201.2=1.00', '201.3=2.00']);
    expect(reading.statements[0]?.printed.state).toBe('unreadable');
    expect(problems).toEqual(['glued-numbers']);
    expect(reading.problems[0]?.message).toContain('公开05表「201 一般公共服务支出」行');
  });

  it('parts amounts that ran together where the sum of the row proves how, and only there', () => {
    const proved = tables([...HEAD_05, '201\t一般公共服务支出\t1,556.631,500.0056.63'].join('\n'));
    expect(proved.cells('generalBudget')).toEqual(['201.1=1,556.63', '201.2=1,500.00', '201.3=56.63']);
    expect(proved.problems).toEqual(['row-mended']);
    const open = tables([...HEAD_05, '201\t一般公共服务支出\t1,556.631,500.0056.64'].join('\n'));
    expect(open.problems).toEqual(['unplaced-cells']);
    expect(open.reading.statements.filter((s) => s.printed.state === 'stated')).toEqual([]);
  });

  it('takes no cell for blank in a row whose cells ran together', () => {
    const { reading, problems } = tables([...HEAD_05, '201\t一般公共服务支出\t194.9194.9100%'].join('\n'));
    expect(problems).toHaveLength(1);
    expect(reading.statements.map((s) => s.printed.state)).toEqual(['unreadable', 'unreadable', 'unreadable']);
  });

  it('reads marks of notes, brackets for a minus and blanks among thousands', () => {
    const { reading, problems } = tables(
      [...HEAD_05, '201\t一般公共服务支出\t1, 003.00①\t1 004.00\t(1.00)'].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(reading.statements.map((s) => s.printed.value)).toEqual([10_030_000_000, 10_040_000_000, -10_000_000]);
  });

  it('says which column is missing and reads the others', () => {
    const head = [...HEAD_05.slice(0, 4), '科目代码\t科目名称\t小计\t基本支出'];
    const { cells, problems } = tables([...head, '201\t一般公共服务支出\t3.00\t1.00'].join('\n'));
    expect(cells('generalBudget')).toEqual(['201.小计=3.00', '201.基本支出=1.00']);
    expect(problems).toEqual(['missing-column']);
  });

  it('goes on behind a page break that repeats title and header', () => {
    const page = [
      '201\t一般公共服务支出\t3.00\t1.00\t2.00',
      '',
      '公开05表',
      ...HEAD_05.slice(4),
      '208\t社会保障和就业支出\t5.00\t5.00\t',
    ];
    const { cells, problems } = tables([...HEAD_05, ...page].join('\n'));
    expect(cells('generalBudget')).toEqual(['201.1=3.00', '201.2=1.00', '201.3=2.00', '208.1=5.00', '208.2=5.00']);
    expect(problems).toEqual([]);
  });

  it('is known by its labels where the title is lost', () => {
    const { reading } = tables([...HEAD_05.slice(4), '合计\t\t3.00\t1.00\t2.00'].join('\n'));
    expect(reading.tables.map((t) => t.role)).toEqual(['generalBudget']);
  });
});

describe('公开01: two sides', () => {
  const head = [
    '收入支出决算总表',
    '公开01',
    '表',
    '部门名称：某县某',
    '某局',
    '2023年度',
    '金额单位：万',
    '元',
    '收入\t\t\t支出\t\t',
    '项目\t行次\t金额\t项目\t行次\t金额',
    '栏次\t\t1\t栏次\t\t2',
  ];

  it('reads a head whose lines are broken', () => {
    const { reading } = tables([...head, '总计\t31\t3.00\t总计\t62\t3.00'].join('\n'));
    expect(reading.tables[0]).toMatchObject({ number: '01', unit: '万元', department: '某县某某局', year: 2023 });
  });

  it('tells the two 总计 apart and lets 行次 have gaps', () => {
    const { reading } = tables(
      [
        ...head,
        '一、一般公共预算财政拨款收入\t1\t3.00\t一、一般公共服务支出\t32\t',
        '总计\t31\t3.00\t总计\t62\t4.00',
      ].join('\n'),
    );
    const facts = reading.statements
      .filter((s) => s.printed.state === 'stated')
      .map((s) => `${s.fact}=${s.printed.text}`);
    expect(facts).toEqual(['revenue{source=general}=3.00', 'revenueTotal=3.00', 'expenditureTotal=4.00']);
  });

  it('lists a row it does not know instead of dropping it', () => {
    const { problems, cells } = tables([...head, '九、天外来款\t9\t1.00\t\t\t'].join('\n'));
    expect(problems).toEqual(['unknown-row']);
    expect(cells('incomeExpenditureTotal')).toEqual(['9.1=1.00']);
  });
});

describe('columns in another order', () => {
  it('are told by their labels, the numbers of the columns going with them', () => {
    const head = [...HEAD_05.slice(0, 5), '科目代码\t科目名称\t项目支出\t基本支出\t小计', '栏次\t\t3\t2\t1'];
    const { cells, problems } = tables([...head, '201\t一般公共服务支出\t2.00\t1.00\t3.00'].join('\n'));
    expect(cells('generalBudget')).toEqual(['201.1=3.00', '201.2=1.00', '201.3=2.00']);
    expect(problems).toEqual([]);
  });

  it('are read with code and name behind the amounts, and with 支出 before 收入', () => {
    const codes = [...HEAD_05.slice(0, 4), '项目支出\t基本支出\t小计\t科目名称\t科目代码'];
    const behind = tables([...codes, '2.00\t1.00\t3.00\t一般公共服务支出\t201'].join('\n'));
    expect(behind.cells('generalBudget').map((cell) => cell.split('=')[1])).toEqual(['3.00', '1.00', '2.00']);
    const sides = ['收入支出决算总表', '公开01表', '金额单位：万元', '项目\t行次\t金额\t项目\t行次\t金额'];
    const { reading } = tables(
      [...sides, '一、一般公共服务支出\t32\t4.00\t一、一般公共预算财政拨款收入\t1\t3.00'].join('\n'),
    );
    expect(reading.statements.map(({ fact, printed }) => `${fact}=${printed.text}`)).toEqual([
      'expenditure{function=201}=4.00',
      'revenue{source=general}=3.00',
    ]);
  });
});

describe('公开06: lanes', () => {
  const head = [
    '一般公共预算财政拨款基本支出决算明细表',
    '公开06表',
    '金额单位：万元',
    '人员经费\t\t\t公用经费\t\t\t\t\t',
    '科目代码\t科目名称\t决算数\t科目代码\t科目名称\t决算数\t科目代码\t科目名称\t决算数',
  ];

  it('never lets an amount cross into the next lane', () => {
    const { cells } = tables(
      [
        ...head,
        '301\t工资福利支出\t5.00\t302\t商品和服务支出\t\t309\t资本性支出（基本建设）\t——',
        '人员经费合计\t\t5.00\t公用经费合计\t\t\t\t\t7.00',
      ].join('\n'),
    );
    expect(cells('basicExpenditure')).toEqual([
      '301.决算数=5.00',
      '309.决算数=——',
      '人员经费合计.决算数=5.00',
      '公用经费合计.决算数=7.00',
    ]);
  });
});

describe('公开06 under other headings', () => {
  const table = (heads: string) => [
    '一般公共预算财政拨款基本支出决算明细表',
    '公开06表',
    '金额单位：万元',
    '人员经费\t\t\t公用经费\t\t',
    heads,
    '301\t工资福利支出\t5.00\t302\t商品和服务支出\t7.00',
    '30101\t基本工资\t5.00\t30201\t办公费\t7.00',
  ];

  it('is read where its headings are shortened', () => {
    const { cells } = tables(table('编码\t科目\t决算数\t编码\t科目\t决算数').join('\n'));
    expect(cells('basicExpenditure')).toEqual([
      '301.决算数=5.00',
      '302.决算数=7.00',
      '30101.决算数=5.00',
      '30201.决算数=7.00',
    ]);
  });

  it('is left out whole, and said to be, where none of its headings is known', () => {
    const { reading, problems } = tables(table('甲\t乙\t丙\t甲\t乙\t丙').join('\n'));
    expect(reading.tables).toEqual([]);
    expect(problems).toContain('doubtful-table');
  });
});

describe('other input', () => {
  it('names an unknown table of amounts and reads on', () => {
    const stray = ['奇怪的表', '甲\t乙', '子\t1.00', '丑\t2.00', '寅\t3.00', '卯\t4.00'];
    const { problems, reading } = tables(
      [
        ...HEAD_05,
        '201\t一般公共服务支出\t3.00\t1.00\t2.00',
        '',
        '注：完。',
        '',
        '第三部分 情况说明',
        '',
        ...stray,
      ].join('\n'),
    );
    expect(problems).toEqual(['unknown-table']);
    expect(reading.tables.length).toBe(1);
  });

  it('says that it understood nothing of a text that is no disclosure', () => {
    const { problems, reading } = tables('今天天气很好。\n我们去公园。');
    expect(reading.kind).toBe('unknown');
    expect(problems).toEqual(['unknown-kind']);
  });

  it('takes a declared empty table for empty', () => {
    const { reading } = tables(
      [
        '国有资本经营预算财政拨款支出决算表',
        '公开08表',
        '项目\t\t本年支出\t\t',
        '科目代码\t科目名称\t合计\t基本支出\t项目支出',
        '栏次\t\t1\t2\t3',
        '合计\t\t\t\t',
        '',
        '说明：本表无数据',
      ].join('\n'),
    );
    expect(reading.tables[0]?.emptyLine).toBe(8);
  });
});
