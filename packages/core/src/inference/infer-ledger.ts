/**
 * From a published document to the ledger behind it. Printed numbers are rounded, so the ledger's amounts are found as
 * whole 分 from which every print that can be true comes out again (`satisfy.ts`); what the audit proved wrong has no
 * say. Pure; what had to be decided is said.
 */
import { type Fen, type Ledger, type ReportKind, reportKinds, vehicleUses } from '../ledger/index.ts';
import { safeInteger } from '../money/index.ts';
import { type FactKey, factKey, type Reading, type Statement } from '../statement/index.ts';
import type { Bounds } from './bounds.ts';
import { type Draft, type DraftProject, emptyDraft } from './draft.ts';
import { evaluatedScope, scopeWithoutForms } from './evaluated-scope.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type FundOf, type Leaf, Leaves } from './leaves.ts';
import { organisationOf } from './organisation-of.ts';
import { otherMatters, ownTerms } from './own-terms.ts';
import { ownerOf } from './owner.ts';
import { type Condemned, countOf, type Prints, printsOf } from './prints.ts';
import { projectFundsOf } from './project-funds.ts';
import { projectOf, withoutToldWords } from './projects-of.ts';
import { reportOverall, reportProjects } from './report-ledger.ts';
import { type Demand, Demands } from './rows.ts';
import { satisfy } from './satisfy.ts';
import { type ToldWords, toldWordsOf } from './told-words.ts';

/** What the rulebook and the audit know. */
export interface InferenceOptions {
  readonly condemned: Condemned;
  readonly fundOf: FundOf;
  /** Whether the classification of the year has the code. */
  readonly isKnown: (code: string) => boolean;
  /** A fact in Chinese. */
  readonly nameOf: (key: FactKey) => string;
}

export interface Inference {
  readonly ledger: Ledger;
  /** What no print tells, and how it was decided; in Chinese. */
  readonly decided: readonly string[];
}

export function inferLedger(reading: Reading, options: InferenceOptions): Inference {
  const prints = printsOf(reading, options.condemned);
  const words = toldWordsOf(reading, prints);
  const decided: string[] = [];
  const isCondemned = ({ index }: Statement) => options.condemned.has(index);
  const ofForms = projectsOf(reading, prints, decided);
  const projects = ofForms.length > 0 ? ofForms : reportProjects(reading, isCondemned);
  const base = (): Draft => ({
    ...emptyDraft(reading.year ?? 0),
    projects: projects.map((project) => ({ ...project })),
  });
  const found = new Leaves(prints, options.fundOf);
  decided.push(...found.decided);
  const told = found.all.filter((leaf) => isTold(leaf, prints, words));
  const hasClasses = told.some(({ classOfLastYear }) => classOfLastYear !== undefined);
  const leaves = [
    ...told.filter(({ isLastGeneral }) => !isLastGeneral || !hasClasses),
    ...projectLeaves(reading, prints),
  ];
  const amounts = amountsOf(reading, prints, words, leaves, base, decided, options);
  const draft = base();
  leaves.forEach((leaf, i) => {
    leaf.put(draft, amounts[i] ?? 0);
  });
  fill(draft, reading, prints, words, options);
  nameDepartment(draft, reading, decided);
  const overall = reportOverall(reading, isCondemned);
  if (isReport(reading.kind)) draft.report = reading.kind;
  const evaluated = evaluatedScope(reading, isCondemned) ?? scopeWithoutForms(reading, prints);
  if (evaluated) draft.evaluated = evaluated;
  if (overall) draft.overall = overall as NonNullable<Draft['overall']>;
  placeProjects(draft, decided);
  for (const project of draft.projects) withoutToldWords(project, draft.year);
  return { ledger: draft, decided };
}

function isReport(kind: Reading['kind']): kind is ReportKind {
  return (reportKinds as readonly string[]).includes(kind);
}

/** Last year's figure of a 类 exists only where the document tells how it moved. */
function isTold({ classOfLastYear }: Leaf, prints: Prints, { level }: ToldWords): boolean {
  if (classOfLastYear === undefined) return true;
  const key = factKey('expenditure', { fund: 'general', function: classOfLastYear });
  return prints.has(`${key}:change`) || prints.has(`${key}:growth`) || level.has(key);
}

function projectsOf(reading: Reading, prints: Prints, decided: string[]): DraftProject[] {
  const projects = reading.selfEvaluations.map((form) => projectOf(reading, form));
  const executed = reading.selfEvaluations.map(
    ({ form }): Bounds => formBounds(prints, form, 'executed') ?? { lo: 0n, hi: 0n },
  );
  const funds = projectFundsOf(executed, prints);
  if (funds === null)
    decided.push('自评表没有写资金性质，按各类预算的自评资金也分不出每个项目属于哪一类，全部记作一般公共预算。');
  return projects.map((project, i) => ({ ...project, fund: funds?.[i] ?? 'general' }));
}

/** The amount of a form's column, by the sum row or by the words on execution, the narrower of the two. */
function formBounds(prints: Prints, form: number, column: string): Bounds | null {
  const keys = [{ part: 'budgetExecution' }, { source: '0' }, { source: '1' }].map((place) =>
    factKey('selfEvaluationForm', { column, form: String(form), ...place }),
  );
  const known = keys.map((key) => prints.get(key)).filter((print) => print !== undefined);
  return (known.find(({ isTrusted }) => isTrusted) ?? known[0])?.bounds ?? null;
}

function projectLeaves(reading: Reading, prints: Prints): Leaf[] {
  return reading.selfEvaluations.flatMap(({ form, project }, i): Leaf[] => {
    const name = project?.text ?? '';
    const leaf = (label: string, set: (project: DraftProject, fen: Fen) => void): Leaf => ({
      label: `${name} ${label}`,
      put: (draft, fen) => {
        const own = draft.projects[i];
        if (own) set(own, fen);
      },
    });
    const targeted = formBounds(prints, form, 'initialTargeted');
    const initial = formBounds(prints, form, 'initialBudget');
    const isTargetedApart =
      targeted !== null && initial !== null && (targeted.lo !== initial.lo || targeted.hi !== initial.hi);
    return [
      leaf('年初预算数', (own, fen) => {
        own.initialBudget = fen;
        if (!isTargetedApart) own.targetedBudget = fen;
      }),
      ...(isTargetedApart
        ? [
            leaf('目标申报数', (own, fen) => {
              own.targetedBudget = fen;
            }),
          ]
        : []),
      leaf('全年预算数', (own, fen) => {
        own.annualBudget = fen;
      }),
      leaf('全年执行数', (own, fen) => {
        own.executed = fen;
      }),
    ];
  });
}

function amountsOf(
  reading: Reading,
  prints: Prints,
  { level }: ToldWords,
  leaves: readonly Leaf[],
  base: () => Draft,
  decided: string[],
  { nameOf }: InferenceOptions,
): number[] {
  const figures = figuresOf(leaves, base);
  const demands = new Demands(figures, (form, source) => isWholeRow(reading, form, source));
  const trusted: Demand[] = [...demands.laws()];
  const doubted: Demand[] = [];
  for (const print of prints.values()) {
    const demand = demands.of(print);
    if (demand) (print.isTrusted ? trusted : doubted).push(demand);
  }
  for (const key of figures.lastYear.keys()) {
    if (reading.evaluation !== null) break;
    const isMoved = prints.has(`${key}:change`) || prints.has(`${key}:growth`);
    const isNew = prints.has(`${key}:change`) && !prints.has(`${key}:growth`);
    const fromNothing = isNew ? demands.fromNothing(key, prints) : null;
    if (fromNothing) trusted.push(fromNothing);
    const same = isMoved ? null : demands.level(key);
    if (same === null || (!level.has(key) && isSum(figures, key))) continue;
    if (!level.has(key)) decided.push(`「${nameOf(key)}」没有印出与上年相比的增减，暂按与上年相同。`);
    trusted.push(same);
  }
  const { numbers, unmet } = satisfy(leaves.length, trusted, doubted);
  for (const { print, label } of unmet) {
    if (print === null) decided.push(`按印出的数无法满足「${label}」，未强求。`);
  }
  return numbers.map(safeInteger);
}

/** Last year's sums follow from their parts. */
function isSum({ lastYear }: Figures, key: FactKey): boolean {
  return (lastYear.get(key)?.size ?? 0) > 1;
}

/** The sum row of a form, and the row of its only source. */
function isWholeRow({ selfEvaluations }: Reading, form: string, source: string): boolean {
  const funds = selfEvaluations.find((one) => String(one.form) === form)?.funds ?? [];
  const row = funds.find((_, i) => String(i) === source);
  return row?.isTotal === true || funds.filter(({ isTotal }) => !isTotal).length === 1;
}

/** Everything that is no amount. */
function fill(draft: Draft, reading: Reading, prints: Prints, words: ToldWords, { isKnown }: InferenceOptions): void {
  const owner = reading.selfEvaluations.find(({ department }) => department !== null)?.department;
  draft.department = {
    name: reading.department.name ?? owner?.name ?? '',
    code: reading.department.code ?? owner?.code ?? null,
  };
  draft.organisation = organisationOf(reading);
  const count = (item: string, unit: string, scope?: string) =>
    countOf(prints, factKey('threePublic', { item, count: unit, ...(scope === undefined ? {} : { scope }) }));
  Object.assign(draft.threePublic, {
    overseasGroups: count('overseas', '个'),
    overseasPeople: count('overseas', '人次'),
    vehiclesBought: count('vehiclePurchase', '辆'),
    vehiclesKept: count('vehicleOperation', '辆'),
  });
  for (const scope of ['domestic', 'foreignAffairs', 'abroad'] as const) {
    draft.threePublic[scope].batches = count('hospitality', '批次', scope);
    draft.threePublic[scope].people = count('hospitality', '人次', scope);
  }
  for (const use of vehicleUses) draft.vehicles[use] = countOf(prints, factKey('vehicles', { use }));
  draft.equipment = countOf(prints, 'equipment');
  draft.reasons = { ...words.reasons };
  draft.uses = { ...words.uses };
  draft.improvement = words.improvement;
  const [matters, terms] = [otherMatters(reading), ownTerms(reading)];
  if (matters !== '') draft.otherMatters = matters;
  if (Object.keys(terms).length > 0) draft.terms = terms;
  for (const { rows } of reading.tables)
    for (const { key, label } of rows)
      if (/^\d{3}(?:\d\d){0,2}$/.test(key) && !isKnown(key) && label !== '') draft.codeNames[key] ??= label;
  dropSameTargets(draft);
}

/** The department of a document that does not name it where a name is expected. */
function nameDepartment({ department }: Draft, { document }: Reading, decided: string[]): void {
  if (department.name !== '') return;
  const name = ownerOf(document);
  if (name === null) return;
  department.name = name;
  decided.push(`原文没有写部门全称，暂用表题中的「${name}」。请在账本中改为全称。`);
}

function dropSameTargets({ projects }: Draft): void {
  for (const project of projects) if (project.targetedBudget === project.initialBudget) delete project.targetedBudget;
}

/** The 项 of a project, which no form tells: one whose project expenditure is the project's, else the largest. */
function placeProjects({ projects, lines, report }: Draft, decided: string[]): void {
  if (report !== undefined) return;
  for (const project of projects) {
    const own = lines.filter(({ fund, expenditure }) => fund === project.fund && (expenditure.project ?? 0) > 0);
    const largest = own.reduce<(typeof own)[number] | null>(
      (best, line) => ((line.expenditure.project ?? 0) > (best?.expenditure.project ?? 0) ? line : best),
      null,
    );
    project.code = (own.find(({ expenditure }) => expenditure.project === project.executed) ?? largest)?.code ?? '';
  }
  if (projects.length > 0)
    decided.push('自评表没有写功能科目：项目金额与某个科目的项目支出相同的记在该科目，其余记在项目支出最多的科目。');
}
