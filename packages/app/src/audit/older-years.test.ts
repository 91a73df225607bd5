/**
 * A disclosure in the form of 2018: one 财政拨款收入, classes under their former names, eight tables without 国有资本经营预算,
 * 三公 seventh; and one of 2020 with columns of budgets beside the amounts. Nothing is invented, wrong digits are told.
 */
import type { Statement } from '@mingsuan/core/statement';
import { readTxt } from '@mingsuan/formats/txt';
import { placeForms, sampleYear, writePlace } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { auditDisclosure } from './audit-disclosure.ts';

const auditText = (text: string) => auditDisclosure(read(readTxt(new TextEncoder().encode(text), 'x.txt')));
const told = (text: string) =>
  new Set(
    auditText(text)
      .findings.filter(({ severity }) => severity !== 'info')
      .map(({ rule, message }) => `${rule.id} ${message}`),
  );

const in2020 = placeForms.flatMap((form) => (form.id === 'henan-2020' ? [writePlace(form, sampleYear())] : [])).join();

type Change = (cells: readonly string[]) => readonly string[];

/** The rows of the table under a title changed. */
function inTable(text: string, title: string, change: Change): string {
  let above = '';
  return text
    .split('\n')
    .map((line) => {
      if (line.endsWith('表') && !line.startsWith('公开') && !line.includes('\t')) above = line;
      return above === title && line.includes('\t') ? change(line.split('\t')).join('\t') : line;
    })
    .join('\n');
}

const FORMER_NAMES = [
  ['2020年', '2018年'],
  ['文化旅游体育与传媒支出', '文化体育与传媒支出'],
  ['卫生健康支出', '医疗卫生与计划生育支出'],
  ['自然资源海洋气象等支出', '国土海洋气象等支出'],
  ['资源勘探工业信息等支出', '资源勘探信息等支出'],
  ['行政事业单位养老支出', '行政事业单位离退休'],
  ['使用非财政拨款结余和专用结余', '用事业基金弥补收支差额'],
] as const;

/** Classes that came later; those behind them move up. */
function formerClass(label: string): string {
  if (/国有资本|灾害防治|抗疫/.test(label)) return '';
  return label.replace('二十三、', '二十一、').replace('二十四、', '二十二、').replace('二十五、', '二十三、');
}

function formerRevenue(label: string): string {
  if (label.startsWith('一、')) return '一、财政拨款收入';
  if (label.startsWith('二、')) return '其中：政府性基金预算财政拨款';
  if (label.startsWith('三、')) return '';
  const ordinals = '一二三四五六七八';
  return label.replace(
    /^([四五六七八])、/,
    (_, ordinal: string) => `${ordinals.charAt(ordinals.indexOf(ordinal) - 2)}、`,
  );
}

function in2018(): string {
  let text = in2020.replaceAll('2019年', '2017年');
  for (const [now, former] of FORMER_NAMES) text = text.replaceAll(now, former);
  const [fiscal, whole] = ['1227.65', /^1117\.65$/];
  text = inTable(text, '收入支出决算总表', ([label = '', number = '', amount = '', other = '', ...more]) => [
    formerRevenue(label),
    number,
    label.startsWith('一、') ? amount.replace(whole, fiscal) : amount,
    formerClass(other),
    ...more,
  ]);
  text = inTable(text, '财政拨款收入支出决算总表', ([label = '', number = '', amount = '', other = '', ...more]) => [
    label.includes('国有资本') ? '' : label,
    number,
    amount,
    formerClass(other),
    ...more.slice(0, -1),
  ]);
  return text
    .replace(/国有资本经营预算财政拨款支出决算表[\s\S]*?(?=第三部分)/, '')
    .replace(/九、国有资本经营预算[\s\S]*?(?=十、)/, '')
    .replace(/(?:十[一二三四]?)、(?=关于|一般性)/g, (ordinal) => FORMER_ORDINALS.get(ordinal) ?? ordinal)
    .replace(
      /一般公共预算财政拨款收入1117\.65万元，占[\d.]+%[；，]政府性基金预算财政拨款收入110\.00万元，占[\d.]+%/,
      '财政拨款收入1227.65万元，占99.61%',
    );
}

const FORMER_ORDINALS = new Map([
  ['十、', '九、'],
  ['十一、', '十、'],
  ['十二、', '十一、'],
  ['十三、', '十二、'],
  ['十四、', '十三、'],
]);

/** 公开01 of 2020 with 年初预算数 and 全年预算数 before 决算数. */
function withBudgets(): string {
  return inTable(
    in2020,
    '收入支出决算总表',
    ([label = '', number = '', amount = '', other = '', second = '', spent = '']) => {
      const columns = { 收入: ['', ''], 项目: ['年初预算数', '全年预算数'], 栏次: ['1', '2'] }[label] ?? ['', ''];
      const own = label === '项目' ? ['决算数', '决算数'] : label === '栏次' ? ['3', '6'] : [amount, spent];
      const right = label === '栏次' ? ['4', '5'] : columns;
      return [label, number, ...columns, own[0] ?? '', other, second, ...right, own[1] ?? ''];
    },
  );
}

function isChecked({ fact, printed }: Statement): boolean {
  return fact !== null && printed.state === 'stated' && printed.value !== 0 && printed.dimension !== 'plain';
}

function withWrongDigit(text: string, { place }: Statement): string {
  const lines = text.split('\n');
  const line = lines[place.line - 1] ?? '';
  const at = line.slice(place.start).search(/[1-9]/) + place.start;
  const digit = Number.parseInt(line.charAt(at), 10);
  const wrong = String(digit > 6 ? digit - 3 : digit + 3);
  return lines.with(place.line - 1, line.slice(0, at) + wrong + line.slice(at + 1)).join('\n');
}

describe.each([
  ['2018', in2018(), 8, 2018],
  ['2020, with budgets', withBudgets(), 9, 2020],
] as const)('the form of %s', (_name, text, tables, year) => {
  it('is read whole and sound', () => {
    const { reading } = auditText(text);
    expect(reading).toMatchObject({ kind: 'finalAccounts', profile: 'national-2019', year });
    expect(reading.problems).toEqual([]);
    expect(reading.tables).toHaveLength(tables);
    expect([...told(text)]).toEqual([]);
  });

  it('has nine of ten wrong digits told', () => {
    const chosen = auditText(text)
      .reading.statements.filter(isChecked)
      .filter((_, i) => i % 31 === 5);
    const missed = chosen.filter((statement) => told(withWrongDigit(text, statement)).size === 0);
    expect(chosen.length).toBeGreaterThan(12);
    expect(
      missed.length * 10,
      missed.map(({ label, printed }) => `${label} ${printed.text}`).join('\n'),
    ).toBeLessThanOrEqual(chosen.length);
  });
});
