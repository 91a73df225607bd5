/** The forms of documents by profile, for composition. */
import type { PublicationForm } from '@mingsuan/core/composition';
import { economicEntries, functionalName, PERSONNEL_CLASSES } from '../codes/index.ts';
import { factName, slotAliases } from './fact-names.ts';
import { classMeanings, glossaryForms } from './glossary-forms.ts';
import { narrativeForms } from './narrative-forms.ts';
import { overviewForms } from './overview-forms.ts';
import { shanghaiNarrative, shanghaiOverview } from './shanghai-narrative.ts';
import { shanghaiTables } from './shanghai-tables.ts';
import { tableForms } from './table-forms.ts';

export { economicName, factSource } from './fact-names.ts';

type PlaceForm = Pick<PublicationForm, 'title' | 'parts' | 'overview' | 'tables' | 'narrative'>;

const shanxi: PlaceForm = {
  title: '{{year}}年度部门决算公开',
  parts: [
    { title: '第一部分 概况', content: 'overview' },
    { title: '第二部分 {{year}}年部门决算表', content: 'tables' },
    { title: '第三部分 情况说明', content: 'narrative' },
    { title: '第四部分 名词解释', content: 'glossary' },
    { title: '第五部分 附件', content: 'forms' },
  ],
  overview: overviewForms,
  tables: tableForms,
  narrative: narrativeForms,
};

const shanghai: PlaceForm = {
  title: '{{year}}年度部门决算',
  parts: [
    { title: '第一部分 {{department}}概况', content: 'overview' },
    { title: '第二部分 {{department}}{{year}}年度部门决算表', content: 'tables' },
    { title: '第三部分 {{department}}{{year}}年度部门决算情况说明', content: 'narrative' },
    { title: '第四部分 名词解释', content: 'glossary' },
    { title: '第五部分 附件', content: 'forms' },
  ],
  overview: shanghaiOverview,
  tables: shanghaiTables,
  narrative: shanghaiNarrative,
};

/** By the ids of the profiles that reading recognises; the first is the usual one. */
const FORMS = { 'shanxi-2023': shanxi, 'shanghai-2024': shanghai } as const satisfies Record<string, PlaceForm>;

/** A profile that a document can be composed in. */
export type PublicationProfile = keyof typeof FORMS;

export const publicationProfiles = Object.keys(FORMS) as readonly PublicationProfile[];

/** The form of a profile for a year, names of 科目 being those in force then. */
export function publicationForm(year: number, profile: PublicationProfile = 'shanxi-2023'): PublicationForm {
  return {
    profile,
    ...FORMS[profile],
    glossary: glossaryForms,
    classMeanings,
    factName,
    slotAliases,
    names: {
      functional: (code) => functionalName(code, year) ?? '',
      economic: [...economicEntries()].filter(({ level }) => level === 'section'),
      isPersonnel: (code) => PERSONNEL_CLASSES.includes(code.slice(0, 3)),
    },
  };
}
