/** Names a workbook defines: those of its author, and those by which the format says what is filtered, printed and repeated. */
import { columnName, fixedRangeName, quotedSheetName, type Sheet, type Workbook } from '@mingsuan/core/workbook';
import { element, escapeText } from '../xml/index.ts';

export function definedNamesXml({ sheets, names = [] }: Workbook): string {
  const each = [
    ...sheets.flatMap(namesOfSheet),
    ...names.map(({ name, refersTo }) => element('definedName', { name }, escapeText(refersTo))),
  ];
  return each.length === 0 ? '' : element('definedNames', {}, each.join(''));
}

function namesOfSheet({ name, filter, print }: Sheet, index: number): string[] {
  const sheet = quotedSheetName(name);
  const own = (what: string, refersTo: string, hidden = false): string =>
    element('definedName', { name: `_xlnm.${what}`, localSheetId: index, hidden }, escapeText(refersTo));
  const found: string[] = [];
  if (filter) found.push(own('_FilterDatabase', `${sheet}!${fixedRangeName(filter)}`, true));
  if (print?.area) found.push(own('Print_Area', `${sheet}!${fixedRangeName(print.area)}`));
  const titles = [
    ...(print?.titleColumns ? [`${sheet}!$A:$${columnName(print.titleColumns - 1)}`] : []),
    ...(print?.titleRows ? [`${sheet}!$1:$${print.titleRows}`] : []),
  ];
  if (titles.length > 0) found.push(own('Print_Titles', titles.join(',')));
  return found;
}
