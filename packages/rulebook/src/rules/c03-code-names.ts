/** Names printed beside codes, against the classification of the year. What the list only recalls may warn, never more. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import type { Place } from '@mingsuan/core/statement';
import {
  functionalByCode,
  functionalByName,
  functionalEntry,
  isCertainlyStale,
  isFunctionalName,
  normalName,
  type StaleName,
  staleName,
} from '../codes/index.ts';
import { classRowOf } from '../layouts/class-rows.ts';
import { cite } from '../sources/index.ts';
import { failed, notApplicable, passed } from './g-shared.ts';

/** Names changed too often before the reform of the offices to be held against a list of today. */
const since2019 = { from: 2019, to: null };

interface NamedCode {
  readonly code: string;
  /** As printed. */
  readonly name: string;
  readonly places: Place[];
}

const ORDINAL = /^[一二三四五六七八九十]+[、.．]\s*/;

/** Every (code, name) that the tables print, once, with all its places; 类 of 公开01 and 04 by their label. */
function namedCodes({ reading }: Case): NamedCode[] {
  const named: NamedCode[] = [];
  const known = new Map<string, NamedCode[]>();
  for (const { role, labels } of reading.tables) {
    if (role === 'basicExpenditure' || role === 'threePublic' || role === 'statistics') continue;
    for (const { text, code, place } of labels) {
      const own = code ?? classRowOf(text)?.code;
      const name = own !== undefined && code === null ? text.replace(ORDINAL, '') : text;
      if (own === undefined || name === '') continue;
      const others = known.get(own);
      const same = others?.find((other) => other.name === name || normalName(other.name) === normalName(name));
      if (same) {
        same.places.push(place);
        continue;
      }
      // a name with digits was not read rightly
      if (/\d/.test(name)) continue;
      const one = { code: own, name, places: [place] };
      named.push(one);
      if (others) others.push(one);
      else known.set(own, [one]);
    }
  }
  return named;
}

type Fault =
  | { readonly kind: 'renamed'; readonly row: StaleName; readonly isCertain: boolean }
  | { readonly kind: 'notInYear' }
  | { readonly kind: 'seen' | 'slip' | 'otherCode' | 'recalled'; readonly expected: string };

/** How a printed name departs from the list; null where it does not, or where the list knows nothing. */
function faultOf(code: string, name: string, year: number): Fault | null {
  const entry = functionalEntry(code, year);
  if (!entry) return functionalByCode(code).length > 0 ? { kind: 'notInYear' } : null;
  // as most names are printed
  if (entry.name === name || isFunctionalName(code, name, year) !== false) return null;
  const row = staleName(code, name, year);
  if (row) return { kind: 'renamed', row, isCertain: isCertainlyStale(row, year) };
  const printed = normalName(name);
  const expected = entry.name;
  // a name cut off at the edge of its cell
  if (normalName(expected).startsWith(printed) && printed.length > 3) return { kind: 'recalled', expected };
  if (entry.status === 'seen' && entry.seenYear !== null && year >= entry.seenYear) return { kind: 'seen', expected };
  if (isSlip(printed, normalName(expected))) return { kind: 'slip', expected };
  const owners = functionalByName(name).filter(({ status }) => status === 'seen');
  return { kind: owners.length > 0 ? 'otherCode' : 'recalled', expected };
}

/** One character exchanged, left out or put in. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a.slice(i + (a.length >= b.length ? 1 : 0)) === b.slice(i + (b.length >= a.length ? 1 : 0));
}

interface Named {
  readonly one: NamedCode;
  readonly fault: Fault | null;
}

/** Every printed name with what is wrong with it; nothing where the year is not known. */
function judged(disclosure: Case): readonly Named[] {
  const { year } = disclosure;
  return year === null ? [] : namedCodes(disclosure).map((one) => ({ one, fault: faultOf(one.code, one.name, year) }));
}

/** A rule on names: which faults it is about, and what it says of each. */
function onFaults(
  wants: (fault: Fault) => boolean,
  say: (named: NamedCode, fault: Fault, year: number) => Verdict,
): Rule['check'] {
  return function* (disclosure) {
    const { year } = disclosure;
    const named = disclosure.once(judged);
    if (year === null || named.length === 0) {
      yield notApplicable(year === null ? '没有读到年度，不知用哪一年的科目。' : '表中没有功能分类科目。');
      return;
    }
    let found = 0;
    for (const { one, fault } of named) {
      if (!fault || !wants(fault)) continue;
      found++;
      yield say(one, fault, year);
    }
    if (found === 0) yield passed();
  };
}

function differs({ code, name, places }: NamedCode, fault: Fault): Verdict {
  const expected = fault.kind === 'renamed' ? fault.row.new : 'expected' in fault ? fault.expected : '';
  const how =
    fault.kind === 'renamed'
      ? `是旧名称，${fault.row.from}年起改为`
      : fault.kind === 'seen'
        ? '与科目表不符，应为'
        : '与科目表（待核）不同，表中为';
  return failed(`${code}「${name}」${how}「${expected}」。`, { places, stated: name, expected });
}

function notInYear({ code, name, places }: NamedCode, year: number): Verdict {
  const years = functionalByCode(code)
    .map(({ validFrom, validTo }) => `${validFrom ?? ''}—${validTo ?? ''}年`)
    .join('、');
  return failed(`${code}「${name}」在${year}年的科目表中没有（科目表所列：${years}）。`, {
    places,
    stated: `${code} ${name}`,
  });
}

export const rules: readonly Rule[] = [
  {
    id: 'C-03',
    title: '功能科目名称与科目表核对',
    formula: '科目名称 = 《政府收支分类科目》当年名称（科目表为回忆所得的，只提示核对）',
    severity: 'warning',
    basis: [cite('KM')],
    effective: since2019,
    remedy: '对照当年《政府收支分类科目》核对科目代码和名称。',
    check: onFaults(({ kind }) => kind === 'slip' || kind === 'otherCode', differs),
    examples: {
      pass: [
        {
          name: '名称相符，括号宽度不计',
          cells: { '05:2010301 行政运行.1': '1.00', '05:20103 政府办公厅(室)及相关机构事务.1': '1.00' },
        },
      ],
      fail: [{ name: '名称错一个字', cells: { '05:20101 人大事物.1': '1.00' } }],
    },
  },
  {
    id: 'C-03-2',
    title: '功能科目名称与科目表不同的，请核对',
    formula: '科目名称 = 《政府收支分类科目》当年名称（科目表为回忆所得，名称相差较大）',
    severity: 'info',
    basis: [cite('KM')],
    effective: since2019,
    remedy: '对照当年《政府收支分类科目》核对科目代码和名称；科目表待核，名称可能是对的。',
    check: onFaults(({ kind }) => kind === 'recalled', differs),
    examples: {
      pass: [{ name: '名称相符', cells: { '05:20101 人大事务.1': '1.00' } }],
      fail: [{ name: '名称不在科目表中', cells: { '05:2010104 换届选举经费.1': '1.00' } }],
    },
  },
  {
    id: 'C-04',
    title: '功能科目名称与已公开的科目名称一致',
    formula: '科目名称 = 《政府收支分类科目》当年名称（已见于公开文件的科目）',
    severity: 'error',
    basis: [cite('KM', '公开文件所见科目')],
    effective: since2019,
    remedy: '改正科目名称或科目代码。',
    check: onFaults((fault) => fault.kind === 'seen' || (fault.kind === 'renamed' && fault.isCertain), differs),
    examples: {
      pass: [{ name: '类名正确', cells: { '05:201 一般公共服务支出.1': '1.00', '05:20132 组织事务.1': '1.00' } }],
      fail: [
        { name: '名称与代码不符', cells: { '05:208 卫生健康支出.1': '1.00' } },
        { name: '用了改革前的类名', cells: { '05:210 医疗卫生与计划生育支出.1': '1.00' } },
      ],
    },
  },
  {
    id: 'C-07',
    title: '科目在本年度有效，名称是改革后的名称',
    formula: '科目代码、名称的有效年度包含本年度',
    severity: 'warning',
    basis: [cite('KM')],
    effective: since2019,
    remedy: '按本年度《政府收支分类科目》改用现行科目或名称。',
    check: onFaults(
      (fault) => fault.kind === 'notInYear' || (fault.kind === 'renamed' && !fault.isCertain),
      (named, fault, year) => (fault.kind === 'notInYear' ? notInYear(named, year) : differs(named, fault)),
    ),
    examples: {
      pass: [{ name: '现行名称', cells: { '05:21301 农业农村.1': '1.00' } }],
      fail: [
        { name: '改革前的款名', cells: { '05:21301 农业.1': '1.00' } },
        { name: '本年度还没有的科目', year: 2022, cells: { '05:20139 社会工作事务.1': '1.00' } },
      ],
    },
  },
];
