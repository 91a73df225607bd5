/**
 * What a form leaves behind in prose that was filled in by hand: placeholders, choices not made, instructions to the
 * writer (RULES G-12), words and punctuation doubled (G-13), and names of budgets misspelt. Patterns are for half-width
 * text (`Document.normal`); only MIXED_WIDTH is for the text as printed. All are global and carry no state between uses
 * of `matchAll`. Table headers may print 增加(减少) rightly: these are for prose.
 */

export interface ResiduePattern {
  readonly id: string;
  readonly title: string;
  readonly pattern: RegExp;
  readonly remedy: string;
}

export const templateResidue: readonly ResiduePattern[] = [
  {
    id: 'placeholder',
    title: '占位符未填写',
    pattern: /(?<![A-Za-z0-9])(?:X{2,}|x{2,})(?![A-Za-z0-9])|×{2,}|[＿_]{3,}|\{[^{}\n]{0,30}\}/g,
    remedy: '填入实际内容；涉密或不宜公开的，改用概括表述',
  },
  { id: 'somebody', title: '“某某”未填写', pattern: /某某/g, remedy: '填入实际名称' },
  {
    id: 'choiceNotMade',
    title: '二选一的方向词没有选定',
    pattern:
      /增加\(减少\)|减少\(增加\)|增长\(下降\)|下降\(增长\)|增加\/减少|增长\/下降|大于\(小于\)|小于\(大于\)|高于\(低于\)|低于\(高于\)|[大高]小于|小大于|低高于|(?<!调)减增加|(?<!新)增减少/g,
    remedy: '按实际增减方向保留一个词',
  },
  {
    id: 'instruction',
    title: '填写说明留在正文中',
    pattern:
      /如持平作持平表述|不涉及的不列|按上述格式依次|预决算持平的不用说明|作下述说明|仍保留该表格式|由主管部门根据三定方案|列明公务用车购置数量|列明公务接待批次|此处填写|填报说明[::]|请在此/g,
    remedy: '删去填写说明',
  },
];

/** 主要主要, 增加增加: a word typed twice. Words that rightly meet themselves (支出支出决算) are left out. */
export const DOUBLED_WORD =
  /(增加|减少|增长|下降|持平|万元|主要|原因|其中|占比|完成|用于|截至|共有|财政拨款|主要原因是?|比上年|与上年相比|年初预算)\1/g;

/** 。。 ，， 、， and the like; …… and runs of leader dots are not punctuation doubled. */
export const DOUBLED_PUNCTUATION = /。。|,,(?!\d)|，，|、、|；；|;;|：：|::|、[，。；]|，[。；、]|；[。，]|。[，、；]/g;

/** Full- and half-width characters inside one number, as printed: １2.3, 12．3, 1，556.63. */
export const MIXED_WIDTH =
  /\d[\d.,]*(?:[０-９]|．\d)[\d０-９.．,]*|[０-９]+[.,]?\d[\d.,]*|(?<!\d)\d{1,3}(?:，\d{3})+(?=\.\d|万|亿|元)(?:\.\d+)?/g;

export interface MisspeltName {
  readonly wrong: string;
  readonly right: string;
}

/** Names of budgets and funds as they are misspelt in published documents. */
export const misspeltNames: readonly MisspeltName[] = [
  { wrong: '国有资金经营预算', right: '国有资本经营预算' },
  { wrong: '国有资产经营预算', right: '国有资本经营预算' },
  { wrong: '国有资本经营性预算', right: '国有资本经营预算' },
  { wrong: '政府基金预算', right: '政府性基金预算' },
  { wrong: '政府性基金经营预算', right: '政府性基金预算' },
  { wrong: '一般性公共预算', right: '一般公共预算' },
  { wrong: '一般公用预算', right: '一般公共预算' },
  { wrong: '社会保障基金预算', right: '社会保险基金预算' },
  { wrong: '财政拔款', right: '财政拨款' },
  { wrong: '抗役特别国债', right: '抗疫特别国债' },
];

export interface Typo {
  readonly pattern: RegExp;
  /** `$&` stands for what was printed. */
  readonly right: string;
}

/** Slips of the pen as they stand in published reports: a homophone, a letter of old, a year without 年. */
export const typos: readonly Typo[] = [
  { pattern: /(?<=进行)支行/g, right: '支付' },
  { pattern: /台帐/g, right: '台账' },
  { pattern: /帐户/g, right: '账户' },
  { pattern: /帐务/g, right: '账务' },
  { pattern: /做帐/g, right: '做账' },
  { pattern: /记帐/g, right: '记账' },
  { pattern: /(?<!\d)20[12]\d(?=[省市县区]委|[我本][部局委办单])/g, right: '$&年' },
];

/** What each of them holds: a text without it, as nearly all are, is not searched further. */
export const TYPO_SIGN = /帐|支行|20[12]\d[省市县区我本]/;

/** 两个维护 and the like are quoted whole: not 两个“维护”. Group 1 the number, 2 the word. */
export const QUOTED_IN_PART = /([两四])个["“](维护|确立|意识|自信)["”]/g;

/** A title in which four or more characters come again at once, one character between at most. */
export const REPEATED_IN_TITLE = /([一-龥]{4,12})[一-龥]?\1/;
