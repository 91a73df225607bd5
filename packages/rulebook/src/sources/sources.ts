/**
 * The sources a rule may cite (RULES §0.1). `verified` says that we have read the text; of a source read in part,
 * `seenClauses` are the parts we have read, and only those may be quoted. A basis is never another department's document.
 */

export interface Source {
  readonly key: string;
  /** Full Chinese title. */
  readonly document: string;
  /** 文号; null where there is none or where we only recall it. */
  readonly number: string | null;
  readonly verified: boolean;
  /** Clauses whose text we have read, as they are cited. */
  readonly seenClauses?: readonly string[];
  readonly note: string;
}

type SourceRow = Omit<Source, 'key'>;

/** 法律法规. */
const LAWS = {
  YSF: {
    document: '《中华人民共和国预算法》',
    number: null,
    verified: false,
    note: '2018年修正；第14、18、19、32、56、57、80条系回忆，条文待核',
  },
  YSFT: {
    document: '《中华人民共和国预算法实施条例》',
    number: '国务院令第729号',
    verified: true,
    seenClauses: ['第六条'],
    note: '2020-10-01施行；公开到功能分类项级、基本支出经济分类款级的语句已见，单位公开20日的语句待核',
  },
  JM: {
    document: '《机关事务管理条例》',
    number: '国务院令第621号',
    verified: false,
    seenClauses: ['机关运行经费名词解释'],
    note: '机关运行经费定义见于公开文件的名词解释',
  },
  LXJY: {
    document: '《党政机关厉行节约反对浪费条例》',
    number: null,
    verified: false,
    note: '无预算、超预算不得支出；条文待核',
  },
} satisfies Record<string, SourceRow>;

/** 决算公开与会计. */
const FINAL_ACCOUNTS = {
  R143: {
    document: '《地方预决算公开操作规程》',
    number: '财预〔2016〕143号',
    verified: true,
    seenClauses: ['第一条', '第二条', '第三条', '第四条', '批复后20日内公开', '统一平台公开'],
    note: '第一至四条及20日、统一平台的语句已见，其余待核',
  },
  DIR: {
    document: '《财政预决算领域基层政务公开标准目录》',
    number: null,
    verified: true,
    seenClauses: ['部门决算', '部门决算第8项'],
    note: '部门决算事项已见；文号回忆为财办发〔2019〕77号，待核',
  },
  OLD: {
    document: '《财政部关于深入推进地方预决算公开工作的通知》',
    number: null,
    verified: true,
    seenClauses: ['“三公”经费公开', '长期公开'],
    note: '2014年；所见为内容摘要，文号待核',
  },
  FJ: {
    document: '《部门预决算信息公开管理暂行办法》（某市）',
    number: null,
    verified: true,
    note: '地方文件：20日、15日',
  },
  JSGL: { document: '《部门决算管理办法》', number: '财库〔2021〕36号', verified: false, note: '条文待核' },
  KJZD: {
    document: '《政府会计制度——行政事业单位会计科目和报表》',
    number: '财会〔2017〕25号',
    verified: false,
    note: '条文待核',
  },
  CG: {
    document: '财政部2019年度部门决算政府采购支出说明',
    number: null,
    verified: true,
    note: '中小企业、小微企业占比的分母均为政府采购支出总额；后来的式样可能不同',
  },
  S001: {
    document: '部门决算公开表式（公开01—10表，2023年度，山西省）',
    number: null,
    verified: true,
    note: '公开文件所见的表名、行次、栏次、说明和文字',
  },
  SH: {
    document: '《2024年度部门决算模板》（上海市）',
    number: null,
    verified: true,
    note: '九张表、十一节说明、空表说明',
  },
  VAR: {
    document: '各省部门决算公开表式',
    number: null,
    verified: true,
    note: '云南、四川、内蒙古、北京、广东、江西、湖南、广西等',
  },
} satisfies Record<string, SourceRow>;

/** 科目与代码. */
const CLASSIFICATIONS = {
  KM: {
    document: '《政府收支分类科目》',
    number: null,
    verified: false,
    seenClauses: ['编码规则', '公开文件所见科目'],
    note: '类款项3/5/7位编码规则已见；科目表仅部分已见，未见的只提示核对',
  },
  KM24: {
    document: '财政部2024年3月29日关于增补2024年政府收支分类科目的通知',
    number: null,
    verified: true,
    note: '22006款、2300412项；标题据内容拟写，文号待核',
  },
  KM25: {
    document: '《财政部关于修订2025年政府收支分类科目的通知》',
    number: '财预〔2025〕41号',
    verified: true,
    note: '2025-05-23：2170404项、22911款、23107款',
  },
  JJ98: {
    document: '《支出经济分类科目改革方案》',
    number: '财预〔2017〕98号',
    verified: false,
    note: '2018年起部门预算、政府预算两套经济分类；条文待核',
  },
  USCC: {
    document: '《法人和其他组织统一社会信用代码编码规则》',
    number: 'GB 32100-2015',
    verified: true,
    note: '校验码算法及算例已见',
  },
  ZZJG: {
    document: '《全国组织机构代码编制规则》',
    number: 'GB 11714',
    verified: false,
    note: '条文待核；已用样例验算',
  },
  XZQH: { document: '《中华人民共和国行政区划代码》', number: 'GB/T 2260', verified: true, note: '2023-06-30快照' },
} satisfies Record<string, SourceRow>;

/** 绩效. */
const PERFORMANCE = {
  R10: {
    document: '《项目支出绩效评价管理办法》',
    number: '财预〔2020〕10号',
    verified: false,
    note: '地方转述的第一至四条已见，原文条号待核',
  },
  R10A: {
    document: '《项目支出绩效评价指标体系框架》（财预〔2020〕10号附件2）',
    number: null,
    verified: false,
    seenClauses: ['立项依据充分性'],
    note: '所见仅立项依据充分性的评价要点',
  },
  R10F: {
    document: '《项目支出绩效自评表》（财预〔2020〕10号附件1式样）',
    number: null,
    verified: true,
    note: '所见为2022年填报件：执行率10、产出50、效益30、满意度10',
  },
  R10G: {
    document: '绩效评价结果等级划分（优、良、中、差四档）',
    number: null,
    verified: true,
    note: '90（含）—100优、80（含）—90良、60（含）—80中、60以下差',
  },
  R101: {
    document: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
    number: '财预〔2021〕101号',
    verified: false,
    seenClauses: ['取值方式', '数据来源'],
    note: '取值方式、数据来源两节转述已见；权重、赋分两节待核',
  },
  R88: { document: '《中央部门预算绩效目标管理办法》', number: '财预〔2015〕88号', verified: false, note: '条文待核' },
  R136: {
    document: '《中央部门预算绩效运行监控管理暂行办法》',
    number: '财预〔2019〕136号',
    verified: false,
    seenClauses: ['绩效目标实现程度和预算执行进度“双监控”'],
    note: '监控表式与8月时限待核',
  },
  R34: {
    document: '《中共中央 国务院关于全面实施预算绩效管理的意见》',
    number: '中发〔2018〕34号',
    verified: false,
    note: '条文待核',
  },
  R53: {
    document: '《预算绩效评价共性指标体系框架》',
    number: '财预〔2013〕53号',
    verified: false,
    seenClauses: ['项目支出绩效评价共性指标体系框架'],
    note: '部门整体支出部分仅见一部分',
  },
  GD: {
    document: '部门整体支出绩效自评指标体系（广东省）',
    number: null,
    verified: false,
    seenClauses: ['履职效能50分、管理效能50分'],
    note: '维度名称、两个50分和四项扣分已见，其余分值待核',
  },
  HB: {
    document: '项目支出绩效自评表（湖北省式样）',
    number: null,
    verified: true,
    note: '执行率20、产出40、效益与满意度40',
  },
  SC: { document: '项目支出绩效自评表（四川省式样）', number: null, verified: true, note: '执行率低于90%须说明原因' },
  POS: { document: '绩效指标正向、反向赋分公式', number: null, verified: true, note: '正向B/A×分值，反向A/B×分值' },
  ENUM: { document: '定性指标完成情况三档表述', number: null, verified: true, note: '达成预期指标等三档' },
  SQ1: { document: '事前绩效评估审核表（5×20分）', number: null, verified: true, note: '地方表式' },
  SQ2: { document: '《市级财政支出事前绩效评估管理办法》', number: null, verified: true, note: '地方文件' },
  SQ3: {
    document: '《朝阳县事前绩效评估实施细则》',
    number: null,
    verified: true,
    note: '未评估或未通过的不得安排预算',
  },
} satisfies Record<string, SourceRow>;

/** Not law: what follows from the printed form, and what reviewers have learnt. */
const WITHOUT_LAW = {
  layout: {
    document: '公开表格式（由表内行列关系推得）',
    number: null,
    verified: true,
    note: '不是法条：印出公式和两个单元格（标记D）',
  },
  practice: {
    document: '审核经验',
    number: null,
    verified: false,
    note: '没有法条：阈值与提示出自审核实践或同类工具（标记J、P）',
  },
} satisfies Record<string, SourceRow>;

const SOURCES = { ...LAWS, ...FINAL_ACCOUNTS, ...CLASSIFICATIONS, ...PERFORMANCE, ...WITHOUT_LAW };

export type SourceKey = keyof typeof SOURCES;

export const sourceKeys = Object.keys(SOURCES) as readonly SourceKey[];

export function sourceOf(key: SourceKey): Source {
  return { key, ...SOURCES[key] };
}
