/** The forms of documents by profile, for composition. */
import type { PublicationForm } from '@mingsuan/core/composition';
import { economicEntries, functionalName, PERSONNEL_CLASSES } from '../codes/index.ts';
import { factName, slotAliases } from './fact-names.ts';
import { classMeanings, glossaryForms } from './glossary-forms.ts';
import { narrativeForms } from './narrative-forms.ts';
import { tableForms } from './table-forms.ts';

/** The form of a profile for a year; names of 科目 are those in force then. */
export function publicationForm(year: number): PublicationForm {
  return {
    profile: 'shanxi-2023',
    tables: tableForms,
    narrative: narrativeForms,
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
