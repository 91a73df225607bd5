/** The department's full name in the narrative is that of the cover. */
import type { Case, Rule, Verdict } from '@mingsuan/core/audit';
import { placeInFlow } from '@mingsuan/core/recognition';
import type { Place } from '@mingsuan/core/statement';
import { cite } from '../sources/index.ts';
import { always, failed, notApplicable, passed, proseSections } from './g-shared.ts';

/** A shorter name is too like others to speak of a slip. */
const NAME_LENGTH_MIN = 6;
/** Words that join the parts of a name and are easily exchanged. */
const JOINING = '和与及暨、';
/** 总局 and 分局 are other offices, not slips of 局. */
const OTHER_OFFICE = '总分';
/** A name that goes on is that of another unit. */
const LONGER_NAME = /^(?:机关|所属|下属|直属|服务|信息|综合|执法|培训|[一-鿿]{0,4}(?:中心|分局|大队|支队))/;

/** Whether one name became the other by one slip: a character left out, put in, a joining word exchanged, two transposed. */
function isSlip(printed: string, name: string): boolean {
  if (printed.length === name.length) {
    const differ: number[] = [];
    for (let i = 0; i < name.length && differ.length < 3; i++) if (printed[i] !== name[i]) differ.push(i);
    const [a = 0, b] = differ;
    if (differ.length === 1) return JOINING.includes(printed.charAt(a)) && JOINING.includes(name.charAt(a));
    return b === a + 1 && printed[a] === name[b] && printed[b] === name[a];
  }
  const [short, long] = printed.length < name.length ? [printed, name] : [name, printed];
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return !OTHER_OFFICE.includes(long.charAt(i)) && short.slice(i) === long.slice(i + 1);
}

function* slipsIn(text: string, name: string): Generator<{ start: number; printed: string }> {
  const head = name.slice(0, 3);
  const tail = name.slice(-2);
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    if (text.startsWith(name, at)) continue;
    for (const length of [name.length - 1, name.length, name.length + 1]) {
      const printed = text.slice(at, at + length);
      if (
        printed.endsWith(tail) &&
        isSlip(printed, name) &&
        !LONGER_NAME.test(text.slice(at + length, at + length + 8))
      ) {
        yield { start: at, printed };
        break;
      }
    }
  }
}

function* departmentName(disclosure: Case): Generator<Verdict> {
  const name = disclosure.reading.department.name ?? '';
  const sections = proseSections(disclosure);
  if (name.length < NAME_LENGTH_MIN || sections.length === 0) {
    yield notApplicable('没有读到部门全称或文字说明。');
    return;
  }
  const wrong = new Map<string, Place[]>();
  for (const { flow } of sections) {
    for (const { start, printed } of slipsIn(flow.text, name)) {
      const places = wrong.get(printed) ?? [];
      places.push(placeInFlow(flow, start, start + printed.length));
      wrong.set(printed, places);
    }
  }
  for (const [printed, places] of wrong) {
    yield failed(`说明中的「${printed}」与封面的部门名称「${name}」有一字之差。`, {
      places,
      stated: printed,
      expected: name,
    });
  }
  if (wrong.size === 0) yield passed();
}

/** A table whose head prints the department and the year. */
const TABLE = { '10:7': '2' };

export const rules: readonly Rule[] = [
  {
    id: 'G-02',
    title: '说明中的部门名称与封面一致',
    formula: '说明中的部门全称 = 封面部门名称（差一字即报）',
    severity: 'warning',
    basis: [cite('practice', '部门名称应当使用规范全称，前后一致')],
    effective: always,
    remedy: '把说明中的部门名称改成封面上的全称。',
    check: departmentName,
    examples: {
      pass: [
        {
          name: '全称一致',
          cells: TABLE,
          prose: { organisation: '明川县文化和旅游局本级设2个内设机构，分别是：办公室、市场股。' },
        },
        {
          name: '下属单位的名称较长',
          cells: TABLE,
          prose: { organisation: '下设1个事业单位，分别是：明川县文化旅游局服务中心。' },
        },
      ],
      fail: [{ name: '“和”误作“与”', cells: TABLE, prose: { organisation: '明川县文化与旅游局本级设2个内设机构。' } }],
    },
  },
];
