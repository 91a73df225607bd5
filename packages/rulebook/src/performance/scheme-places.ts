/** Schemes of provinces, and two of single places: what they change of the ministry's. */
import { cite } from '../sources/index.ts';
import { execution, type NamedScheme, PROPORTIONAL, points } from './named-scheme.ts';
import { national2020 } from './scheme-national.ts';

const shanxi: NamedScheme = {
  ...national2020,
  id: 'shanxi',
  title: '山西：执行率10、产出50、效益30、满意度10，未填报的成本指标至多得一半',
  place: '山西省',
  quantity: { ...PROPORTIONAL, unfilledMost: 50 },
  basis: [cite('S001'), cite('R10'), cite('practice', '未填报的成本指标得分不超过分值的一半')],
  notes: ['执行率 = 全年执行数 ÷ 全年预算数；年初预算数分目标申报数和预算编制数'],
};

const hubei: NamedScheme = {
  ...national2020,
  id: 'hubei',
  title: '湖北：执行率20、产出40、效益与满意度40',
  place: '湖北省',
  execution: execution(20),
  weights: { output: points(40), benefit: points(30), satisfaction: points(10) },
  words: [
    { attainment: 'met', from: 80, to: 100 },
    { attainment: 'partly', from: 50, to: 80 },
    { attainment: 'missed', from: 0, to: 50 },
  ],
  basis: [cite('HB')],
  notes: ['效益与满意度合计40，其间如何分由各单位定，这里按30和10换算；定性指标按100%—80%、80%—50%、50%—0三档'],
};

const sichuan: NamedScheme = {
  ...national2020,
  id: 'sichuan',
  title: '四川：执行率10、指标90',
  place: '四川省',
  basis: [cite('SC')],
  notes: ['执行率 = 执行数 ÷ 调整后预算数；低于90%说明原因；指标90分的内部权重随项目而定，这里按50、30、10换算'],
};

const zhejiang: NamedScheme = {
  ...national2020,
  id: 'zhejiang',
  title: '浙江：完成率超过130%的按偏离扣分',
  place: '浙江省',
  quantity: { ...PROPORTIONAL, overshoot: { from: 130, factorPercent: 59 } },
  basis: [cite('R10'), cite('practice', '完成率 r 超过130%的得 [1 −（r − 130%）× 0.59] × 分值')],
  notes: ['系数出自一套在用的系统，未见文件'],
};

const guangxi: NamedScheme = {
  ...national2020,
  id: 'guangxi',
  title: '广西：完成率达到130%的说明原因',
  place: '广西壮族自治区',
  basis: [cite('R10'), cite('practice', '完成率达到130%的须说明原因')],
  notes: ['界限出自一套在用的系统，未见文件'],
};

const countyCaps: NamedScheme = {
  ...national2020,
  id: 'county-caps',
  title: '某县手册：执行率低的总分封顶（80%以下89分，70%以下79分，60%以下69分，50%以下59分）',
  place: '某县',
  caps: [
    { below: 50, most: points(59), of: 'total' },
    { below: 60, most: points(69), of: 'total' },
    { below: 70, most: points(79), of: 'total' },
    { below: 80, most: points(89), of: 'total' },
  ],
  basis: [cite('practice', '执行率低于80%、70%、60%、50%的，总分不超过89、79、69、59')],
  notes: ['出自一县的操作手册'],
};

const executionGate: NamedScheme = {
  ...national2020,
  id: 'execution-gate',
  title: '执行率门槛：低于91%至多为良，低于50%至多为中',
  place: '某系统的一种设置',
  caps: [
    { below: 50, most: 799_900, of: 'grade' },
    { below: 91, most: 899_900, of: 'grade' },
  ],
  basis: [cite('practice', '一般公共预算执行率低于91%的至多为良，低于50%的至多为中')],
  notes: ['出自一套在用系统的设置，未见文件'],
};

export const ofPlaces: readonly NamedScheme[] = [shanxi, hubei, sichuan, zhejiang, guangxi, countyCaps, executionGate];
