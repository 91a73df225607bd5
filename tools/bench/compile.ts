/** What it costs to compose a department-year and to write it, with 1, 10 and 50 projects. */
import { compose, type Publication } from '@mingsuan/core/composition';
import { writeDocx } from '@mingsuan/formats/docx';
import { writePdf } from '@mingsuan/formats/pdf';
import { publicationForm } from '@mingsuan/rulebook';
import { ledgerOf, sampleYear } from '@mingsuan/testkit';

export const PROJECTS = [1, 10, 50];
const RUNS = 5;

export interface Cost {
  readonly what: string;
  /** Medians in milliseconds, by the numbers of projects. */
  readonly medians: readonly number[];
  readonly target: string;
}

function publicationOf(projects: number): Publication {
  const ledger = ledgerOf(sampleYear());
  const repeated = Array.from({ length: projects }, (_, i) => ledger.projects[i % ledger.projects.length]).filter(
    (project) => project !== undefined,
  );
  return compose({ ...ledger, projects: repeated }, publicationForm(ledger.year)).publication;
}

export async function compileCosts(): Promise<Cost[]> {
  const publications = PROJECTS.map(publicationOf);
  const medians = async (run: (projects: number, publication: Publication) => unknown) => {
    const costs: number[] = [];
    for (const [i, publication] of publications.entries())
      costs.push(await medianOf(() => run(PROJECTS[i] ?? 0, publication)));
    return costs;
  };
  return [
    { what: '由底账成文', medians: await medians(publicationOf), target: '' },
    {
      what: '写出 docx',
      medians: await medians((_, publication) => writeDocx(publication)),
      target: 'docx+xlsx+html+json ≤ 300 ms',
    },
    { what: '写出 pdf', medians: await medians((_, publication) => writePdf(publication)), target: '五种合计 ≤ 3 s' },
  ];
}

/** After one run that warms up. */
async function medianOf(run: () => unknown): Promise<number> {
  await run();
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[RUNS >> 1] ?? 0;
}
