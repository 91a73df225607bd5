/** Numbers of a report whose sentence says all by its shape: dates, products, grade bands, shares borne, formulas. */
import {
  type CostSharing,
  type FormText,
  factKey,
  type GradeClaim,
  type PrintedBand,
  type Product,
  type Statement,
} from '../statement/index.ts';
import type { NumberToken } from './number-token.ts';
import type { ReportSink } from './report-sink.ts';
import type { ReportText } from './report-text.ts';
import type { ReportVocabulary } from './report-vocabulary.ts';

/** Where found structures go. */
export interface Shapes {
  readonly products: Product[];
  readonly sharings: CostSharing[];
  readonly bands: PrintedBand[];
  readonly grades: GradeClaim[];
}

const COMPARISON = /[比较与]$/;
const MULTIPLIED = /[*×xX]\s*$/;
/** Rare signs are looked for before patterns. */
const PRODUCT_SIGN = /[×*xX]|每/;
const FILE_NUMBER = /[〔[]\s*$/;

export function claimDates(text: ReportText): void {
  let last: NumberToken | null = null;
  for (const token of text.tokens) {
    const before = text.text.slice(Math.max(0, token.start - 2), token.start);
    const after = text.text.charAt(token.end);
    const isYear = /^\d{4}$/.test(token.text) && token.unit === '年';
    const isBare = /^(?:19|20)\d\d$/.test(token.text) && token.unit === '' && /[一-龥-]/.test(after);
    if (isYear || isBare) {
      text.claim(token, COMPARISON.test(before) ? LAST_YEAR : YEAR);
      last = token;
    } else if (FILE_NUMBER.test(before) || token.unit === '号') text.claim(token, FILE);
    else if (token.unit === '月' && !/每\s*$/.test(before)) text.claim(token, MONTH);
    else if (token.unit === '日' && last !== null) text.claim(token, DAY);
    else if (token.unit === '' && after === '-' && /^-\s*\d{1,2}\s*月/.test(text.text.slice(token.end))) {
      text.claim(token, MONTH);
    }
  }
}

const YEAR = { fact: 'year', label: '年度' };
const LAST_YEAR = { fact: 'lastYear', label: '上年' };
const MONTH = { fact: 'date{part=month}', label: '月份' };
const DAY = { fact: 'date{part=day}', label: '日期' };
const FILE = { fact: 'documentNumber', label: '文号' };

export function claimShapes(text: ReportText, vocabulary: ReportVocabulary, sink: ReportSink, shapes: Shapes): void {
  for (const token of text.tokens) {
    if (token.unit === '%' && MULTIPLIED.test(text.text.slice(0, token.start)))
      text.claim(token, { fact: factKey('formula', { n: sink.next() }), label: '公式中的100%' });
  }
  claimProducts(text, vocabulary, sink, shapes);
  claimSharing(text, vocabulary, sink, shapes);
  claimBands(text, vocabulary, sink, shapes);
  claimGrades(text, vocabulary, sink, shapes);
}

type Spans = readonly (readonly [number, number] | undefined)[];

/** The number that is a group of a match. */
function at(text: ReportText, hit: RegExpExecArray, group: number | null): NumberToken | undefined {
  const spans = hit.indices as Spans | undefined;
  return group === null ? undefined : text.tokenAt(spans?.[group]?.[0]);
}

function claimProducts(text: ReportText, vocabulary: ReportVocabulary, sink: ReportSink, shapes: Shapes): void {
  if (text.tokens.length < 2 || !PRODUCT_SIGN.test(text.text)) return;
  for (const layout of vocabulary.products) {
    for (const hit of text.text.matchAll(layout.pattern)) {
      const price = at(text, hit, layout.price);
      const count = at(text, hit, layout.count);
      const total = at(text, hit, layout.total);
      if (!price || !count || !text.isFree(price) || !text.isFree(count)) continue;
      const n = sink.next();
      const found: { price?: Statement; count?: Statement; total?: Statement } = {};
      text.claim(price, { fact: factKey('product', { n, part: 'price' }), label: '单价' }, (s) => (found.price = s));
      text.claim(count, { fact: factKey('product', { n, part: 'count' }), label: '数量' }, (s) => (found.count = s));
      text.claim(total, { fact: factKey('product', { n, part: 'total' }), label: '合计' }, (s) => (found.total = s));
      text.afterReading(() => {
        if (found.price && found.count)
          shapes.products.push({ price: found.price, count: found.count, total: found.total ?? null });
      });
    }
  }
}

function claimSharing(text: ReportText, vocabulary: ReportVocabulary, sink: ReportSink, shapes: Shapes): void {
  for (const hit of text.text.matchAll(vocabulary.sharing)) {
    const n = sink.next();
    const found: { first?: Statement; second?: Statement } = {};
    const fact = (side: string) => ({ fact: factKey('sharing', { n, side }), label: '分担比例' });
    text.claim(at(text, hit, 1), fact('first'), (s) => (found.first = s));
    text.claim(at(text, hit, 2), fact('second'), (s) => (found.second = s));
    text.afterReading(() => {
      if (found.first && found.second) shapes.sharings.push({ first: found.first, second: found.second });
    });
  }
}

function claimBands(text: ReportText, vocabulary: ReportVocabulary, sink: ReportSink, shapes: Shapes): void {
  if (text.tokens.length === 0 || !text.text.includes('分')) return;
  const rows = [
    ...[...text.text.matchAll(vocabulary.band)].map((hit) => ({ hit, from: 1, to: 2, grade: 3 })),
    ...[...text.text.matchAll(vocabulary.bandBelow)].map((hit) => ({ hit, from: null, to: 1, grade: 2 })),
  ];
  for (const { hit, from, to, grade } of rows) {
    const name = hit[grade] ?? '';
    const found: { from?: Statement; to?: Statement; included?: Statement } = {};
    const fact = (end: string) => factKey('gradeBand', { end, grade: name });
    text.claim(at(text, hit, from), { fact: fact('from'), label: `等级“${name}”的下限` }, (s) => (found.from = s));
    text.claim(at(text, hit, to), { fact: fact('to'), label: `等级“${name}”的上限` }, (s) => (found.to = s));
    // (含90分的) repeats the lower end
    for (const token of text.within(hit.index, hit.index + hit[0].length)) {
      const claim = {
        fact: factKey('gradeBand', { end: 'included', grade: name, n: sink.next() }),
        label: `等级“${name}”含的分数`,
      };
      text.claim(token, claim, (s) => (found.included ??= s));
    }
    text.afterReading(() => {
      const { line } = text.words(hit.index, hit.index + hit[0].length).place;
      const { from: low = null, to: high = null, included = null } = found;
      shapes.bands.push({ grade: name, from: low, to: high, included, line });
    });
  }
}

function claimGrades(text: ReportText, vocabulary: ReportVocabulary, sink: ReportSink, shapes: Shapes): void {
  for (const hit of text.text.matchAll(vocabulary.gradeClaim)) {
    const span = (hit.indices as Spans | undefined)?.[3];
    if (!span) continue;
    const grade: FormText = text.words(span[0], span[1]);
    const count = at(text, hit, 1);
    const isAll = /全部|均|都/.test(hit[0]);
    const found: { count?: Statement } = {};
    const fact = factKey('gradeCount', { grade: grade.text, n: sink.next() });
    text.claim(count, { fact, label: `自评等级为“${grade.text}”的项目` }, (s) => (found.count = s));
    text.afterReading(() => shapes.grades.push({ grade, count: found.count ?? null, isAll }));
  }
}
