/** A project as each document of a dossier tells it: its form, or its place in a report. Holds no rule. */
import type { Case, Dossier } from '@mingsuan/core/audit';
import { figureToldOf } from '@mingsuan/core/families';
import { fundsOf, type Grade, gradeNamed } from '@mingsuan/core/performance';
import type { EvaluationReport, FormText, Reading, SelfEvaluation, Statement } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';

export type Figure = 'initialBudget' | 'annualBudget' | 'executed' | 'rate' | 'score';

export interface ToldProject {
  readonly name: string;
  readonly reading: Reading;
  readonly isForm: boolean;
  readonly figures: Readonly<Partial<Record<Figure, Statement>>>;
  readonly grade: FormText | null;
}

/** 经费 and 项目 at the end of a name are left out and doubled freely. */
function bare(name: string): string {
  return plainName(name)
    .replace(/^\d{1,2}[、.](?!\d)/, '')
    .replace(/(?:经费|资金|支出|项目)+$/, '');
}

function ofForm(form: SelfEvaluation, reading: Reading): ToldProject[] {
  if (!form.project) return [];
  const { initialBudget, annualBudget, executed, rate } = fundsOf(form)?.amounts ?? {};
  const figures = stated({ initialBudget, annualBudget, executed, rate, score: form.total ?? undefined });
  return [{ name: form.project.text, reading, isForm: true, figures, grade: form.grade }];
}

function ofReport({ projects }: EvaluationReport, reading: Reading): ToldProject[] {
  return projects.map((project) => {
    const told = (figure: Figure) => figureToldOf(project, figure) ?? undefined;
    const figures = stated({
      initialBudget: told('initialBudget'),
      annualBudget: told('annualBudget'),
      executed: told('executed'),
      rate: told('rate'),
      score: told('score'),
    });
    const grade = project.mentions.find((mention) => mention.grade)?.grade ?? null;
    return { name: project.name, reading, isForm: false, figures, grade };
  });
}

function stated(figures: Readonly<Partial<Record<Figure, Statement | undefined>>>): ToldProject['figures'] {
  return Object.fromEntries(Object.entries(figures).filter(([, s]) => s?.printed.state === 'stated'));
}

/** A project in each of its documents, forms first; names that stand twice in one document are told apart by nobody. */
export function projectsOf(dossier: Dossier): readonly (readonly ToldProject[])[] {
  const byName = new Map<string, ToldProject[]>();
  const told = dossier.current.flatMap(toldBy);
  for (const project of [...told.filter((p) => p.isForm), ...told.filter((p) => !p.isForm)]) {
    const name = bare(project.name);
    const known = byName.get(name);
    if (known) known.push(project);
    else byName.set(name, [project]);
  }
  return [...byName.values()].filter((group) => new Set(group.map(keyOf)).size === group.length);
}

const keyOf = ({ reading, isForm }: ToldProject) => `${reading.document.source.sha256}${isForm}`;

function toldBy({ reading }: Case): ToldProject[] {
  const forms = reading.selfEvaluations.flatMap((form) => ofForm(form, reading));
  return reading.evaluation ? [...forms, ...ofReport(reading.evaluation, reading)] : forms;
}

/** Of these, the ones that several documents tell. */
export function sharedProjects(dossier: Dossier): readonly (readonly ToldProject[])[] {
  return projectsOf(dossier).filter((group) => group.some(({ reading }) => reading !== group[0]?.reading));
}

/** The grade in words; null for grades of another scale. */
export function gradeWord({ grade }: ToldProject): Grade | null {
  return grade ? gradeNamed(grade.text) : null;
}
