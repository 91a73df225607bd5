/** What may be typed into cells: drop-downs and numbers, with the notes shown beside them. */
import { type Allowed, type Note, rangeName, type Sheet, type Validation } from '@mingsuan/core/workbook';
import { counted, element, escapeText, escapeTwice } from '../xml/index.ts';

/** Limits of the format; a longer note is cut, a longer list is the fault of its author. */
const TITLE_MAX = 32;
const NOTE_MAX = 255;
const WORDS_MAX = 255;

export function validationsXml({ validations = [] }: Sheet): string {
  return counted('dataValidations', validations.map(validationXml));
}

function validationXml({ ranges, allow, prompt, refusal, isAdvice }: Validation): string {
  const settings = {
    errorStyle: isAdvice ? 'warning' : undefined,
    allowBlank: true,
    showInputMessage: prompt !== undefined,
    showErrorMessage: true,
    ...noteAttributes(prompt, 'promptTitle', 'prompt'),
    ...noteAttributes(refusal, 'errorTitle', 'error'),
    sqref: ranges.map(rangeName).join(' '),
  };
  if (allow.kind !== 'number')
    return element('dataValidation', { type: 'list', ...settings }, first(listFormula(allow)));
  const { whole, min, max } = allow;
  const operator = min === null ? 'lessThanOrEqual' : max === null ? 'greaterThanOrEqual' : undefined;
  // A number of any size is still a number: the bounds of the format stand for open ends.
  const bounds = min === null && max === null ? [`-${LARGEST}`, LARGEST] : [min, max].filter((bound) => bound !== null);
  const type = whole ? 'whole' : 'decimal';
  const formulas = bounds.map((bound, i) => `<formula${i + 1}>${escapeText(bound)}</formula${i + 1}>`).join('');
  return element(
    'dataValidation',
    { type, operator: bounds.length === 2 ? undefined : operator, ...settings },
    formulas,
  );
}

/** Fifteen digits: what a cell keeps exactly. */
const LARGEST = '999999999999999';

function first(formula: string): string {
  return `<formula1>${escapeText(formula)}</formula1>`;
}

function listFormula(allow: Extract<Allowed, { kind: 'oneOf' | 'listed' }>): string {
  if (allow.kind === 'listed') return allow.source;
  const list = allow.words.join(',');
  if (list.length > WORDS_MAX || allow.words.some((word) => /[,\n]/.test(word) || word.trim() === '')) {
    throw new RangeError('these words do not fit a drop-down: put them on a sheet and allow what is listed there');
  }
  return `"${list.replaceAll('"', '""')}"`;
}

function noteAttributes(note: Note | undefined, title: string, text: string): Record<string, string> {
  if (note === undefined) return {};
  return { [title]: escapeTwice(note.title.slice(0, TITLE_MAX)), [text]: escapeTwice(note.text.slice(0, NOTE_MAX)) };
}
