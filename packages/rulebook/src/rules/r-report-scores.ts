/** Scores and grades of the projects of a report: grade by score, printed bands, high scores on little execution. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import {
  constant,
  executionRate,
  executionsOf,
  figureToldOf,
  isBelow,
  ONE,
  objection,
  passed,
  plus,
  ratesHold,
  reportRule,
} from '@mingsuan/core/families';
import { formatQuanta, roundPercent } from '@mingsuan/core/money';
import type { EvaluationReport, ReportProject, Statement } from '@mingsuan/core/statement';
import { gradeBands, valueIn } from '../parameters.ts';
import { cite } from '../sources/index.ts';
import { account, FOLK, projectReport, ROWS, summary } from './r-examples.ts';

const always = { from: null, to: null };

const ALIAS: Readonly<Record<string, string>> = { 优秀: '优', 良好: '良', 较差: '差' };
const FOUR = new Set(['优', '良', '中', '差']);

/** Bands that can be gone by: in the usual order, each beginning where it says that it does. */
function areSound(bands: EvaluationReport['bands']): boolean {
  const named = bands.filter((band) => band.from !== null);
  const inOrder = [...FOUR].flatMap((grade) => named.filter((band) => plain(band.grade) === grade));
  const begins = inOrder.map((band) => band.from?.printed.value ?? 0);
  const isFalling = begins.every((value, i) => i === 0 || value < (begins[i - 1] ?? 0));
  return isFalling && named.every(({ from, included }) => !included || included.printed.value === from?.printed.value);
}

/** The grade of a score: by the bands that the report prints, else by the usual ones. */
function gradeOf(score: Statement, report: EvaluationReport, year: number | null): string | null {
  const printed = report.bands
    .filter((band) => band.from !== null)
    .map((band) => ({ grade: band.grade, atLeast: band.from?.printed.value ?? 0 }))
    .sort((a, b) => b.atLeast - a.atLeast);
  const usual = (valueIn(gradeBands, year) ?? []).map((band) => ({ grade: band.grade, atLeast: band.atLeast * ONE }));
  const bands = printed.length >= 3 && areSound(report.bands) ? printed : usual;
  const hit = bands.find((band) => score.printed.value >= band.atLeast);
  return hit?.grade ?? usual.at(-1)?.grade ?? null;
}

const plain = (grade: string) => ALIAS[grade] ?? grade;

function* gradesFollowScores(report: EvaluationReport, { year }: Case): Generator<Check> {
  for (const project of report.projects) {
    const score = figureToldOf(project, 'score');
    for (const { grade } of project.mentions) {
      if (!grade || !score || !FOUR.has(plain(grade.text))) continue;
      const right = gradeOf(score, report, year);
      if (right === null || plain(right) === plain(grade.text)) {
        yield { ...passed(), statements: [score] };
        continue;
      }
      yield objection(`「${project.name}」得分 ${score.printed.text} 分，等级应为“${right}”，印作“${grade.text}”。`, {
        statements: [score],
        places: [grade.place],
        stated: grade.text,
        expected: right,
      });
    }
  }
  yield* claimsHold(report, year);
}

/** 「14个项目全部为优」: as many projects have such a score. */
function* claimsHold(report: EvaluationReport, year: number | null): Generator<Check> {
  const scored = report.projects
    .map((project) => ({ project, score: figureToldOf(project, 'score') }))
    .filter((p): p is { project: ReportProject; score: Statement } => p.score !== null);
  for (const { grade, count, isAll } of report.grades) {
    if (!count || scored.length * ONE < count.printed.value || !FOUR.has(plain(grade.text))) continue;
    const others = scored.filter(({ score }) => plain(gradeOf(score, report, year) ?? '') !== plain(grade.text));
    const number = scored.length - others.length;
    if (isAll ? others.length === 0 : number * ONE === count.printed.value) {
      yield { ...passed(), statements: [count, ...scored.map((p) => p.score)] };
      continue;
    }
    const named = others.slice(0, 3).map(({ project, score }) => `「${project.name}」${score.printed.text}分`);
    yield objection(
      `文中说 ${count.printed.text} 个项目的等级${isAll ? '全部' : ''}为“${grade.text}”，按得分是 ${number} 个，例外的有 ${named.join('、')}。`,
      {
        statements: [count, ...others.map((p) => p.score)],
        places: [grade.place],
        stated: `${count.printed.text}个“${grade.text}”`,
        expected: `${number}个`,
      },
    );
  }
}

/** 90—100 优, 80—90 良, 60—80 中, below 60 差; the bands meet. */
function* bandsAreUsual(report: EvaluationReport, { year }: Case): Generator<Check> {
  const usual = valueIn(gradeBands, year) ?? [];
  for (const { grade, from, to, included } of report.bands) {
    const at = usual.findIndex((band) => band.grade === plain(grade));
    const own = usual[at];
    if (!own) continue;
    const top = usual[at - 1]?.atLeast ?? 100;
    if (from) yield same(from, own.atLeast, `等级“${grade}”的下限与通行的四档相同`);
    // 优90-100 良80-89: a band of whole points may end below the next one
    if (to && to.printed.value !== (top - 1) * ONE) yield same(to, top, `等级“${grade}”的上限与通行的四档相同`);
    if (included && from)
      yield {
        kind: 'equal',
        left: [plus(included)],
        right: [plus(from)],
        say: `等级“${grade}”所含的分数是它的下限`,
      };
  }
}

function same(statement: Statement, points: number, say: string): Check {
  const right = [plus(constant(String(points), '分', points, statement))];
  return { kind: 'equal', left: [plus(statement)], right, say };
}

const LITTLE = 50;
const HIGH = 80;

/** One finding for all projects of the report that scored high on little money spent. */
function* highScoresAreSpent(report: EvaluationReport): Generator<Check> {
  const odd: { project: ReportProject; executed: Statement; score: Statement; words: string }[] = [];
  let asked = false;
  const seen = new Set<ReportProject>();
  for (const execution of executionsOf(report)) {
    const { project, budget, executed } = execution;
    const score = figureToldOf(project, 'score');
    const rate = executionRate(execution);
    if (!score || !rate || seen.has(project) || budget.printed.value <= 0) continue;
    asked = true;
    if (!isBelow(rate, LITTLE) || score.printed.value < HIGH * ONE) continue;
    seen.add(project);
    odd.push({ project, executed, score, words: `${formatQuanta(roundPercent(rate, 2, 'halfUp'), '%', 2)}%` });
  }
  if (!asked) return;
  if (odd.length === 0) {
    yield passed();
    return;
  }
  const claim = report.grades.find((g) => g.isAll && g.count);
  const all = claim?.count ? `，而 ${claim.count.printed.text} 个项目全部评为“${claim.grade.text}”` : '';
  const words = odd.map(
    ({ project, score, words: rate }) => `「${project.name}」只执行了预算的 ${rate}，得 ${score.printed.text} 分`,
  );
  yield objection(`${words.join('；')}${all}，得分与执行情况不相称，请说明产出是否已经完成。`, {
    statements: odd.flatMap(({ executed, score }) => [score, executed]),
    places: claim ? [claim.grade.place] : [],
    expected: '说明资金未执行而绩效目标已完成的依据，或重新评分',
  });
}

const [FIRST = ['', '', '', '', '']] = ROWS;
const SLOW = projectReport({
  executed: '23.00万元',
  rate: '76.67%',
  accounts: [],
  rows: [FIRST, ['农家书屋', '10.00', '3.00', '30', '90']],
});

export const rules: readonly Rule[] = [
  reportRule({
    id: 'R-02',
    title: '项目的等级由得分得出，“全部为优”与各项目得分相符',
    formula: '等级 = f(得分)：优 ≥ 90，良 ≥ 80，中 ≥ 60，差 < 60（文中另有划分的从其划分）',
    severity: 'error',
    basis: [cite('R10G'), cite('R10')],
    effective: always,
    remedy: '按得分改正等级，或重新核定得分。',
    needs: '项目的得分和等级',
    asks: gradesFollowScores,
    examples: {
      pass: [{ name: '100分和98分都是优', text: projectReport() }],
      fail: [
        {
          name: '89分也说是优',
          text: projectReport({ accounts: [], rows: [FIRST, ['农家书屋', '10.00', '9.50', '95', '89']] }),
        },
        {
          name: '说3个优而只有2个',
          text: projectReport({
            result: '3个项目考评等级全部为“优”。',
            accounts: [],
            rows: [FIRST, ['农家书屋', '10.00', '9.50', '95', '98'], ['送戏下乡', '10.00', '9.50', '95', '79']],
          }),
        },
      ],
    },
  }),
  reportRule({
    id: 'R-03',
    title: '报告中写明的等级划分是通行的四档',
    formula: '优 90—100，良 80—90，中 60—80，差 60 以下；各档相接',
    severity: 'warning',
    basis: [cite('R10G')],
    effective: always,
    remedy: '按统一的四档改正等级的上下限；本地另有规定的注明文号。',
    needs: '等级的划分',
    asks: bandsAreUsual,
    examples: {
      pass: [{ name: '90、80、60', text: projectReport() }],
      fail: [
        {
          name: '良从75分起',
          text: projectReport({
            bands: '总分为90～100分的项目为“优”；75～90分为“良”；60～75分为“中”；低于60分的为“差”。',
          }),
        },
      ],
    },
  }),
  reportRule({
    id: 'R-04',
    title: '执行率很低的项目，得分与执行情况相称',
    formula: '执行率 < 50% ⇒ 得分 ≥ 80 须说明',
    severity: 'warning',
    basis: [cite('R10'), cite('practice', '执行率低于50%而评为优、良的，应当说明产出是否完成')],
    effective: always,
    remedy: '核对产出、效益是否真已完成；没有完成的重新评分，完成了的说明节约资金的原因。',
    needs: '项目的执行率和得分',
    asks: highScoresAreSpent,
    examples: {
      pass: [{ name: '执行率95%', text: projectReport() }],
      fail: [
        { name: '执行率30%，90分', text: SLOW },
        {
          name: '执行率38.3%，80分',
          text: summary(
            [FOLK, account({ name: '农家书屋项目', executed: '7.66万元', rate: '38.3%', score: '80' })],
            '40.00万元',
          ),
        },
      ],
    },
  }),
  reportRule({
    id: 'R-05',
    title: '报告中项目的执行率等于执行数除以预算数',
    formula: '执行率 = 执行数 ÷ 预算数',
    severity: 'error',
    basis: [cite('layout', '执行率 = 执行数 ÷ 预算数')],
    effective: always,
    remedy: '重算执行率，或核对预算数、执行数。',
    kinds: ['projectEvaluationReport'],
    needs: '项目的预算数、执行数和执行率',
    asks: (report) => ratesHold(report, '执行率 = 执行数 ÷ 预算数'),
    examples: {
      pass: [{ name: '评分表和文中相符', text: projectReport() }],
      fail: [
        {
          name: '评分表执行率错',
          text: projectReport({ accounts: [], rows: [FIRST, ['农家书屋', '10.00', '9.50', '59', '98']] }),
        },
      ],
    },
  }),
];
