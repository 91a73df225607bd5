/** What the sentences of every place go through: sources of income, kinds of expenditure, the four items of 三公. */

export const SOURCES = [
  { code: 'fiscal', name: '财政拨款收入' },
  { code: 'superior', name: '上级补助收入' },
  { code: 'institution', name: '事业收入' },
  { code: 'operating', name: '经营收入' },
  { code: 'affiliate', name: '附属单位上缴收入' },
  { code: 'other', name: '其他收入' },
];

export const KINDS = [
  { code: 'basic', name: '基本支出' },
  { code: 'project', name: '项目支出' },
  { code: 'toSuperior', name: '上缴上级支出' },
  { code: 'operating', name: '经营支出' },
  { code: 'toAffiliate', name: '对附属单位补助支出' },
];

export const PUBLIC_ITEMS = [
  { code: 'overseas', name: '因公出国（境）费' },
  { code: 'vehiclePurchase', name: '公务用车购置费' },
  { code: 'vehicleOperation', name: '公务用车运行维护费' },
  { code: 'hospitality', name: '公务接待费' },
];
