/** Forms of provinces: their tables in order (RULES.md §10), and the names that tell the province. */
import type { ProfileLayout } from '@mingsuan/core/recognition';
import { places, sections, tables, usualSections } from './form-parts.ts';
import { formerOrder, usualOrder } from './national.ts';

const usual = {
  isKnownByForm: false,
  years: { from: null, to: null },
  numbering: null,
  rowNumbers: null,
  isComplete: false,
  sections: [],
  threePublicBudget: null,
} as const;

/** Places whose list of tables RULES.md §10 gives; their narratives were not seen whole. */
const seen = { ...usual, areTablesKnown: true } as const;

/** The first six tables are the same everywhere. */
const totals = tables('incomeExpenditureTotal', 'income', 'expenditure', 'fiscalTotal');

export const provinces: readonly ProfileLayout[] = [
  {
    ...usual,
    id: 'shanxi-2023',
    name: '山西省（2022年起）',
    places: places('山西省 太原市 大同市 阳泉市 长治市 晋城市 朔州市 晋中市 运城市 忻州市 临汾市 吕梁市'),
    isKnownByForm: true,
    years: { from: 2022, to: null },
    tables: [...usualOrder, ...tables('?statistics:部门决算公开相关信息统计表')],
    numbering: '公开',
    rowNumbers: true,
    isComplete: true,
    sections: usualSections,
    threePublicBudget: 'annualBudget',
  },
  {
    ...usual,
    id: 'shanghai-2024',
    name: '上海市（2021年起）',
    places: places('上海市'),
    years: { from: 2021, to: null },
    tables: tables(
      'incomeExpenditureTotal',
      'income',
      'expenditure',
      'fiscalTotal',
      'generalBudget',
      'basicExpenditure',
      'threePublic',
      'governmentFund',
      'stateCapital:国有资本经营预算财政拨款收入支出决算表',
    ),
    numbering: 'none',
    rowNumbers: false,
    isComplete: true,
    sections: sections(
      'overall',
      'income',
      'expenditure',
      'fiscal',
      'general',
      'basic',
      'threePublic',
      'governmentFund',
      'stateCapital',
      'performance',
      'agencyOperating',
      'procurement',
      'assets',
    ),
    threePublicBudget: 'initialBudget',
  },
  {
    ...seen,
    id: 'beijing-2022',
    name: '北京市',
    places: places('北京市'),
    tables: [
      ...totals,
      ...tables(
        '?generalBudget',
        '?governmentFund',
        '?basicExpenditure:财政拨款基本支出经济分类决算表',
        '?stateCapital',
        '?threePublic',
        '?otherTable:政府采购情况表',
        '?otherTable:政府购买服务决算公开情况表',
      ),
    ],
  },
  {
    ...seen,
    id: 'guangdong-2022',
    name: '广东省',
    places: places(
      '广东省 广州市 韶关市 深圳市 珠海市 汕头市 佛山市 江门市 湛江市 茂名市 肇庆市 惠州市 梅州市 汕尾市 河源市 阳江市 清远市 东莞市 中山市 潮州市 揭阳市 云浮市',
    ),
    tables: formerOrder,
  },
  {
    ...seen,
    id: 'jiangxi-2022',
    name: '江西省',
    places: places('江西省 南昌市 景德镇市 萍乡市 九江市 新余市 鹰潭市 赣州市 吉安市 宜春市 抚州市 上饶市'),
    tables: [...formerOrder, ...tables('?otherTable:国有资产占用情况表')],
  },
  {
    ...seen,
    id: 'hunan-2022',
    name: '湖南省',
    places: places(
      '湖南省 长沙市 株洲市 湘潭市 衡阳市 邵阳市 岳阳市 常德市 张家界市 益阳市 郴州市 永州市 怀化市 娄底市 湘西土家族苗族自治州',
    ),
    tables: usualOrder,
  },
  {
    ...usual,
    id: 'guangxi-2022',
    name: '广西壮族自治区',
    places: places(
      '广西壮族自治区 南宁市 柳州市 桂林市 梧州市 北海市 防城港市 钦州市 贵港市 玉林市 百色市 贺州市 河池市 来宾市 崇左市',
    ),
    tables: usualOrder,
  },
  {
    ...seen,
    id: 'yunnan-2022',
    name: '云南省',
    places: places(
      '云南省 昆明市 曲靖市 玉溪市 保山市 昭通市 丽江市 普洱市 临沧市 楚雄彝族自治州 红河哈尼族彝族自治州 文山壮族苗族自治州 西双版纳傣族自治州 大理白族自治州 德宏傣族景颇族自治州 怒江傈僳族自治州 迪庆藏族自治州',
    ),
    tables: tables(
      'incomeExpenditureTotal:收入支出决算表',
      'income',
      'expenditure',
      'fiscalTotal:财政拨款收入支出决算表',
      'generalBudget:一般公共预算财政拨款收入支出决算表',
      'basicExpenditure',
      'projectExpenditure:一般公共预算财政拨款项目支出决算表',
      'governmentFund',
      'stateCapital:国有资本经营预算财政拨款收入支出决算表',
      '?threePublic',
      '?otherTable:国有资产使用情况表',
    ),
  },
  {
    ...seen,
    id: 'sichuan-2022',
    name: '四川省',
    places: places(
      '四川省 成都市 自贡市 攀枝花市 泸州市 德阳市 绵阳市 广元市 遂宁市 内江市 乐山市 南充市 眉山市 宜宾市 广安市 达州市 雅安市 巴中市 资阳市 阿坝藏族羌族自治州 甘孜藏族自治州 凉山彝族自治州',
    ),
    tables: [
      ...totals,
      ...tables(
        'otherTable:财政拨款支出决算明细表',
        'generalBudget',
        'otherTable:一般公共预算财政拨款支出决算明细表',
        'basicExpenditure',
        'projectExpenditure:一般公共预算财政拨款项目支出决算表',
        'threePublic',
        'governmentFund',
        'stateCapital:国有资本经营预算财政拨款收入支出决算表',
      ),
    ],
  },
  {
    ...seen,
    id: 'neimenggu-2022',
    name: '内蒙古自治区',
    places: places(
      '内蒙古自治区 呼和浩特市 包头市 乌海市 赤峰市 通辽市 鄂尔多斯市 呼伦贝尔市 巴彦淖尔市 乌兰察布市 兴安盟 锡林郭勒盟 阿拉善盟',
    ),
    tables: [
      ...totals,
      ...tables(
        '?projectExpenditure',
        'generalBudget',
        'basicExpenditure',
        'governmentFund',
        'stateCapital',
        'threePublic',
        '?otherTable',
      ),
    ],
  },
  {
    ...usual,
    id: 'chongqing-2022',
    name: '重庆市',
    places: places('重庆市'),
    tables: formerOrder,
  },
];
