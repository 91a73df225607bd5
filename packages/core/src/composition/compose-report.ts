/**
 * Reports on performance from a ledger: 绩效情况说明, 项目支出绩效自评报告, 部门整体支出绩效自评报告. Their sentences are data of the
 * rulebook (`report-form.ts`), filled with runs that know their facts.
 */
import type { Ledger } from '../ledger/index.ts';
import type { FactKey } from '../statement/index.ts';
import { writeOrdinal } from '../text/index.ts';
import type { FormFigure } from './form-figures.ts';
import {
  headCell,
  numberCell,
  type Publication,
  type PublicationBlock,
  type Run,
  type TableCell,
  textCell,
} from './publication.ts';
import { ReportFigures, type Said, words } from './report-figures.ts';
import type { ReportForm, ReportParagraph } from './report-form.ts';
import { partValues, projectValues, type ReportSource, turnsOf, type Values, wholeValues } from './report-values.ts';

export interface ComposedReport {
  readonly publication: Publication;
  /** The numbers that it prints, by their facts. */
  readonly figures: ReadonlyMap<FactKey, FormFigure>;
}

export interface ReportOptions {
  /** As the cover prints it: 「2024年9月」. */
  readonly date?: string | null;
  /** A text of the ledger's owner, its own slots filled. */
  readonly own?: (text: string) => readonly Run[];
}

const asItStands = (text: string): readonly Run[] => [{ text, fact: null }];

export function composeReport(ledger: Ledger, form: ReportForm, options: ReportOptions = {}): ComposedReport {
  const { date = null, own = asItStands } = options;
  const told = ledger.projects.filter(({ isSecret }) => isSecret !== true);
  const source: ReportSource = { ledger, told, nameTail: form.nameTail, figures: new ReportFigures(), own };
  const whole = wholeValues(source);
  const title = textOf(fill(form.title, whole) ?? []);
  const body = withoutEmpty(form.paragraphs.flatMap((paragraph) => blocksOf(paragraph, source, whole)));
  const { name } = ledger.department;
  const cover: PublicationBlock = { kind: 'cover', lines: [name, title], date };
  const blocks = [cover, ...body, ...tableOf(source, form)];
  const publication = { title, department: name, year: ledger.year, blocks };
  return { publication, figures: printedOf(publication, source.figures.all) };
}

/** Those of the figures that stand in the document. */
function printedOf({ blocks }: Publication, all: ReadonlyMap<FactKey, FormFigure>): ReadonlyMap<FactKey, FormFigure> {
  const numbers = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.runs : block.kind === 'table' ? block.body.flat() : [],
  );
  const printed = new Set(numbers.map(({ fact }) => fact));
  return new Map([...all].filter(([fact]) => printed.has(fact)));
}

/** A heading that nothing stands under is left out. */
function withoutEmpty(blocks: readonly PublicationBlock[]): PublicationBlock[] {
  return blocks.filter((block, i) => {
    const next = blocks[i + 1];
    return block.kind !== 'heading' || (next !== undefined && (next.kind !== 'heading' || next.level > block.level));
  });
}

function blocksOf(paragraph: ReportParagraph, source: ReportSource, whole: Values): PublicationBlock[] {
  const { text, each, level, join, lead = '' } = paragraph;
  const turns = each === undefined ? [{}] : turnsOf(each, source);
  const said = turns.map((turn, i) =>
    fill(text, { ...whole, ...turn, number: words(String(i + 1)), ordinal: words(writeOrdinal(i + 1)) }),
  );
  const parts = said.flatMap((part) => (part === null || textOf(part) === '' ? [] : [part]));
  const texts = join === undefined || parts.length === 0 ? parts : [inOne(parts, lead, join)];
  return texts
    .flatMap(paragraphsOf)
    .map(
      (runs): PublicationBlock =>
        level === undefined ? { kind: 'paragraph', runs } : { kind: 'heading', level, text: textOf(runs) },
    );
}

const plain = (text: string): Run => ({ text, fact: null });

function inOne(parts: readonly (readonly Run[])[], lead: string, join: string): Run[] {
  const all = parts.flatMap((part, i) => [plain(i === 0 ? lead : join), ...part]);
  return [...all, plain('。')];
}

/** null where a slot outside `[[ ]]` has nothing to say. */
function fill(text: string, values: Values): Said {
  const runs: Run[] = [];
  for (const piece of text.split(/(\[\[[\s\S]*?\]\]|\{\{\w+\}\})/)) {
    if (piece.startsWith('[[')) runs.push(...(fill(piece.slice(2, -2), values) ?? []));
    else if (piece.startsWith('{{')) {
      const value = values[piece.slice(2, -2)] ?? null;
      if (value === null) return null;
      runs.push(...value);
    } else runs.push(plain(piece));
  }
  return runs;
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

const BREAK = '\n\n';

/** Parted where two line ends stand; words beside words become one run. */
function paragraphsOf(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const { text, fact } of runs) {
    for (const [i, part] of text.split(BREAK).entries()) {
      if (i > 0) paragraphs.push([]);
      const open = paragraphs.at(-1);
      const last = open?.at(-1);
      if (part === '' || open === undefined) continue;
      if (last && last.fact === null && fact === null) open[open.length - 1] = plain(last.text + part);
      else open.push({ text: part, fact });
    }
  }
  return paragraphs;
}

type Grid = readonly [heads: readonly string[], rows: readonly TableCell[][]];

function tableOf(source: ReportSource, { table }: ReportForm): PublicationBlock[] {
  if (table === null) return [];
  const [heads, rows] = table === 'projects' ? projectTable(source) : partTable(source);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      role: null,
      title: '附件：评分表',
      number: null,
      head: [],
      header: [heads.map((head) => headCell(head))],
      body: rows,
      widths: heads.map((_, i) => (i === 0 ? 40 : 15)),
      isWide: false,
      notes: [],
    },
  ];
}

/** A number of a sentence without the unit, which the head of its column has. */
function cellOf(said: Said | undefined): TableCell {
  const number = said?.find(({ fact }) => fact !== null);
  return number === undefined || number.fact === null ? textCell('', 'right') : numberCell(number.text, number.fact);
}

function projectTable(source: ReportSource): Grid {
  return [
    ['项目名称', '全年预算数（万元）', '全年执行数（万元）', '执行率（%）', '自评得分'],
    source.told.map((project) => {
      const { budget, executed, rate, score } = projectValues(project, source);
      return [textCell(project.name), ...[budget, executed, rate, score].map(cellOf)];
    }),
  ];
}

function partTable(source: ReportSource): Grid {
  return [
    ['一级指标', '分值', '得分'],
    partValues(source).map(({ name, weight, score }) => [textCell(textOf(name ?? [])), cellOf(weight), cellOf(score)]),
  ];
}
