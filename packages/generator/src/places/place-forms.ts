/** Forms of places, as data: tables in their order and under their titles there, the narrative, and an invented department. */
import { beijingNarrative } from './place-beijing.ts';
import { chongqingNarrative } from './place-chongqing.ts';
import type { PlaceForm } from './place-form.ts';
import { guangdongNarrative } from './place-guangdong.ts';
import { guangxiNarrative } from './place-guangxi.ts';
import { hubeiNarrative } from './place-hubei.ts';
import { hunanNarrative } from './place-hunan.ts';
import { jiangxiNarrative } from './place-jiangxi.ts';
import { sichuanNarrative } from './place-sichuan.ts';
import { xinjiangNarrative } from './place-xinjiang.ts';
import { yunnanNarrative } from './place-yunnan.ts';

type Tables = PlaceForm['tables'];

const TOTALS: Tables = [
  ['total', '收入支出决算总表'],
  ['income', '收入决算表'],
  ['expenditure', '支出决算表'],
  ['fiscal', '财政拨款收入支出决算总表'],
];

/** In force since 2022: funds before 三公. */
const USUAL: Tables = [
  ...TOTALS,
  ['general', '一般公共预算财政拨款支出决算表'],
  ['basic', '一般公共预算财政拨款基本支出决算明细表'],
  ['governmentFund', '政府性基金预算财政拨款收入支出决算表'],
  ['stateCapitalSpent', '国有资本经营预算财政拨款支出决算表'],
  ['threePublic', '财政拨款“三公”经费支出决算表'],
];

/** 三公 before the funds. */
const FORMER: Tables = [
  ...TOTALS,
  ['general', '一般公共预算财政拨款支出决算表'],
  ['basic', '一般公共预算财政拨款基本支出决算表'],
  ['threePublic', '一般公共预算财政拨款“三公”经费支出决算表'],
  ['governmentFund', '政府性基金预算财政拨款收入支出决算表'],
  ['stateCapitalSpent', '国有资本经营预算财政拨款支出决算表'],
];

const plain = { year: 2023, isNumbered: true, hasRowNumbers: true, codeColumns: 1, threePublic: 'twelve' } as const;

export const placeForms: readonly PlaceForm[] = [
  {
    ...plain,
    id: 'sichuan-2023',
    profile: 'sichuan-2022',
    department: '四川省竹沅县文化和旅游局',
    isNumbered: false,
    codeColumns: 3,
    threePublic: 'pairs',
    tablesLast: true,
    tables: [
      ...TOTALS,
      ['fiscalDetail', '财政拨款支出决算明细表'],
      ['general', '一般公共预算财政拨款支出决算表'],
      ['fiscalDetail', '一般公共预算财政拨款支出决算明细表'],
      ['basic', '一般公共预算财政拨款基本支出决算表'],
      ['project', '一般公共预算财政拨款项目支出决算表'],
      ['governmentFund', '政府性基金预算财政拨款收入支出决算表'],
      ['stateCapital', '国有资本经营预算财政拨款收入支出决算表'],
      ['stateCapitalSpent', '国有资本经营预算财政拨款支出决算表'],
      ['threePublic', '财政拨款“三公”经费支出决算表'],
    ],
    narrative: sichuanNarrative,
  },
  {
    ...plain,
    id: 'chongqing-2023',
    profile: 'chongqing-2022',
    department: '重庆市渝麓区文化和旅游发展委员会',
    threePublic: 'upright',
    tables: [
      ...TOTALS,
      ['general', '一般公共预算财政拨款支出决算表'],
      ['basic', '一般公共预算财政拨款基本支出决算表'],
      ['governmentFund', '政府性基金预算财政拨款收入支出决算表'],
      ['stateCapitalSpent', '国有资本经营预算财政拨款支出决算表'],
      ['threePublic', '机构运行信息表'],
    ],
    narrative: chongqingNarrative,
  },
  {
    ...plain,
    id: 'guangxi-2023',
    profile: 'guangxi-2022',
    department: '广西壮族自治区桂沅县文化旅游和体育局',
    tables: USUAL,
    narrative: guangxiNarrative,
  },
  {
    ...plain,
    id: 'guangdong-2023',
    profile: 'guangdong-2022',
    department: '广东省粤川县文化广电旅游体育局',
    tables: FORMER,
    narrative: guangdongNarrative,
  },
  {
    ...plain,
    id: 'xinjiang-2023',
    profile: 'national-2022',
    department: '新疆维吾尔自治区天川县文化体育广播电视和旅游局',
    codeColumns: 3,
    tables: USUAL,
    narrative: xinjiangNarrative,
  },
  {
    ...plain,
    id: 'yunnan-2022',
    profile: 'yunnan-2022',
    department: '云南省滇川县文化和旅游局',
    year: 2022,
    codeColumns: 3,
    threePublic: 'upright',
    tables: [
      ['total', '收入支出决算表'],
      ['income', '收入决算表'],
      ['expenditure', '支出决算表'],
      ['fiscal', '财政拨款收入支出决算表'],
      ['generalBalance', '一般公共预算财政拨款收入支出决算表'],
      ['basic', '一般公共预算财政拨款基本支出决算表'],
      ['project', '一般公共预算财政拨款项目支出决算表'],
      ['governmentFund', '政府性基金预算财政拨款收入支出决算表'],
      ['stateCapital', '国有资本经营预算财政拨款收入支出决算表'],
      ['threePublic', '“三公”经费、行政参公单位机关运行经费情况表'],
      ['assets', '国有资产使用情况表'],
    ],
    narrative: yunnanNarrative,
  },
  {
    ...plain,
    id: 'beijing-2023',
    profile: 'beijing-2022',
    department: '北京市京川区文化和旅游局',
    isNumbered: false,
    hasRowNumbers: false,
    tables: [
      ...TOTALS,
      ['general', '一般公共预算财政拨款支出决算表'],
      ['basic', '一般公共预算财政拨款基本支出决算表'],
      ['governmentFund', '政府性基金预算财政拨款支出决算表'],
      ['stateCapitalSpent', '国有资本经营预算财政拨款支出决算表'],
      ['threePublic', '财政拨款“三公”经费支出决算表'],
    ],
    threePublic: 'upright',
    narrative: beijingNarrative,
  },
  {
    ...plain,
    id: 'jiangxi-2023',
    profile: 'jiangxi-2022',
    department: '江西省赣川县文化广电旅游局',
    tables: [...FORMER, ['assets', '国有资产占用情况表']],
    threePublic: 'upright',
    narrative: jiangxiNarrative,
  },
  {
    ...plain,
    id: 'hunan-2024',
    profile: 'hunan-2022',
    department: '湖南省沅芷县文化旅游广电体育局',
    year: 2024,
    tables: USUAL,
    narrative: hunanNarrative,
  },
  {
    ...plain,
    id: 'hubei-2023',
    profile: 'national-2022',
    department: '楚川县文化和旅游局',
    tables: USUAL,
    narrative: hubeiNarrative,
  },
  {
    ...plain,
    id: 'henan-2020',
    profile: 'national-2019',
    department: '豫川县文化广电和旅游局',
    year: 2020,
    tables: FORMER,
    narrative: hunanNarrative,
  },
  {
    ...plain,
    id: 'neimenggu-2023',
    profile: 'neimenggu-2022',
    department: '内蒙古自治区草川旗文化和旅游局',
    tables: [
      ...TOTALS,
      ['project', '项目支出决算明细表'],
      ['general', '一般公共预算财政拨款支出决算表'],
      ['basic', '一般公共预算财政拨款基本支出决算明细表'],
      ['governmentFund', '政府性基金预算财政拨款收入支出决算表'],
      ['stateCapitalSpent', '国有资本经营预算财政拨款支出决算表'],
      ['threePublic', '财政拨款“三公”经费支出决算表'],
    ],
    narrative: hubeiNarrative,
  },
];
