/** What a disclosure covers: secrecy with its bounds, the units consolidated, department and unit not mixed. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import type { Heading, Place } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import {
  always,
  failed,
  matchesIn,
  notApplicable,
  passed,
  proseSections,
  sectionsOf,
  spanInLine,
  textOf,
} from './g-shared.ts';

const SECRET = /涉密[^。；]{0,12}除外/g;
/** A bound in the same sentence: how many, how much. */
const BOUND = /涉密[^。；]{0,30}?\d[\d,.]*\s*(?:个|项|万元|元)|(?:没有|无|不涉及|不含)[^。；]{0,6}涉密/;

function* secrecy(disclosure: Case): Generator<Verdict> {
  const open: Place[] = [];
  let found = 0;
  for (const section of proseSections(disclosure)) {
    const hits = matchesIn(section, SECRET);
    found += hits.length;
    if (hits.length > 0 && !BOUND.test(section.flow.text)) open.push(...hits.map(({ place }) => place));
  }
  if (open.length > 0) {
    yield failed(`写了“涉密项目除外”，没有写除外的项目数和金额（${open.length} 处）。`, { places: open });
  } else yield found > 0 ? passed() : notApplicable('说明中没有写涉密除外。');
}

const UNITS =
  /范围|纳入|汇总|合并|下设|下属|所属|直属|二级(?:预算)?单位|(?:预算|独立核算)单位|仅有?[^。]{0,4}(?:一|1)(?:个|家)|本级|单位构成|事业单位|内设/;

function* consolidated(disclosure: Case): Generator<Verdict> {
  const sections = sectionsOf(disclosure, 'organisation');
  const text = textOf(disclosure, sections);
  const first = sections[0];
  if (!first || disclosure.reading.tables.length === 0) {
    yield notApplicable('文件中没有机构设置情况。');
    return;
  }
  if (UNITS.test(text) || UNITS.test(first.heading.title)) yield passed();
  else {
    const places = [spanInLine(disclosure.reading, first.heading.line, first.heading.title)];
    yield failed('机构设置没有写纳入部门决算的单位（只有本级的，写明仅有一个单位）。', { places });
  }
}

const OF_DEPARTMENT = /部门决算/;
const OF_UNIT = /单位决算/;

function* oneWord(disclosure: Case): Generator<Verdict> {
  const { reading } = disclosure;
  const cover = reading.yearLine === null ? '' : (reading.document.normal[reading.yearLine - 1] ?? '');
  const isUnit = OF_UNIT.test(cover);
  if (isUnit === OF_DEPARTMENT.test(cover)) {
    yield notApplicable('封面没有写明是部门决算还是单位决算。');
    return;
  }
  const [own, other, word] = isUnit ? [OF_UNIT, OF_DEPARTMENT, '单位'] : [OF_DEPARTMENT, OF_UNIT, '部门'];
  const odd = reading.outline.filter(({ title }: Heading) => other.test(title) && !own.test(title));
  if (odd.length === 0) {
    yield passed();
    return;
  }
  const titles = odd.map(({ title }) => `「${title}」`).join('');
  yield failed(`封面是${word}决算，标题${titles}却写作${isUnit ? '部门' : '单位'}决算。`, {
    places: odd.map(({ line, title }) => spanInLine(reading, line, title)),
  });
}

const evaluated = (except: string) => ({ performance: `对3个项目开展了绩效自评，资金20.00万元（${except}）。` });
const TABLE = { '03:合计.1': '10.00' };
const organisation = (text: string) => ({ cells: TABLE, prose: { organisation: text } });
const titled = (cover: string, title: string) =>
  `明川县实验小学\n2023年度${cover}公开\n目录\n第一部分 概况\t1\n第二部分 2023年度${title}表\t2\n第一部分 概况\n一、主要职责\n教书育人。\n第二部分 2023年度${title}表`;

export const rules: readonly Rule[] = [
  {
    id: 'S-24',
    title: '涉密除外的，写明除外的范围',
    formula: '“涉密项目除外” ⇒ 写明除外的项目数或金额',
    severity: 'info',
    basis: [cite('YSF', '第十四条'), cite('practice', '涉密除外应当有界限')],
    effective: always,
    remedy: '写明除外的涉密项目数和金额；没有涉密项目的，删去这句话。',
    check: secrecy,
    examples: {
      pass: [{ name: '写明个数', prose: evaluated('涉密项目1个除外') }],
      fail: [{ name: '没有写范围', prose: evaluated('涉密项目除外') }],
    },
  },
  {
    id: 'S-25',
    title: '写明纳入部门决算的单位',
    formula: '机构设置：单位名单，或仅有本级一个单位',
    severity: 'warning',
    basis: [cite('SH', '部门决算单位构成')],
    effective: always,
    remedy: '列出纳入汇总的单位；只有本级的，写明仅有一个单位。',
    check: consolidated,
    examples: {
      pass: [
        { name: '列出下属单位', ...organisation('本部门下设1个事业单位：县电教中心。') },
        { name: '只有本级', ...organisation('纳入决算范围的仅局本级1个单位。') },
      ],
      fail: [{ name: '只写了人员编制', ...organisation('行政编制12名，实有10人。') }],
    },
  },
  {
    id: 'S-26',
    title: '部门决算与单位决算的称谓不混用',
    formula: '封面、标题同为“部门决算”或同为“单位决算”',
    severity: 'warning',
    basis: [cite('practice', '部门、单位称谓应当一致')],
    effective: always,
    remedy: '按公开主体统一写作部门决算或单位决算。',
    check: oneWord,
    examples: {
      pass: [{ name: '都是单位决算', text: titled('单位决算', '单位决算') }],
      fail: [{ name: '封面是单位决算，标题是部门决算', text: titled('单位决算', '部门决算') }],
    },
  },
];
