/** The workbook of a ledger: every number of it in the one cell where it is entered, everything else calculated. */
import type { Ledger } from '@mingsuan/core/ledger';
import { type DefinedName, quotedSheetName, type Workbook } from '@mingsuan/core/workbook';
import type { BlockRows, BookSheet } from './layout.ts';
import { type BookNote, guideSheet, listsSheet, notesSheet, versionSheet } from './list-sheets.ts';
import { writeSheet } from './sheet-writer.ts';
import { assetRows, assetsSheet } from './subjects/assets.ts';
import {
  balanceRows,
  balanceSheet,
  classesSheet,
  classRows,
  economicRowsOf,
  economicSheet,
} from './subjects/budgets.ts';
import { ownCodeRows, ownCodesSheet } from './subjects/codes.ts';
import { identityRows, identitySheet } from './subjects/identity.ts';
import {
  indicatorRows,
  indicatorsSheet,
  overallIndicatorsSheet,
  overallRows,
  overallSheet,
} from './subjects/indicators.ts';
import { lineRows, linesSheet } from './subjects/lines.ts';
import { organisationRows, organisationSheet } from './subjects/organisation.ts';
import { goalRows, goalsSheet, projectRows, projectsSheet } from './subjects/projects.ts';
import { reasonRows, reasonsSheet } from './subjects/reasons.ts';
import { scopeRows, scopeSheet } from './subjects/scope.ts';
import { termRows, termsSheet } from './subjects/terms.ts';
import { threePublicRows, threePublicSheet } from './subjects/three-public.ts';

/** `notes` are what somebody has to decide before the ledger is true. */
export function bookOf(ledger: Ledger, notes: readonly BookNote[] = []): Workbook {
  const title = `${ledger.department.name}${ledger.year}年部门决算账本`;
  const written = sheetsOf(ledger).map(([layout, rows]) => writeSheet(layout, rows));
  const lists = listsSheet(ledger.year);
  return {
    title,
    creator: '明算',
    created: null,
    sheets: [
      guideSheet(title),
      ...(notes.length === 0 ? [] : [notesSheet(notes)]),
      ...written.map(({ sheet }) => sheet),
      lists.sheet,
      versionSheet(),
    ],
    names: [...lists.names, OWN_CODES, ...written.flatMap(({ names }) => names)],
  };
}

/** Code and name of the department's own 科目, as VLOOKUP wants them. */
const OWN_CODES: DefinedName = {
  name: '补充科目',
  refersTo: `${quotedSheetName(ownCodesSheet.name)}!$A$5:$B$400`,
};

/** The layouts with the rows of a ledger, in the order in which they are filled in. */
export function sheetsOf(ledger: Ledger): readonly (readonly [BookSheet, readonly BlockRows[]])[] {
  const [form = [], told = [], scored = []] = overallRows(ledger.overall);
  return [
    [identitySheet, [identityRows(ledger)]],
    [linesSheet, [lineRows(ledger)]],
    [economicSheet, [economicRowsOf(ledger)]],
    [classesSheet, [classRows(ledger)]],
    [balanceSheet, [balanceRows(ledger)]],
    [threePublicSheet, threePublicRows(ledger)],
    [assetsSheet, [assetRows(ledger)]],
    [organisationSheet, [organisationRows(ledger.organisation)]],
    [reasonsSheet, [reasonRows(ledger)]],
    [projectsSheet, [projectRows(ledger.projects)]],
    [goalsSheet, [goalRows(ledger.projects)]],
    [indicatorsSheet, [indicatorRows(ledger.projects)]],
    [overallSheet, [form, told]],
    [overallIndicatorsSheet, [scored]],
    [scopeSheet, [scopeRows(ledger.evaluated)]],
    [termsSheet, [termRows(ledger.terms)]],
    [ownCodesSheet, [ownCodeRows(ledger.codeNames)]],
  ];
}
