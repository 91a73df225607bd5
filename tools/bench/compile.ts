/** What it costs to compile a department-year, audit included, and to write it, with 1, 10 and 50 projects. */
import { type Compilation, compile, tablesWorkbook } from '@mingsuan/app';
import { writeDocx } from '@mingsuan/formats/docx';
import { writeHtml } from '@mingsuan/formats/html';
import { writeJson } from '@mingsuan/formats/json';
import { writePdf } from '@mingsuan/formats/pdf';
import { writeXlsx } from '@mingsuan/formats/xlsx';
import { arbitraryYear, ledgerOf } from '@mingsuan/testkit';

export const PROJECTS = [1, 10, 50];
const RUNS = 5;
/** A year with money in every fund and a long narrative. */
const SEED = 8;

export interface Cost {
  readonly what: string;
  /** Medians in milliseconds, by the numbers of projects. */
  readonly medians: readonly number[];
  readonly target: string;
}

function compiled(projects: number): Compilation {
  const result = compile(ledgerOf(arbitraryYear(SEED, { projects })), { date: '2024年9月' });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** Script and style of the page are files that are only copied into it. */
const ASSETS = { script: '', style: '' };

const WRITERS: Readonly<Record<string, (one: Compilation) => unknown>> = {
  docx: ({ publication }) => writeDocx(publication),
  xlsx: ({ publication, facts, figures }) => writeXlsx(tablesWorkbook(publication, facts, figures)),
  html: ({ publication, notes }) => writeHtml(publication, notes, ASSETS),
  json: ({ data }) => writeJson(data),
  pdf: ({ publication, data }) => writePdf(publication, { facts: { name: '决算公开.json', content: writeJson(data) } }),
};

export async function compileCosts(): Promise<Cost[]> {
  const compilations = PROJECTS.map(compiled);
  const medians = async (run: (projects: number, one: Compilation) => unknown) => {
    const costs: number[] = [];
    for (const [i, one] of compilations.entries()) costs.push(await medianOf(() => run(PROJECTS[i] ?? 0, one)));
    return costs;
  };
  const costs: Cost[] = [{ what: '由底账成文并审核', medians: await medians(compiled), target: '' }];
  for (const [format, write] of Object.entries(WRITERS))
    costs.push({ what: `写出 ${format}`, medians: await medians((_, one) => write(one)), target: '' });
  /** From the ledger to the bytes of all of them. */
  const together = (formats: readonly string[]) =>
    medians(async (projects) => {
      const one = compiled(projects);
      for (const format of formats) await WRITERS[format]?.(one);
    });
  return [
    ...costs,
    {
      what: '底账到 docx+xlsx+html+json',
      medians: await together(['docx', 'xlsx', 'html', 'json']),
      target: '≤ 300 ms',
    },
    { what: '底账到五种格式', medians: await together(Object.keys(WRITERS)), target: '≤ 3 s' },
  ];
}

/** After runs that warm up. */
async function medianOf(run: () => unknown): Promise<number> {
  for (let i = 0; i < 2; i++) await run();
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[RUNS >> 1] ?? 0;
}
