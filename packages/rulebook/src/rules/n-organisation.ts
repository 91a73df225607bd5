/** 机构设置: as many inner offices and units as are named. */
import type { Case, Check, Rule } from '@mingsuan/core/audit';
import { notApplicable, type Spot, spotsIn } from '@mingsuan/core/families';
import { placeInFlow } from '@mingsuan/core/recognition';
import { cite } from '../sources/index.ts';
import { always } from './n-shared.ts';

const SECTIONS = ['organisation', 'duties', 'profile'];
const KIND =
  '内设机构|内设科室|内设处室|职能科室|职能机构|行政科室|业务科室|科室|股室|处室|事业单位|下属单位|所属单位|二级单位|直属单位|预算单位';
const LIST_WORD = '(?:分别(?:是|为)|包括|即|有|为|:)';
/** 「设8个内设机构，分别是：办公室、……。」 */
const COUNT_FIRST = new RegExp(
  `(\\d{1,3})\\s*[个家]([^，。；:、\\d]{0,14}?(?:${KIND}))[，(]?${LIST_WORD}[:]?([^。；]{3,600})`,
  'g',
);
/** 「内设机构8个，分别为办公室、……。」 */
const KIND_FIRST = new RegExp(
  `(${KIND})(?:共|共有|有|为)?\\s*(\\d{1,3})\\s*[个家][，(:]${LIST_WORD}?[:]?([^。；]{3,600})`,
  'g',
);
/** 「内设办公室、组织科等8个职能科室」 */
const LIST_FIRST = new RegExp(
  `(?:内设|下设|设有|设)([^。；:，]{3,400}?)(?:等|共)\\s*(\\d{1,3})\\s*[个家]([^，。；:、\\d]{0,8}?(?:${KIND}))`,
  'g',
);

/** Longer than a name is: the sentence goes on otherwise than as a list. */
const NAME_LENGTH_MAX = 40;

interface NamedList {
  readonly spot: Spot;
  readonly kind: string;
  readonly count: string;
  readonly list: string;
}

function* listsIn(disclosure: Case): Generator<NamedList> {
  for (const spot of spotsIn(disclosure, SECTIONS, COUNT_FIRST)) {
    yield { spot, count: spot.hit[1] ?? '', kind: spot.hit[2] ?? '', list: spot.hit[3] ?? '' };
  }
  for (const spot of spotsIn(disclosure, SECTIONS, KIND_FIRST)) {
    yield { spot, kind: spot.hit[1] ?? '', count: spot.hit[2] ?? '', list: spot.hit[3] ?? '' };
  }
  for (const spot of spotsIn(disclosure, SECTIONS, LIST_FIRST)) {
    yield { spot, list: spot.hit[1] ?? '', count: spot.hit[2] ?? '', kind: spot.hit[3] ?? '' };
  }
}

/** The names of a list: 、 parts them, what stands in brackets belongs to its name. */
function namesIn(list: string): string[] {
  let plain = list.replace(/\([^()]*\)/g, '');
  const comma = plain.indexOf('，');
  // after the list the sentence may go on: 「……、人事科，挂某某牌子」
  if (comma >= 0 && plain.indexOf('、') >= 0 && plain.indexOf('、') < comma) plain = plain.slice(0, comma);
  return plain
    .split(plain.includes('、') ? '、' : '，')
    .map((name) => name.replace(/[\s)等]+$/, '').trim())
    .filter((name) => name !== '');
}

/** 「甲中心和乙中心」: 和 after the end of a unit's name joins two. */
const TWO_UNITS =
  /(?:中心|科|股|处|室|馆|站|所|院|局|队|办)(?:和|及|以及|与)[^和及与]{3,}(?:中心|科|股|处|室|馆|站|所|院|局|队|办)$/;

/** 「甲、乙和丙」 names three; a name may hold 和 itself. */
function isCount(names: readonly string[], count: number): boolean {
  const last = names.at(-1) ?? '';
  if (TWO_UNITS.test(last)) return names.length + 1 === count;
  return names.length === count || (names.length + 1 === count && /.(?:和|及|以及|与)./.test(last));
}

/** 「1.办公室；2.业务科。」: names parted by semicolons or numbers, that are not counted here. */
function isNumbered({ section, hit }: Spot, list: string): boolean {
  const after = section.flow.text.slice(hit.index + hit[0].length);
  const rest = after.slice(0, after.indexOf('。') + 1 || after.length);
  return /\d[.、)]/.test(list) || (rest.startsWith('；') && !/\d\s*[个家]/.test(rest));
}

function* namedAsMany(disclosure: Case): Generator<Check> {
  let asked = false;
  for (const { spot, kind, count, list } of listsIn(disclosure)) {
    const names = namesIn(list);
    if (isNumbered(spot, list)) continue;
    const isListed = /分别(?:是|为)|包括|:/.test(spot.hit[0]);
    const isCut =
      list.trim().endsWith('等') || names.some((name) => name.length > NAME_LENGTH_MAX || /\d+\s*[人名]/.test(name));
    if (isCut || (names.length < 2 && !isListed)) continue;
    asked = true;
    const { flow } = spot.section;
    const at = spot.hit.index + spot.hit[0].indexOf(count);
    const place = placeInFlow(flow, at, at + count.length);
    const told = disclosure.reading.statements.find(
      (s) => s.cell === null && s.place.line === place.line && s.place.start === place.start,
    );
    const own = told ? { statements: [told] } : { places: [place] };
    if (isCount(names, Number.parseInt(count, 10))) yield { kind: 'verdict', outcome: 'passed', message: '', ...own };
    else {
      yield {
        kind: 'verdict',
        outcome: 'failed',
        message: `文中说有 ${count} 个${kind}，列出的是 ${names.length} 个：${names.join('、')}。`,
        ...own,
        stated: `${count}个`,
        expected: `${names.length}个`,
      };
    }
  }
  if (!asked) yield notApplicable('文中没有列出机构名称，或没有说个数。');
}

export const rules: readonly Rule[] = [
  {
    id: 'N-43',
    title: '内设机构、所属单位的个数与列出的名称一致',
    formula: '个数 = 名称的个数',
    severity: 'error',
    basis: [cite('layout', '“设n个内设机构，分别是：……”')],
    effective: always,
    remedy: '按三定方案清点机构，改正个数或补全名称。',
    check: namedAsMany,
    examples: {
      pass: [
        {
          name: '三个名称',
          prose: { organisation: '本级设3个内设机构，分别是：办公室、组织科（人才科、公务员科）、干部科。' },
        },
        {
          name: '最后两个以“和”相连',
          prose: { organisation: '本部门下属事业单位3个，分别为：档案管理室、人才测评中心和培训指导中心。' },
        },
        {
          name: '两句之间用分号',
          prose: { organisation: '设2个内设机构，分别是：办公室、业务科；下设1个事业单位，分别是：档案馆。' },
        },
        { name: '名称在前', prose: { organisation: '本部门内设办公室、组织一科、组织二科等3个职能科室。' } },
      ],
      fail: [
        { name: '说四个列三个', prose: { organisation: '本级设4个内设机构，分别是：办公室、组织科、干部科。' } },
        {
          name: '最后两个以“和”相连，说两个',
          prose: { organisation: '本部门下属事业单位2个，分别为：档案管理室、人才测评中心和培训指导中心。' },
        },
        { name: '说三个列四个', prose: { organisation: '下设3个事业单位，分别是：档案馆、文化馆、图书馆、博物馆。' } },
      ],
    },
  },
];
