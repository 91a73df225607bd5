/** 公开06表 一般公共预算财政拨款基本支出决算明细表: 类 from 款, 人员经费 and 公用经费 from 类, and 基本建设 kept out. */
import { allChecks, type Case, type Check, type Rule } from '@mingsuan/core/audit';
import { economicSums, isNonZero, passed, readableTable, tie, unreadTable } from '@mingsuan/core/families';
import { factKey, type Statement } from '@mingsuan/core/statement';
import {
  CONSTRUCTION_CLASSES,
  economicByCode,
  economicNameVerdict,
  NON_PERSONNEL_CLASSES,
  PERSONNEL_CLASSES,
} from '../codes/index.ts';
import { cite } from '../sources/index.ts';

const always = { from: null, to: null };
/** 部门预算支出经济分类 as it is now has been in force since 2018. */
const since2018 = { from: 2018, to: null };
const ROLE = 'basicExpenditure';
const DIMS = { fund: 'general', kind: 'basic' };

/** The basis of what follows from the printed form: the formula itself. */
function byLayout(formula: string) {
  return { formula, basis: [cite('layout', formula)], effective: always };
}

function ref(economic: string): string {
  return `06:${factKey('expenditure', { ...DIMS, economic })}`;
}

/** 类 = Σ款 for one part of the table; each 类 speaks for itself in the finding. */
function classSum(
  id: string,
  title: string,
  classes: readonly string[],
  pass: Record<string, string>,
  fail: Record<string, string>,
): Rule {
  const ofClass = (code: string) => `06表 ${code} = Σ${code}款`;
  const text = {
    id,
    title,
    ...byLayout(classes.map(ofClass).join('，')),
    severity: 'error',
    remedy: '核对该类下各款与类的金额，改正填错的一款或类合计。',
    examples: { pass: [{ name: '各款相加等于类', cells: pass }], fail: [{ name: '各款之和与类不等', cells: fail }] },
  } as const;
  const rules = classes.map((code) => economicSums({ ...text, formula: ofClass(code), classes: [code] }));
  return {
    ...text,
    check: (disclosure) => rules.flatMap((rule) => allChecks(rule.check(disclosure))),
  };
}

const sums: readonly Rule[] = [
  classSum(
    'T06-01',
    '工资福利支出等于各款之和',
    ['301'],
    { '06:301': '100.01', '06:30101': '33.33', '06:30102': '33.33', '06:30103': '33.34' },
    { '06:301': '100.00', '06:30101': '60.00', '06:30102': '39.00' },
  ),
  classSum(
    'T06-02',
    '对个人和家庭的补助等于各款之和',
    ['303'],
    { '06:303': '4.77', '06:30302': '4.41', '06:30309': '0.36' },
    { '06:303': '4.77', '06:30302': '4.41' },
  ),
  classSum(
    'T06-03',
    '商品和服务支出等于各款之和',
    ['302'],
    { '06:302': '6.30', '06:30201': '5.31', '06:30202': '0.99' },
    { '06:302': '6.30', '06:30201': '53.10', '06:30202': '0.99' },
  ),
  classSum(
    'T06-04',
    '债务利息、资本性支出等各类等于各款之和',
    ['307', '310', '312', '313', '399'],
    { '06:310': '3.00', '06:31002': '2.00', '06:31003': '1.00' },
    { '06:310': '3.00', '06:31002': '2.00' },
  ),
  tie({
    id: 'T06-05',
    title: '人员经费等于工资福利支出与对个人和家庭的补助之和',
    ...byLayout('06表 人员经费合计 = 301+303'),
    severity: 'error',
    remedy: '核对人员经费合计与301、303两类。',
    left: [`06:${factKey('expenditure', { ...DIMS, group: 'personnel' })}`],
    right: PERSONNEL_CLASSES.map(ref),
    examples: {
      pass: [{ name: '两类相加', cells: { '06:301': '268.40', '06:303': '4.77', '06:人员经费合计': '273.17' } }],
      fail: [
        {
          name: '合计漏加对个人和家庭的补助',
          cells: { '06:301': '268.40', '06:303': '4.77', '06:人员经费合计': '268.40' },
        },
      ],
    },
  }),
  tie({
    id: 'T06-06',
    title: '公用经费等于商品和服务、资本性支出等各类之和',
    ...byLayout('06表 公用经费合计 = 302+307+310+312+313+399'),
    severity: 'error',
    remedy: '核对公用经费合计与302、307、310、312、313、399各类。',
    left: [`06:${factKey('expenditure', { ...DIMS, group: 'nonPersonnel' })}`],
    right: NON_PERSONNEL_CLASSES.map(ref),
    examples: {
      pass: [
        {
          name: '商品和服务加资本性支出',
          cells: { '06:302': '440.90', '06:310': '39.76', '06:公用经费合计': '480.66' },
        },
      ],
      fail: [
        { name: '合计漏加资本性支出', cells: { '06:302': '440.90', '06:310': '39.76', '06:公用经费合计': '440.90' } },
      ],
    },
  }),
];

const DIMENSION = 'economic=';

/** 基本建设 is never 基本支出: the cells of its lanes print —— or nothing. */
function* constructionEmpty(disclosure: Case): Generator<Check> {
  if (!disclosure.table(ROLE)) {
    yield unreadTable(ROLE);
    return;
  }
  const cells: Statement[] = [];
  for (const [fact, cell] of disclosure.factsOf(ROLE)) {
    const at = fact.indexOf(DIMENSION);
    if (at < 0) continue;
    const start = at + DIMENSION.length;
    if (CONSTRUCTION_CLASSES.some((code) => fact.startsWith(code, start))) cells.push(cell);
  }
  const say = '基本建设支出不属于基本支出';
  for (const statement of cells) yield { kind: 'equal', left: [{ sign: 1, statement }], right: [], say };
  if (!cells.some(isNonZero)) yield passed();
}

/** Names beside the codes, against the classification. */
function* namesOfficial(disclosure: Case): Generator<Check> {
  const table = disclosure.table(ROLE);
  if (!table) {
    yield unreadTable(ROLE);
    return;
  }
  const isKnown = table.labels.some(({ code }) => code !== null && economicByCode(code) !== null);
  const wrong = table.labels.filter(({ code, text }) => {
    const verdict = code === null ? null : economicNameVerdict(code, text);
    return verdict !== null && verdict !== 'official';
  });
  for (const verdict of ['misspelt', 'different'] as const) {
    const list = wrong.filter(({ code, text }) => economicNameVerdict(code ?? '', text) === verdict);
    if (list.length === 0) continue;
    const words = verdict === 'misspelt' ? '误印' : '与规定的名称不同';
    const names = list
      .map(({ code, text }) => `${code}「${text}」应为「${economicByCode(code ?? '')?.name}」`)
      .join('、');
    const message = `公开06表有 ${list.length} 个科目名称${words}：${names}。`;
    yield { kind: 'verdict', outcome: 'explain', message, places: list.map(({ place }) => place) };
  }
  if (isKnown && wrong.length === 0) yield passed();
}

export const rules: readonly Rule[] = [
  ...sums,
  {
    id: 'T06-07',
    title: '基本建设支出不列入基本支出',
    ...byLayout('06表 309、311 = ——'),
    effective: since2018,
    severity: 'error',
    remedy: '基本建设支出属于项目支出：从本表移出，或核实是否应列310、312。',
    check: constructionEmpty,
    examples: {
      pass: [{ name: '309、311印——', cells: { '06:302': '6.30', '06:309': '——', '06:30901': '——', '06:311': '——' } }],
      fail: [{ name: '基本建设列了办公设备购置', cells: { '06:302': '6.30', '06:309': '2.00', '06:30902': '2.00' } }],
    },
  },
  {
    id: 'T06-08',
    title: '经济科目名称与规定一致',
    formula: '06表 科目名称 = 《政府收支分类科目》部门预算支出经济分类',
    severity: 'info',
    basis: [cite('KM', '公开文件所见科目')],
    effective: since2018,
    remedy: '按当年《政府收支分类科目》改正科目名称；金额是否填在该科目，一并核对。',
    check: namesOfficial,
    examples: {
      pass: [{ name: '括号全角半角不论', cells: { '06:30213 维修(护)费': '1.00', '06:31001 房屋建筑物购建': '1.00' } }],
      fail: [{ name: '购建误印为构建', cells: { '06:31001 房屋建筑物构建': '1.00' } }],
    },
  },
  readableTable({
    id: 'T06-09',
    title: '基本支出明细表各格读得出，没有串列',
    ...byLayout('06表 每组（科目代码、科目名称、决算数）自成一列，金额不跨组'),
    severity: 'info',
    remedy: '对照原件核对读不出的单元格；数字粘连、错列的，改正后重新核验。',
    role: ROLE,
    examples: {
      pass: [{ name: '各格都是数字、空白或——', cells: { '06:302': '6.30', '06:30201': '6.30', '06:309': '——' } }],
      fail: [{ name: '金额格里是文字', cells: { '06:302': '6.30', '06:30201': '六点三' } }],
    },
  }),
];
