/** Small forms for examples: one sound form of a school repair, written short, and what an example changes of it. Holds no rule. */

/** 一级、二级、三级指标, 指标值, 实际完成值, 分值, 得分, 偏差原因; a second target stands after a bar: `≥10处|≥12处`. */
export type Row = readonly string[];

const COLUMNS = ['level1', 'level2', 'name', 'target', 'actual', 'weight', 'score', 'reason'] as const;

/** The sound row of a number with some cells changed: `row(0, { score: '22' })`. */
export function row(index: number, cells: Partial<Record<(typeof COLUMNS)[number], string>>): Record<number, Row> {
  const sound = ROWS[index] ?? [];
  return { [index]: COLUMNS.map((column, i) => cells[column] ?? sound[i] ?? '') };
}

export interface FormParts {
  readonly name?: string;
  readonly title?: string;
  /** 目标申报数, 预算编制数, 全年预算数, 全年执行数, 结余, 执行率, 得分, 偏差原因. */
  readonly funds?: readonly string[];
  /** The row of the source; the same as that of the total where it is not given. */
  readonly source?: readonly string[];
  readonly goals?: readonly [string, string];
  /** Rows by their number, in place of the sound ones. */
  readonly rows?: Readonly<Record<number, Row>>;
  readonly without?: readonly number[];
  readonly total?: string;
  readonly grade?: string;
  readonly execution?: string;
  readonly output?: string;
  readonly benefit?: string;
  readonly satisfaction?: string;
  readonly experience?: string;
  readonly problems?: string;
  readonly improvements?: string;
}

const FUNDS = ['20', '20', '20', '19', '1', '95.00', '9.50', '尾款按合同下年支付'];

const ROWS: readonly Row[] = [
  ['产出指标', '数量指标', '维修校舍数量', '≥10处', '12处', '20', '20'],
  ['', '质量指标', '工程验收合格率', '=100%', '100%', '10', '10'],
  ['', '时效指标', '维修完成及时率', '=100%', '100%', '10', '10'],
  ['', '成本指标', '维修工程成本', '≤200000元', '190000元', '10', '10'],
  ['效益指标', '社会效益指标', '校园安全水平', '提高', '达成预期指标', '15', '15'],
  ['', '可持续影响指标', '校舍巡查机制', '健全', '达成预期指标', '15', '15'],
  ['满意度指标', '服务对象满意度指标', '师生满意度', '≥90%', '94%', '10', '10'],
];

/** A form; sound where nothing is changed. */
export function form(parts: FormParts = {}): string {
  const name = parts.name ?? '校舍维修经费';
  const funds = parts.funds ?? FUNDS;
  const source = parts.source ?? funds.slice(0, 7);
  const [expected, actual] = parts.goals ?? ['完成校舍维修，消除安全隐患。', '十二处校舍完成维修并通过验收。'];
  const rows = ROWS.map((row, i) => parts.rows?.[i] ?? row).filter((_, i) => !parts.without?.includes(i));
  return [
    parts.title ?? `${name}项目支出绩效自评表`,
    '',
    '(2023年度)',
    '',
    `项目名称\t\t${name}`,
    '主管部门及代码\t\t007-明川县教育局\t\t\t\t预算单位\t007001-明川县教育局',
    '项目资金预算安排及执行进度(万元)\t\t年初预算数\t\t全年预算数\t全年执行数\t资金结(转)余\t执行率\t得分\t偏差原因分析及改进措施',
    '\t\t目标申报数\t预算编制数',
    `\t\t资金总额:\t${funds.join('\t')}`,
    `\t\t市县区财政资金\t${source.join('\t')}`,
    '项目年度绩效目标\t年度目标\t\t\t\t实际完成情况',
    `\t${expected}\t\t\t\t${actual}`,
    '绩效指标\t一级指标\t二级指标\t三级指标\t年初指标值\t调整后指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施',
    ...rows.map(rowText),
    `总分\t\t\t\t\t\t\t\t${parts.total ?? '99.5'}\t${parts.grade ?? '优'}`,
    `项目绩效分析\t自评结果分析\t项目实施和预算执行情况\t${parts.execution ?? '2023年项目预算总金额200000元，预算支出190000元，结余10000元，预算执行率95%。'}`,
    `\t\t产出情况\t${parts.output ?? '维修校舍12处。'}`,
    `\t\t效益情况\t${parts.benefit ?? '校园安全水平提高。'}`,
    `\t\t满意度情况\t${parts.satisfaction ?? '发放问卷100份，师生满意度94%。'}`,
    `\t主要经验做法\t\t${parts.experience ?? '假期集中施工，不影响上课。'}`,
    `\t项目管理中存在的问题及原因分析\t\t${parts.problems ?? '部分工程款未到付款时点。'}`,
    `\t下一步改进措施及管理建议\t\t${parts.improvements ?? '按合同约定的时点编制用款计划。'}`,
  ].join('\n');
}

function rowText(row: Row): string {
  const [level1, level2, name, target = '', actual, weight, score, reason = ''] = row;
  const [initial = '', adjusted = initial] = target.split('|');
  return ['', level1, level2, name, initial, adjusted, actual, weight, score, reason].join('\t');
}

/** A document of forms. */
export function attached(...forms: readonly string[]): string {
  return ['明川县教育局', '2023年度部门决算公开', '第五部分 附件', ...forms].join('\n\n');
}

/** An example of one form. */
export function oneForm(name: string, parts: FormParts = {}): { name: string; text: string } {
  return { name, text: attached(form(parts)) };
}
