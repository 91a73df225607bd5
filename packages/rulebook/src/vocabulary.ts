/** Everything recognition is told about final accounts, put together once. */
import type { Vocabulary } from '@mingsuan/core/recognition';
import { economicEntries, functionalName } from './codes/index.ts';
import { classRows } from './layouts/class-rows.ts';
import { layouts, titlePatterns } from './layouts/index.ts';
import { profiles } from './layouts/profiles/index.ts';
import { lexicon } from './narrative/lexicon.ts';
import { sections } from './narrative/sections.ts';
import { formVocabulary } from './performance/form-vocabulary.ts';
import { reportSections } from './performance/report-kinds.ts';
import { reportVocabulary } from './performance/report-vocabulary.ts';

/** Characters of a 类's name without 支出 that no ordinary word has. */
const SHORT_MIN = 5;

export const vocabulary: Vocabulary = {
  profiles,
  layouts,
  titlePatterns,
  sections,
  narrative: lexicon,
  classNames: classRows.flatMap((row) =>
    [row.label, ...row.aliases].flatMap((name) => [name, ...shortOf(name)]).map((name) => ({ code: row.code, name })),
  ),
  nameOfFunction: (code) => functionalName(code, null),
  // 基本建设 is never in 基本支出: 办公设备购置 means 31002, not 30902
  economicNames: [...economicEntries()]
    .filter((entry) => entry.allowedInBasic)
    .map(({ code, name }) => ({ code, name })),
  form: formVocabulary,
  report: reportVocabulary,
  reportSections,
};

/** 一般公共服务 for 一般公共服务支出; 教育 and the like are ordinary words and mean no 类. */
function shortOf(name: string): string[] {
  const short = name.replace(/支出$/, '');
  return short !== name && short.length >= SHORT_MIN ? [short] : [];
}
