/** Slips in words and in the numbers of sentences: rates, counts, directions, names, years; and what is left out. */
import type { TableRole } from '@mingsuan/core/statement';
import { changeTargets, countTargets, isOf, type RunTarget, rateTargets } from './number-targets.ts';
import type { Plant } from './planted-defect.ts';
import { slip } from './slips.ts';

const wrongRun =
  (targets: readonly RunTarget[], change: (text: string, random: Parameters<Plant>[1]) => string | null): Plant =>
  (draft, random) => {
    for (const target of random.shuffle(targets)) {
      for (const { run, sentence } of random.shuffle(draft.runs.filter(({ fact }) => isOf(target, fact)))) {
        const old = run.text;
        const changed = change(old, random);
        if (changed === null) continue;
        run.text = changed;
        const { rules, also = [] } = target;
        return { place: `情况说明「${sentence.slice(0, 30)}…」`, old: [old], new: [changed], rules, also };
      }
    }
    return null;
  };

export const wrongRate = wrongRun(rateTargets, (text, random) => slip('wrongDigit', text, random));

export const wrongChange = wrongRun(changeTargets, (text, random) => slip('wrongDigit', text, random));

export const wrongCount = wrongRun(countTargets, (text) =>
  /^[1-9]\d*$/.test(text) ? String(Number.parseInt(text, 10) + 1) : null,
);

const DIRECTIONS: Readonly<Record<string, string>> = { 增长: '下降', 下降: '增长' };

/** 「增加…万元，下降…%」. */
export const directionWord: Plant = (draft, random) => {
  const texts = draft.texts.filter(({ text }) => /^万元，(?:增长|下降)$/.test(text));
  if (texts.length === 0) return null;
  const run = random.pick(texts);
  const old = run.text.slice(-2);
  const changed = DIRECTIONS[old] ?? '';
  run.text = run.text.slice(0, -2) + changed;
  return { place: '情况说明', old: [old], new: [changed], rules: ['N-19'] };
};

/** Both words of the template are left standing. */
export const templateResidue: Plant = (draft, random) => {
  const texts = draft.texts.filter(({ text }) => /(?:增加|减少)$/.test(text));
  if (texts.length === 0) return null;
  const run = random.pick(texts);
  const old = run.text.slice(-2);
  run.text = `${run.text.slice(0, -2)}增加（减少）`;
  return { place: '情况说明', old: [old], new: ['增加（减少）'], rules: ['G-12'] };
};

/** A sentence of last year's document: 「2022年度收入总计…」 in that of 2023. */
export const staleYear: Plant = (draft, random) => {
  const starts = draft.told.flatMap((runs) => {
    const [year, next] = runs;
    const isWithAmount = runs.some(({ text }) => text.startsWith('万元'));
    return isWithAmount && year?.fact === 'year' && next?.text.startsWith('年度') ? [{ year, next }] : [];
  });
  if (starts.length === 0) return null;
  const { year, next } = random.pick(starts);
  const old = year.text;
  year.text = String(draft.year - 1);
  return { place: `情况说明「${old}${next.text}…」`, old: [old], new: [year.text], rules: ['G-03'] };
};

/** The name in a sentence lacks a character. */
export const nameSlip: Plant = (draft, random) => {
  const { department } = draft;
  const named = draft.told.flatMap((runs) => runs.filter(({ text }) => text.startsWith(department)));
  if (named.length === 0) return null;
  const run = random.pick(named);
  const shorter = department.slice(0, -3) + department.slice(-2);
  run.text = run.text.replace(department, shorter);
  return { place: '情况说明', old: [department], new: [shorter], rules: ['G-02'] };
};

const HEAD_ROLES: readonly TableRole[] = ['income', 'expenditure', 'fiscalTotal', 'generalBudget', 'statistics'];

/** A table headed with a name that lacks a character. */
export const departmentName: Plant = (draft, random) => {
  const table = draft.table(random.pick(HEAD_ROLES));
  const at = table?.head.findIndex((text) => text.includes(draft.department)) ?? -1;
  if (table === null || at < 0) return null;
  const name = draft.department;
  const shorter = name.slice(0, -2) + name.slice(-1);
  table.head[at] = (table.head[at] ?? '').replace(name, shorter);
  return { place: `${table.number ?? table.title} 表头`, old: [name], new: [shorter], rules: ['G-01'] };
};

/** A table headed with the year before. */
export const headerYear: Plant = (draft, random) => {
  const table = draft.table(random.pick(HEAD_ROLES));
  const at = table?.head.findIndex((text) => text.includes(`${draft.year}年`)) ?? -1;
  if (table === null || at < 0) return null;
  const [old, changed] = [`${draft.year}年`, `${draft.year - 1}年`];
  table.head[at] = (table.head[at] ?? '').replace(old, changed);
  return { place: `${table.number ?? table.title} 表头`, old: [old], new: [changed], rules: ['G-01'] };
};

const SECTIONS: readonly { readonly title: RegExp; readonly rules: readonly string[] }[] = [
  { title: /机关运行经费支出情况/, rules: ['S-18'] },
  { title: /政府采购.*情况说明/, rules: ['S-19'] },
];

/** Nothing is told of what has to be told. */
export const missingSentence: Plant = (draft, random) => {
  for (const { title, rules } of random.shuffle(SECTIONS)) {
    const heading = draft.removeSection(title);
    if (heading !== null) return { place: heading, old: [heading], new: [''], rules };
  }
  return null;
};

export const missingTable: Plant = (draft, random) => {
  const table = draft.table(random.pick(['governmentFund', 'stateCapital', 'threePublic'] as const));
  if (table === null) return null;
  draft.removeTable(table);
  return { place: table.title, old: [table.title], new: [''], rules: ['S-05'] };
};
