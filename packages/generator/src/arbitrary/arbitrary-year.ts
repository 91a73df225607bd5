/**
 * A random valid department-year from a seed: sizes, empty funds, decreases and zeros vary, every identity holds.
 * It is valid, not unremarkable: an auditor may ask for explanations, but nothing in it contradicts itself.
 */
import type { ClassYear, DepartmentYear, Institutions, Line, Procurement } from '../department-year.ts';
import { type Fen, sum } from '../money.ts';
import { gradeOf, type Project } from '../project.ts';
import { type Random, randomFrom } from '../random.ts';
import { fiscalTotals, grandTotals } from '../tables/balance-tables.ts';
import { basicTable } from '../tables/basic-table.ts';
import { expenditureOf } from '../tables/line-sums.ts';
import { arbitraryBasic } from './arbitrary-basic.ts';
import { arbitraryNonFiscal, fiscalLine, projectLines, unspentFund } from './arbitrary-lines.ts';
import { arbitraryProject } from './arbitrary-projects.ts';
import { arbitraryThreePublic } from './arbitrary-three-public.ts';
import { budgetReason, duties, offices, projectTopics, reasonFor } from './arbitrary-words.ts';
import { counties, type DepartmentKind, departmentKinds } from './department-kinds.ts';
import { nearby, partOf } from './nearby-amount.ts';

/** What a random year has to be; the seed decides on the rest. */
export interface YearWishes {
  /** Where the department is; else one of our invented counties. */
  readonly place?: string;
  readonly kind?: DepartmentKind;
  /** Exactly so many projects; else as many as the seed gives, from none to a score. */
  readonly projects?: number | undefined;
}

export function arbitraryYear(seed: number, wishes: YearWishes = {}): DepartmentYear {
  const random = randomFrom(seed);
  const ownKind = random.pick(departmentKinds);
  const county = random.pick(counties);
  const { place: region = county, kind = ownKind, projects: projectCount } = wishes;
  const institutions = arbitraryInstitutions(random, region);
  const hasInstitution = institutions.units.some((group) => group.kind === '事业单位');
  const threePublic = arbitraryThreePublic(random);
  const basic = arbitraryBasic(random, kind, hasInstitution, threePublic.final);
  const projects =
    projectCount === undefined ? arbitraryProjects(random, kind) : projectsOf(random, kind, projectCount);
  const nonFiscal = arbitraryNonFiscal(random, kind, hasInstitution);
  const unspentCode = kind.govFund[0];
  const lines: Line[] = [
    ...[...basic.byFunction].map(([code, amount]) => fiscalLine(random, code, 'general', amount, 0n)),
    ...projectLines(random, projects),
    ...(unspentCode !== undefined && random.chance(1, 8) ? [unspentFund(random, unspentCode)] : []),
    ...nonFiscal.lines,
  ];
  const year: DepartmentYear = {
    department: region + kind.office,
    region,
    departmentCode: String(random.integer(1, 199)).padStart(3, '0'),
    year: random.pick([2022, 2023]),
    institutions,
    lines,
    surplusUsed: nonFiscal.surplusUsed,
    surplusAllocated: nonFiscal.surplusAllocated,
    basicByEconomic: basic.byEconomic,
    classes: classYears(random, lines, kind.operation.slice(0, 3)),
    lastYearTotal: 0n,
    lastYearFiscalTotal: 0n,
    reasons: { total: '', fiscal: '', general: '' },
    fundUses: new Map([...kind.govFund, ...kind.stateCapital].map((code) => [code, '按规定用途安排的专项工作'])),
    threePublic,
    procurement: arbitraryProcurement(random, sum(lines.map((line) => expenditureOf(line)))),
    agencyOperating: { administrative: 0n, civilServantManaged: 0n, lastYear: 0n, reason: '' },
    assets: arbitraryAssets(random, threePublic.vehiclesKept),
    projects,
    improvement: '逐项分析未完成原因，调整实施方案，按月督促资金支付',
  };
  return { ...year, ...comparisons(random, year, hasInstitution) };
}

function arbitraryInstitutions(random: Random, region: string): Institutions {
  const named = (names: readonly string[]) => names.map((name) => region + name);
  return {
    duties: random.sample(duties, random.integer(3, duties.length)),
    offices: random.sample(offices, random.integer(2, offices.length)),
    units: [
      ...(random.chance(1, 3) ? [{ kind: '参照公务员法管理事业单位', names: named(['综合行政执法队']) }] : []),
      ...(random.chance(1, 2)
        ? [
            {
              kind: '事业单位',
              names: named(random.sample(['业务服务中心', '信息中心', '培训中心'], random.integer(1, 3))),
            },
          ]
        : []),
    ],
  };
}

function arbitraryProjects(random: Random, kind: DepartmentKind): Project[] {
  const codes: [string, Project['fund']][] = [
    ...random
      .sample(kind.projects, random.integer(0, kind.projects.length))
      .map((code): [string, Project['fund']] => [code, 'general']),
    ...(random.chance(1, 2) ? random.sample(kind.govFund, random.integer(1, 2)) : []).map(
      (code): [string, Project['fund']] => [code, 'govFund'],
    ),
    ...(random.chance(1, 3) ? random.sample(kind.stateCapital, 1) : []).map((code): [string, Project['fund']] => [
      code,
      'stateCapital',
    ]),
  ];
  const topics = random.shuffle(projectTopics);
  return codes
    .flatMap(([code, fund]) => Array.from({ length: random.integer(1, 3) }, () => [code, fund] as const))
    .slice(0, topics.length)
    .map(([code, fund], index) => arbitraryProject(random, topics[index]!, code, fund));
}

/** Topics come back as a second, a third stage when all have had their turn. */
function projectsOf(random: Random, kind: DepartmentKind, count: number): Project[] {
  const topics = random.shuffle(projectTopics);
  return Array.from({ length: count }, (_, i) => {
    const stage = Math.floor(i / topics.length);
    const topic = `${topics[i % topics.length]!}${stage === 0 ? '' : `${stages[stage - 1]}期`}`;
    return arbitraryProject(random, topic, kind.projects[i % kind.projects.length]!, 'general');
  });
}

const stages = ['二', '三', '四', '五', '六', '七', '八', '九'];

/** A 类 may be new this year or have had no budget, but never the one the department itself belongs to. */
function classYears(random: Random, lines: readonly Line[], ownClass: string): Map<string, ClassYear> {
  const general = lines.filter(({ fund }) => fund === 'general');
  const codes = [...new Set(general.map(({ code }) => code.slice(0, 3)))].sort();
  return new Map(
    codes.map((code) => {
      const final = sum(general.filter((line) => line.code.startsWith(code)).map((line) => expenditureOf(line)));
      const mayBeNew = code !== ownClass;
      const initialBudget = mayBeNew && random.chance(1, 15) ? 0n : nearby(random, final, 75, 130);
      const lastYear = mayBeNew && random.chance(1, 15) ? 0n : nearby(random, final);
      const topic = code === '208' || code === '210' || code === '221' ? code : 'work';
      return [
        code,
        {
          initialBudget,
          lastYear,
          use: classUses.get(code) ?? '机构运转和业务工作',
          reason: reasonFor(random, topic, final, lastYear),
          budgetReason: budgetReason(random, final, initialBudget),
        },
      ];
    }),
  );
}

const classUses = new Map([
  ['208', '养老保险、职业年金缴费和退休人员支出'],
  ['210', '医疗保险和公务员医疗补助缴费'],
  ['221', '住房公积金缴费'],
]);

function arbitraryProcurement(random: Random, spent: Fen): Procurement {
  const part = () => (random.chance(1, 3) ? 0n : partOf(random, spent, 0, 8));
  const [goods, works, services] = [part(), part(), part()];
  const smallAndMedium = partOf(random, goods + works + services, 30, 100);
  return { goods, works, services, smallAndMedium, smallAndMicro: partOf(random, smallAndMedium, 0, 100) };
}

function arbitraryAssets(random: Random, kept: number): DepartmentYear['assets'] {
  const vehicles = [0, 0, 0, 0, 0, 0, 0, 0];
  const total = kept === 0 ? 0 : kept + (random.chance(1, 3) ? random.integer(1, 4) : 0);
  for (let count = 0; count < total; count++) {
    const use = random.integer(2, 7);
    vehicles[use] = vehicles[use]! + 1;
  }
  return {
    vehicles,
    otherVehicleUse: '下乡开展业务工作的一般公务用车',
    equipment: random.chance(1, 3) ? random.integer(1, 6) : 0,
  };
}

/** What is told about last year, once this year is known. */
function comparisons(random: Random, year: DepartmentYear, hasInstitution: boolean) {
  const total = grandTotals(year).left.get(31)!;
  const fiscal = fiscalTotals(year).left.get(32)!;
  const general = fiscalTotals(year).right.get(59)![1]!;
  const lastGeneral = sum([...year.classes.values()].map(({ lastYear }) => lastYear));
  const lastYearFiscalTotal = lastGeneral + nearby(random, fiscal - general);
  const lastYearTotal = lastYearFiscalTotal + nearby(random, total - fiscal);
  const nonPersonnel = basicTable(year).nonPersonnel;
  const cost = hasInstitution ? partOf(random, nonPersonnel, 40, 90) : nonPersonnel;
  const isShared = year.institutions.units.some((group) => group.kind.startsWith('参照'));
  const civilServantManaged = isShared ? partOf(random, cost, 10, 50) : 0n;
  const lastCost = nearby(random, cost);
  const isWeak = year.projects.some((project) => gradeOf(project) === '中' || gradeOf(project) === '差');
  return {
    lastYearTotal,
    lastYearFiscalTotal,
    reasons: {
      total: reasonFor(random, 'work', total, lastYearTotal),
      fiscal: reasonFor(random, 'work', fiscal, lastYearFiscalTotal),
      general: reasonFor(random, 'work', general, lastGeneral),
    },
    agencyOperating: {
      administrative: cost - civilServantManaged,
      civilServantManaged,
      lastYear: lastCost,
      reason: reasonFor(random, 'agency', cost, lastCost),
    },
    improvement: isWeak ? year.improvement : '',
  };
}
