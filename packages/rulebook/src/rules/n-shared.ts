/** What the rules about the narrative share: groups of sections. Holds no rule. */

export const always = { from: null, to: null };

/** 一般公共预算财政拨款支出决算: as one section, or as its three. */
export const GENERAL = ['general', 'generalOverall', 'generalStructure', 'generalDetail'];
export const THREE_PUBLIC = ['threePublic', 'threePublicOverall', 'threePublicDetail'];
export const FUNDS = ['governmentFund', 'stateCapital'];
/** Every section with amounts. */
export const NARRATIVE = [
  'overall',
  'income',
  'expenditure',
  'fiscal',
  ...GENERAL,
  'basic',
  ...FUNDS,
  ...THREE_PUBLIC,
  'agencyOperating',
  'procurement',
  'performance',
];
