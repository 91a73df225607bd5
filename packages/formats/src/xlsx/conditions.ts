/** Conditional formats: looks that cells take on while a formula holds. */
import { rangeName, type Sheet } from '@mingsuan/core/workbook';
import { element, escapeText } from '../xml/index.ts';
import type { Styles } from './styles.ts';

export function conditionsXml({ conditions = [] }: Sheet, styles: Styles): string {
  return conditions
    .map(({ ranges, formula, style }, i) => {
      const rule = { type: 'expression', dxfId: styles.addConditional(style), priority: i + 1, stopIfTrue: true };
      const body = element('cfRule', rule, element('formula', {}, escapeText(formula)));
      return element('conditionalFormatting', { sqref: ranges.map(rangeName).join(' ') }, body);
    })
    .join('');
}
