/** Outlines of evaluation reports: the parts that a report has, and the names of methods. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { objection, passed, reportRule } from '@mingsuan/core/families';
import type { EvaluationReport } from '@mingsuan/core/statement';
import { plainName } from '@mingsuan/core/text';
import { cite } from '../sources/index.ts';
import { overallReport, projectReport } from './r-examples.ts';

const always = { from: null, to: null };

interface OutlinePart {
  readonly name: string;
  /** In a heading. */
  readonly heading: RegExp;
  /** In the text, where no heading has it. */
  readonly text: RegExp;
}

const PROJECT: readonly OutlinePart[] = [
  { name: '基本情况', heading: /基本情况|概况|背景/, text: /项目(?:基本)?(?:情况|概况|背景)/ },
  { name: '评价工作开展情况', heading: /(?:评价|自评)(?:工作|组织|过程|方法|目的)/, text: /评价(?:工作|方法|原则)/ },
  { name: '综合评价结论', heading: /结论|评价结果|自评结果|综合评价/, text: /综合得分|评价等级|考评等级|自评得分/ },
  { name: '绩效目标完成情况分析', heading: /完成情况|指标分析|绩效分析|情况分析|产出/, text: /目标完成率|完成情况/ },
  { name: '主要经验、问题及原因', heading: /问题|偏离|原因|经验/, text: /(?:存在|主要)的?(?:主要)?问题|偏离|原因/ },
  { name: '改进措施和建议', heading: /改进|措施|建议|下一步/, text: /改进措施|整改措施|建议/ },
];

const OVERALL: readonly OutlinePart[] = [
  { name: '部门基本情况', heading: /基本情况|概况/, text: /部门(?:基本)?情况/ },
  {
    name: '绩效自评情况（自评结论）',
    heading: /自评情况|自评结论|评价结论|评价情况|自评结果|评价结果|整体(?:支出)?绩效情况/,
    text: /综合得分|总得分|评价结论/,
  },
  { name: '存在问题', heading: /问题|不足/, text: /^$/ },
  { name: '改进措施', heading: /改进|措施|建议|下一步/, text: /^$/ },
];

function missingParts({ reading }: Case, parts: readonly OutlinePart[]): string[] {
  const headings = reading.outline.map(({ title }) => plainName(title)).join('\n');
  const lines = reading.document.normal
    .filter((line) => line.length < 40)
    .map(plainName)
    .join('\n');
  const text = reading.document.normal.join('\n');
  return parts
    .filter((p) => !p.heading.test(headings) && !p.heading.test(lines) && !p.text.test(text))
    .map((p) => p.name);
}

function* hasParts(disclosure: Case, parts: readonly OutlinePart[]): Generator<Check> {
  if (disclosure.reading.outline.length < HEADINGS_MIN) return;
  const missing = missingParts(disclosure, parts);
  if (missing.length === 0) yield passed();
  else {
    yield objection(`报告没有写或没有设标题：${missing.join('、')}。`, {
      places: [{ line: disclosure.reading.outline[0]?.line ?? 1, start: 0, end: 0 }],
      expected: parts.map((part) => part.name).join('、'),
    });
  }
}

/** Fewer headings are an extract. */
const HEADINGS_MIN = 3;

/** Headings on the first level: 一、二、三、…, each once and in order. */
function* chaptersAreInOrder({ reading }: Case): Generator<Check> {
  const chapters = reading.outline.filter(({ level, ordinal }) => level === 2 && ordinal !== null);
  const last = chapters.at(-1);
  if (!last) return;
  const have = new Set(chapters.map((c) => c.ordinal));
  const missing: string[] = [];
  for (let n = 1; n < (last.ordinal ?? 0); n++) if (!have.has(n)) missing.push(`“${ORDINALS.charAt(n - 1)}、”`);
  if (missing.length === 0) yield passed();
  else {
    yield objection(`一级标题到“${last.title}”为止，前面缺少${missing.join('')}，各部分的层次不清。`, {
      places: [{ line: last.line, start: 0, end: last.title.length }],
      expected: '一级标题从“一、”起依次编号',
    });
  }
}

const ORDINALS = '一二三四五六七八九十';

const METHODS = ['成本效益分析法', '比较法', '因素分析法', '最低成本法', '公众评判法', '标杆管理法'];
/** Names that reports give to methods of the list. */
const NEARLY: Readonly<Record<string, string>> = {
  公众评议法: '公众评判法',
  公众评价法: '公众评判法',
  横向比较法: '比较法',
};

function* methodsAreNamed(_: EvaluationReport, { reading }: Case): Generator<Check> {
  for (const [i, text] of reading.document.normal.entries()) {
    const named = METHODS.filter((method) => text.includes(method));
    const odd = Object.keys(NEARLY).find((name) => text.includes(name));
    if (named.length === 0 && odd === undefined) continue;
    if (odd === undefined) yield passed();
    else {
      const start = text.indexOf(odd);
      yield objection(`「${odd}」应为「${NEARLY[odd] ?? ''}」。`, {
        places: [{ line: i + 1, start, end: start + odd.length }],
        stated: odd,
        expected: NEARLY[odd] ?? '',
      });
    }
    return;
  }
}

const OUTLINE_REMEDY = '按规定的报告提纲补写缺少的部分。';

export const rules: readonly Rule[] = [
  reportRule({
    id: 'B-08',
    title: '项目绩效评价（自评）报告的提纲完整',
    formula: '基本情况 + 评价工作 + 结论 + 指标分析 + 经验问题 + 建议',
    severity: 'warning',
    basis: [cite('R10')],
    effective: always,
    remedy: OUTLINE_REMEDY,
    kinds: ['projectEvaluationReport'],
    needs: '报告的标题',
    asks: (_, disclosure) => hasParts(disclosure, PROJECT),
    examples: {
      pass: [{ name: '提纲完整', text: projectReport() }],
      fail: [
        {
          name: '没有问题和措施',
          text: projectReport({ causes: '无。' })
            .replace('五、偏离绩效目标的原因和改进措施', '五、其他')
            .replace(/附件：/, '五、附件：'),
        },
      ],
    },
  }),
  reportRule({
    id: 'B-09',
    title: '评价方法使用规定的名称',
    formula: '方法 ∈ {成本效益分析法, 比较法, 因素分析法, 最低成本法, 公众评判法, 标杆管理法}',
    severity: 'info',
    basis: [cite('R10')],
    effective: always,
    remedy: '改为规定的名称。',
    needs: '评价方法',
    asks: methodsAreNamed,
    examples: {
      pass: [{ name: '比较法、公众评判法', text: projectReport() }],
      fail: [{ name: '公众评议法', text: projectReport().replace('公众评判法', '公众评议法') }],
    },
  }),
  reportRule({
    id: 'D-12',
    title: '部门整体绩效自评报告的提纲完整',
    formula: '一基本情况 二自评情况 三问题 四措施 五附件',
    severity: 'warning',
    basis: [cite('GD'), cite('R53')],
    effective: always,
    remedy: OUTLINE_REMEDY,
    kinds: ['overallEvaluationReport'],
    needs: '报告的标题',
    asks: (_, disclosure) => hasParts(disclosure, OVERALL),
    examples: {
      pass: [{ name: '提纲完整', text: overallReport() }],
      fail: [{ name: '没有“存在问题”', text: overallReport().replace('三、存在问题\n', '') }],
    },
  }),
  reportRule({
    id: 'D-12-3',
    title: '部门整体绩效自评报告的一级标题依次编号',
    formula: '一、二、三、……各一次',
    severity: 'info',
    basis: [cite('practice', '标题从“一、”起依次编号')],
    effective: always,
    remedy: '补写一级标题，从“一、”起依次编号。',
    kinds: ['overallEvaluationReport'],
    needs: '一级标题',
    asks: (_, disclosure) => chaptersAreInOrder(disclosure),
    examples: {
      pass: [{ name: '一至五', text: overallReport() }],
      fail: [{ name: '没有“三、”', text: overallReport().replace('三、存在问题\n', '') }],
    },
  }),
];
