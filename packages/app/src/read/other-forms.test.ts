/**
 * Self-evaluation forms in the layouts of other places, all invented: every field where it should be, nothing lost, sound by
 * the rules, and points that hold. After a change that is meant: `npx vitest run packages/app/src/read -u`, then read the diff.
 */
import { readFileSync } from 'node:fs';
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { scoreEvaluations } from '../score/score-evaluations.ts';
import { read } from './read.ts';
import { readingJson } from './reading-json.ts';

const folder = new URL('../../../../samples/forms-2023/', import.meta.url);
const sampleOf = (name: string) => readFileSync(new URL(`${name}.txt`, folder), 'utf8');
const readText = (text: string) => read(readTxt(new TextEncoder().encode(text), 'form.txt'));
const told = (text: string) =>
  auditDisclosure(readText(text))
    .findings.filter((f) => f.severity !== 'info')
    .map((f) => `${f.rule.id} ${f.message}`);

const FORMS = [
  { name: 'ministry-2020', year: 2020, department: '明川县水务局', scheme: 'national-2020', total: 97.88 },
  { name: 'sichuan', year: 2023, department: '竹沅县卫生健康局', scheme: 'sichuan', total: 98.5 },
  { name: 'anhui', year: 2023, department: '徽泉县交通运输局', scheme: 'national-2020', total: 99.78 },
  { name: 'hunan', year: 2022, department: '沅芷县文化旅游广电体育局', scheme: 'national-2021', total: 98.25 },
  { name: 'chongqing-overall', year: 2023, department: '渝麓区水利局', scheme: 'national-2020', total: 99 },
] as const;

/** Cells of the rows of money and of indicators, and of the total: what stands in them must be read. */
function valuesPrinted(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const cells = line.split('\t').filter((cell) => cell.trim() !== '');
    const isRow = cells.length > 3 && cells.slice(1).some((cell) => /^[\d,.]+%?$/.test(cell));
    return isRow || /^(?:总分|合计)/.test(line) ? cells.slice(1) : [];
  });
}

describe.each(FORMS)('$name', ({ name, year, department, scheme, total }) => {
  const text = sampleOf(name);
  const json = readingJson(readText(text));

  it('reads every field', async () => {
    expect(json).toMatchObject({ kind: 'selfEvaluationForm', year, department: { name: department } });
    expect(json.problems).toEqual([]);
    const facts = json.statements.map((s) => `${s.line}:${s.start} ${s.value}${s.unit} ${s.fact ?? '未绑定'}`);
    const fields = JSON.stringify(json.selfEvaluations, null, 1);
    await expect(`${fields}\n${facts.join('\n')}\n`).toMatchFileSnapshot(`golden/form-${name}.txt`);
  });

  it('loses nothing that is printed', () => {
    const known = new Set(json.statements.map((s) => `${s.line} ${s.start}`));
    const fields = JSON.stringify(json.selfEvaluations);
    const missing = valuesPrinted(text).filter((cell) => {
      const bare = cell
        .replaceAll(',', '')
        .replace(/^其中：/, '')
        .replace(/：$/, '')
        .replace(/（\d+分）$/, '');
      return bare !== '—' && !fields.includes(bare.replace(/^([\d.]+)%$/, '$1'));
    });
    // the weight of all together is a statement, but no field of the form
    expect(missing.filter((cell) => cell !== '100')).toEqual([]);
    expect(known.size).toBe(json.statements.length);
  });

  it('is sound', () => {
    expect(told(text)).toEqual([]);
    expect(told(text.replaceAll('\n', '\r\n').replaceAll('（', '(').replaceAll('）', ')'))).toEqual([]);
  });

  it('earns the points it prints', () => {
    const [scored] = scoreEvaluations(readText(text), scheme);
    expect(scored?.score.rows.filter((row) => row.allowed === null)).toEqual([]);
    expect(json.selfEvaluations[0]?.total).toBe(total.toFixed(2));
  });

  it('reads a row that slid by one cell right, or says that it decided', () => {
    const fieldsOf = (of: ReturnType<typeof readingJson>) => JSON.stringify(of.selfEvaluations);
    const lines = text.split('\n');
    const slid = lines.flatMap((line, i) => {
      const cells = line.split('\t');
      const isRow = cells.length > 4 && cells.slice(2).some((cell) => /^[\d,.]+%?$/.test(cell));
      const at = isRow ? [...cells.keys()] : [];
      return at.map((k) => ({ line: i + 1, text: lines.with(i, cells.toSpliced(k, 0, '').join('\t')).join('\n') }));
    });
    expect(slid.length).toBeGreaterThan(50);
    const silent = slid.filter((one) => {
      const now = readingJson(readText(one.text));
      return fieldsOf(now) !== fieldsOf(json) && now.problems.every((p) => p.line !== one.line);
    });
    expect(silent.map((one) => one.line)).toEqual([]);
  });

  it('says so when points are not earned, money does not add up or the total is wrong', () => {
    const found = (old: string, now: string) => {
      const at = text.lastIndexOf(old);
      expect(at).toBeGreaterThan(0);
      return told(text.slice(0, at) + now + text.slice(at + old.length)).length;
    };
    const printed = total.toFixed(2);
    expect(found(`\t${printed}`, `\t${(total - 2).toFixed(2)}`)).toBeGreaterThan(0);
    const money = /其他资金\t([\d,.]+)\t([\d,.]+)\t([\d,.]+)/.exec(text)?.[0] ?? '其他资金';
    expect(found(money, money.replace(/[\d,.]+$/, '77.00'))).toBeGreaterThan(0);
  });
});

describe('parts of single places', () => {
  it('follows the scheme that the columns show', () => {
    const schemeOf = (name: string) => scoreEvaluations(readText(sampleOf(name)), null)[0]?.scheme.id;
    expect(FORMS.map(({ name }) => `${name} ${schemeOf(name)}`)).toEqual([
      'ministry-2020 national-2020',
      'sichuan sichuan',
      'anhui national-2020',
      'hunan national-2021',
      'chongqing-overall national-2020',
    ]);
  });

  it('重庆: tells a score that its 得分系数 does not give', () => {
    const wrong = sampleOf('chongqing-overall').replace('\t96%\t15\t', '\t90%\t15\t');
    expect(told(wrong)).toEqual([expect.stringMatching(/^P-52 .*河道清漂及时率.*应得 13\.50/)]);
    const outcome = (cell: string) => {
      const text = sampleOf('chongqing-overall').replace('\t96%\t15\t', `\t${cell}\t15\t`);
      return auditDisclosure(readText(text)).rules.find(({ rule }) => rule.id === 'P-52')?.outcome;
    };
    expect(['96%', '0.96', '90%', '较好'].map(outcome)).toEqual(['passed', 'passed', 'failed', 'unverified']);
  });

  it('四川: reads the conclusion, and tells a rate that is not that of the funds', () => {
    expect(readingJson(readText(sampleOf('sichuan'))).selfEvaluations[0]?.analysis.conclusion).toMatch(/^资金随培训/);
    expect(told(sampleOf('sichuan').replace('执行率95.00%', '执行率97.00%')).join()).toContain('97.00');
  });
});

describe('指标性质和度量单位', () => {
  it('tells a target that is missed', () => {
    const missed = sampleOf('sichuan').replace('\t186\t20\t20', '\t150\t20\t20');
    expect(told(missed).join()).toContain('参训乡村医生人数');
    const dear = sampleOf('sichuan').replace('\t2758\t', '\t3600\t');
    expect(told(dear).join()).toContain('人均培训成本');
  });

  it('takes 正向 for ≥ and 反向 for ≤', () => {
    const named = sampleOf('sichuan').replaceAll('\t≥\t', '\t正向\t').replaceAll('\t≤\t', '\t反向\t');
    expect(told(named)).toEqual([]);
    expect(told(named.replace('\t2758\t', '\t3600\t')).join()).toContain('人均培训成本');
  });
});
