/** Tables of other places as they are printed, and the real documents of other places where they are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { recognise } from '@mingsuan/core/recognition';
import type { Reading } from '@mingsuan/core/statement';
import { openDocument } from '@mingsuan/formats/open';
import { readTxt } from '@mingsuan/formats/txt';
import { vocabulary } from '@mingsuan/rulebook';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';

function readText(text: string): Reading {
  return recognise(readTxt(new TextEncoder().encode(text), 'x.txt'), vocabulary);
}

/** `row.fact=value` of the cells with numbers. */
function facts(reading: Reading): string[] {
  return reading.statements
    .filter((s) => s.cell && s.printed.state === 'stated')
    .map((s) => `${s.cell?.row}.${s.fact}=${s.printed.text}`);
}

describe('tables of other places', () => {
  it('puts codes in columns of 类 款 项 together, with 合计 beside them', () => {
    const reading = readText(
      [
        '收入决算表',
        '单位：万元',
        '项目\t\t\t\t本年收入合计\t财政拨款收入\t事业收入\t',
        '支出功能分类科目编码\t\t\t科目名称\t\t\t金额\t其中：教育收费',
        '类\t款\t项\t合计\t9.00\t5.00\t4.00\t3.00',
        '205\t02\t01\t学前教育\t9.00\t5.00\t4.00\t3.00',
      ].join('\n'),
    );
    expect(facts(reading)).toEqual([
      '合计.revenue=9.00',
      '合计.revenue{source=fiscal}=5.00',
      '合计.revenue{source=institution}=4.00',
      '合计.revenue{part=教育收费,source=institution}=3.00',
      '2050201.revenue{function=2050201}=9.00',
      '2050201.revenue{function=2050201,source=fiscal}=5.00',
      '2050201.revenue{function=2050201,source=institution}=4.00',
      '2050201.revenue{function=2050201,part=教育收费,source=institution}=3.00',
    ]);
  });

  it('takes expenditure, not what is carried over, from a table that has both', () => {
    const reading = readText(
      [
        '一般公共预算财政拨款收入支出决算表',
        '单位：万元',
        '项目\t\t年初结转和结余\t\t本年收入\t本年支出\t\t\t年末结转和结余',
        '科目编码\t科目名称\t合计\t基本支出结转\t\t合计\t基本支出\t项目支出\t',
        '205\t教育支出\t1.00\t1.00\t9.00\t8.00\t5.00\t3.00\t2.00',
      ].join('\n'),
    );
    expect(facts(reading).map((fact) => fact.replace('function=205,', '').replace('function=205', ''))).toEqual([
      '205.expenditure{fund=general}=8.00',
      '205.expenditure{fund=general,kind=basic}=5.00',
      '205.expenditure{fund=general,kind=project}=3.00',
      '205.carriedIn{fund=general}=1.00',
      '205.revenue{source=general}=9.00',
      '205.carriedOut{fund=general}=2.00',
      '205.otherColumn{column=年初结转和结余基本支出结转,of=generalBudget}=1.00',
    ]);
  });

  it('reads 三公 in six pairs and upright alike', () => {
    const pairs = [
      '财政拨款“三公”经费支出决算表',
      '单位：万元',
      '合计\t\t因公出国（境）费\t\t公务用车购置及运行费\t\t\t\t\t\t公务接待费\t',
      '\t\t\t\t小计\t\t公务用车购置费\t\t公务用车运行费\t\t\t',
      `${Array.from({ length: 6 }, () => '预算数\t决算数').join('\t')}`,
      '3.00\t2.00\t\t\t2.00\t1.50\t\t\t2.00\t1.50\t1.00\t0.50',
    ];
    const upright = [
      '“三公”经费支出表',
      '单位：万元',
      '项目\t预算数\t决算数',
      '合计\t3.00\t2.00',
      '1.因公出国（境）费\t\t',
      '2.公务用车购置及运行维护费\t2.00\t1.50',
      '其中：公务用车购置费\t\t',
      '公务用车运行维护费\t2.00\t1.50',
      '3.公务接待费\t1.00\t0.50',
    ];
    const own = (lines: readonly string[]) =>
      facts(readText(lines.join('\n')))
        .map((fact) => fact.slice(fact.indexOf('threePublic')))
        .sort();
    expect(own(upright)).toEqual(own(pairs));
    expect(own(pairs)).toContain('threePublic{item=hospitality}:annualBudget=1.00');
  });

  it('reads basic expenditure with 人员经费 and 公用经费 in columns', () => {
    const reading = readText(
      [
        '一般公共预算财政拨款基本支出决算表',
        '单位：万元',
        '经济分类科目编码\t科目名称\t合计\t人员经费\t公用经费',
        '301\t工资福利支出\t5.00\t5.00\t',
        '302\t商品和服务支出\t2.00\t\t2.00',
        '合计\t\t7.00\t5.00\t2.00',
      ].join('\n'),
    );
    expect(facts(reading)).toContain('合计.expenditure{fund=general,group=nonPersonnel,kind=basic}=2.00');
    expect(facts(reading)).toContain('302.expenditure{economic=302,fund=general,kind=basic}=2.00');
  });

  it('does not take what is above the budget for what is above last year', () => {
    const reading = readText(
      '某局2022年度部门决算\n一、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出95.00万元，较上年增加5.00万元，增长5.56%。较年初预算数增加15.00万元，增长18.75%。',
    );
    expect(reading.statements.filter((s) => s.fact?.includes(':')).map((s) => s.fact?.split(':')[1])).toEqual([
      'change',
      'growth',
      'overBudget',
      'overBudgetRate',
    ]);
  });

  it.each(['部门支出总表', '2024年部门支出预算总表'])(
    'tells a budget from final accounts and asks only what its tables owe themselves: %s',
    (title) => {
      const reading = readText(
        [
          '明川县教育局',
          '2024年部门预算公开',
          '',
          title,
          '单位：万元',
          '科目编码\t科目名称\t合计\t基本支出\t项目支出',
          '205\t教育支出\t9.00\t5.00\t4.00',
          '20502\t普通教育\t8.00\t5.00\t3.00',
          '合计\t\t9.00\t5.00\t4.00',
        ].join('\n'),
      );
      const audit = auditDisclosure(reading);
      expect([reading.kind, reading.year]).toEqual(['budget', 2024]);
      expect(new Set(audit.findings.map(({ rule }) => rule.id))).toEqual(new Set(['T03-03']));
    },
  );

  it('tells a budget of which no table can be read', () => {
    const reading = readText(
      '清和市2026年区级单位预算\n预算单位：清和市明川区粮食局\n单位预算编制说明\n收入预算12.50万元。',
    );
    expect([reading.kind, reading.problems.map(({ code }) => code)]).toEqual(['budget', ['other-kind']]);
    expect(reading.problems[0]?.message).toContain('不是部门决算');
  });

  it('tells a budget whose tables are laid out as those of final accounts', () => {
    const sound = readFileSync(new URL('../../../../samples/final-accounts-2023/sound.txt', import.meta.url), 'utf8');
    const reading = readText(sound.replaceAll('决算', '预算'));
    const { findings } = auditDisclosure(reading);
    expect(reading.kind).toBe('budget');
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('samples of other places', () => {
  it.each([
    ['shanghai-2024', 9],
    ['central-university', 4],
  ] as const)('%s is sound in its own form', (profile, count) => {
    const file = new URL(`../../../../samples/places/${profile}.txt`, import.meta.url);
    const reading = readText(readFileSync(file, 'utf8'));
    expect([reading.profile, reading.tables.length, reading.problems]).toEqual([profile, count, []]);
    const { findings } = auditDisclosure(reading);
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message)).toEqual([]);
  });
});

const corpus = new URL('../../../../../shared/corpus/', import.meta.url);
/** Cells with numbers by table, as many as pdftotext prints there; rules of the errors that are really there. */
const REAL = [
  ['shanghai-2024-template.pdf', 'shanghai-2024', [0, 0, 0, 0, 0, 0, 0, 0, 0], ['G-12', 'G-12', 'G-12']],
  ['shanghai-putuo-finance-2024.pdf', 'shanghai-2024', [12, 45, 44, 19, 44, 29, 2, 0, 0], ['N-06', 'N-09']],
  ['swu-2023-final.pdf', 'central-university', [18, 77, 60, 65], ['V-11']],
] as const;

/** What was read, table by table, and how much of the prose has a fact: figures only, no sentence. */
function figuresOf(reading: Reading): string {
  const { tables, statements, profile, problems } = reading;
  const rows = tables.map(({ number, role, line }) => {
    const cells = statements.filter(({ cell }) => cell?.table === role);
    const stated = cells.filter(({ printed }) => printed.state === 'stated');
    return `${number ?? '—'} ${role} 第 ${line} 行 格 ${cells.length} 有数 ${stated.length}`;
  });
  const prose = statements.filter(
    ({ cell, form, printed }) => cell === null && form === undefined && printed.text !== '',
  );
  const bound = prose.filter(({ fact }) => fact !== null);
  return [
    `表式 ${profile}`,
    ...rows,
    `文字中的数 ${prose.length} 已对应 ${bound.length}`,
    `提示 ${problems.length}`,
    '',
  ].join('\n');
}

describe.skipIf(!existsSync(corpus))('real documents of other places（../shared/corpus 不在时跳过）', () => {
  it.each(REAL)('%s', { timeout: 120_000 }, async (name, profile, cells, errors) => {
    const limits = { timeoutSeconds: 100, memoryMegabytes: 1024 };
    const document = await openDocument(new Uint8Array(readFileSync(new URL(name, corpus))), name, limits);
    const reading = recognise(document, vocabulary);
    const stated = reading.tables.map(
      ({ role }) => reading.statements.filter((s) => s.cell?.table === role && s.printed.state === 'stated').length,
    );
    expect([reading.profile, stated]).toEqual([profile, cells]);
    const { findings } = auditDisclosure(reading);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule.id)).toEqual(errors);
    await expect(figuresOf(reading)).toMatchFileSnapshot(
      `golden/corpus.${profile}${cells[0] === 0 ? '.blank' : ''}.txt`,
    );
  });
});
