/** The tree of indicators: second levels under their first, and the kinds that must be there. */
import type { Check, Checks, Rule } from '@mingsuan/core/audit';
import type { Indicator } from '@mingsuan/core/statement';
import { formVocabulary } from '../performance/form-vocabulary.ts';
import { cite } from '../sources/index.ts';
import { oneForm, row } from './p-examples.ts';
import { always, append, documentRule, type Form, fault, formRule, listed, NOTHING } from './p-forms.ts';

const UNDER = new Map(formVocabulary.level2.flatMap(({ names, under }) => names.map((n) => [n, under] as const)));

function isMisplaced({ level1, level2 }: Indicator): boolean {
  const under = UNDER.get(level2);
  return under !== undefined && level1 !== '' && !under.includes(level1);
}

/**
 * The last row before those of a first level, which is printed one row early: the row above belongs where this one should,
 * the row below where it says. So a merged cell looks in a plain text, and nobody can tell it from a fault.
 */
function isAtBoundary(indicators: readonly Indicator[], i: number): boolean {
  const [above, own, below] = [indicators[i - 1], indicators[i], indicators[i + 1]];
  if (!above || !own || !below || above.level1 === own.level1 || below.level1 !== own.level1) return false;
  return !isMisplaced(below) && !isMisplaced(above) && (UNDER.get(own.level2) ?? []).includes(above.level1);
}

/** One finding for each misplaced kind: 成本指标 under 效益指标 in five forms. */
function levelsNest(forms: readonly Form[], atBoundary: boolean): Checks {
  const groups = new Map<string, { form: Form; indicator: Indicator }[]>();
  for (const form of forms) {
    const { indicators } = form.evaluation;
    for (let i = 0; i < indicators.length; i++) {
      const indicator = indicators[i];
      if (!indicator || !isMisplaced(indicator) || isAtBoundary(indicators, i) !== atBoundary) continue;
      append(groups, `「${indicator.level2}」列在「${indicator.level1}」之下`, { form, indicator });
    }
  }
  if (groups.size === 0) return NOTHING;
  const may = atBoundary ? '（可能是合并单元格的位置）' : '';
  return Array.from(groups, ([words, group]) => {
    const under = UNDER.get(group[0]?.indicator.level2 ?? '') ?? [];
    return fault(
      `${words}，应在「${under.join('」或「')}」之下${may}：${listed(group.map(({ form }) => form.name))}。`,
      {
        places: group.map(({ indicator }) => indicator.name.place),
        expected: under.join('、'),
      },
    );
  });
}

const MECHANISM = /长效|机制|可持续/;
const ECOLOGY = /生态|环境|污染|排放|绿化|节能|减排|水质|空气|垃圾|降碳|植被|湿地/;

function benefitIsOfItsKind(form: Form): Checks {
  const found: Check[] = [];
  for (const { level2, name } of form.evaluation.indicators) {
    if (!level2.includes('生态效益') || !MECHANISM.test(name.text) || ECOLOGY.test(name.text)) continue;
    found.push(
      fault(`${form.name}「${name.text}」列为生态效益指标，内容是可持续影响。`, {
        places: [name.place],
        stated: level2,
        expected: '可持续影响指标',
      }),
    );
  }
  return found;
}

/** Spellings of a kind other than the prescribed: 可持续发展指标. */
const ODD_KINDS: readonly (readonly [string, string])[] = [['可持续发展指标', '可持续影响指标']];

function kindsAreNamed(forms: readonly Form[]): Checks {
  const checks: Check[] = [];
  for (const [odd, right] of ODD_KINDS) {
    const found: { form: Form; indicator: Indicator }[] = [];
    for (const form of forms)
      for (const indicator of form.evaluation.indicators) if (indicator.level2 === odd) found.push({ form, indicator });
    if (found.length === 0) continue;
    checks.push(
      fault(`二级指标「${odd}」应为「${right}」：${listed(found.map(({ form }) => form.name))}。`, {
        places: found.map(({ indicator }) => indicator.name.place),
        stated: odd,
        expected: right,
      }),
    );
  }
  return checks;
}

/** A rate among the quantities, right below another: its own kind may not have been printed, or lost with a merged cell. */
function hidesQuality(indicators: readonly Indicator[]): boolean {
  return indicators.some(
    ({ level2, name }, i) =>
      level2.includes('数量') && indicators[i - 1]?.level2 === level2 && /(?:率|度|标准|质量)$/.test(name.text),
  );
}

function neededKinds({ evaluation: { indicators }, score, quantities, benefits, name }: Form): Checks {
  if (indicators.length < 3) return NOTHING;
  const missing: string[] = [];
  if (quantities.length === 0) missing.push('数量指标');
  if (!score.rows.some(({ values }) => values.level.isQuality) && !hidesQuality(indicators)) missing.push('质量指标');
  if (benefits.length === 0) missing.push('效益指标');
  if (missing.length === 0) return NOTHING;
  return [
    fault(`${name}没有${missing.join('、')}（或没有印出二级指标的名称）。`, {
      places: indicators.slice(0, 2).map((i) => i.name.place),
      expected: '至少各有一个数量、质量和效益指标',
    }),
  ];
}

export const rules: readonly Rule[] = [
  documentRule(
    {
      id: 'P-29',
      title: '二级指标列在所属的一级指标之下',
      formula:
        '产出{数量、质量、时效、成本}，效益{经济、社会、生态、可持续影响}，满意度{服务对象满意度}，成本{经济、社会、生态环境}',
      severity: 'warning',
      basis: [cite('R10'), cite('R101'), cite('R10F')],
      effective: always,
      remedy: '按指标体系把二级指标归到所属的一级指标。',
      examples: {
        pass: [oneForm('成本指标在产出指标之下')],
        fail: [oneForm('质量指标在效益指标之下', { rows: row(5, { level2: '质量指标' }) })],
      },
    },
    (forms) => levelsNest(forms, false),
  ),
  documentRule(
    {
      id: 'P-29-4',
      title: '一级指标印在它的第一个二级指标一行',
      formula: '一级指标的名称不印在上一类指标的最后一行',
      severity: 'info',
      basis: [cite('R10F')],
      effective: always,
      remedy: '核对表格：是合并单元格造成的移位，还是指标归错了类。',
      examples: {
        pass: [oneForm('成本指标在产出指标之下')],
        fail: [
          oneForm('效益指标印在成本指标一行', {
            rows: { ...row(3, { level1: '效益指标' }), ...row(4, { level1: '' }) },
          }),
        ],
      },
    },
    (forms) => levelsNest(forms, true),
  ),
  formRule(
    {
      id: 'P-29-2',
      title: '效益指标的内容与类别相符',
      formula: '长效机制 ∈ 可持续影响指标，不在生态效益指标',
      severity: 'warning',
      basis: [cite('R10'), cite('practice', '长效机制是可持续影响')],
      effective: always,
      remedy: '改列可持续影响指标。',
      examples: {
        pass: [oneForm('机制在可持续影响之下')],
        fail: [oneForm('长效机制列为生态效益', { rows: row(5, { level2: '生态效益指标', name: '长效管理机制建设' }) })],
      },
    },
    benefitIsOfItsKind,
  ),
  documentRule(
    {
      id: 'P-29-3',
      title: '二级指标用规定的名称',
      formula: '二级指标名称 ∈ 规定的名称',
      severity: 'info',
      basis: [cite('R10')],
      effective: always,
      remedy: '改用规定的名称。',
      examples: {
        pass: [oneForm('可持续影响指标')],
        fail: [oneForm('可持续发展指标', { rows: row(5, { level2: '可持续发展指标' }) })],
      },
    },
    kindsAreNamed,
  ),
  formRule(
    {
      id: 'P-30',
      title: '至少各有一个数量、质量和效益指标',
      formula: '数量 ≥ 1，质量 ≥ 1，效益 ≥ 1',
      severity: 'warning',
      basis: [cite('R101'), cite('R10')],
      effective: always,
      remedy: '补设缺少的指标，或补印二级指标的名称。',
      examples: {
        pass: [oneForm('数量、质量、效益都有')],
        fail: [oneForm('没有质量指标', { without: [1] })],
      },
    },
    neededKinds,
  ),
];
