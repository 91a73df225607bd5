/** The schemes of the ministry: the form of 2020, and the indicators of 2021 with costs of their own. */
import { cite } from '../sources/index.ts';
import { execution, type NamedScheme, PROPORTIONAL, points, THREE_BANDS } from './named-scheme.ts';

export const national2020: NamedScheme = {
  id: 'national-2020',
  title: '财政部 2020：执行率10、产出50、效益30、满意度10',
  place: '全国',
  effective: { from: 2020, to: null },
  execution: execution(10),
  weights: { output: points(50), benefit: points(30), satisfaction: points(10) },
  quantity: PROPORTIONAL,
  words: THREE_BANDS,
  caps: [],
  rounding: 'halfUp',
  basis: [cite('R10'), cite('R10F'), cite('POS')],
  notes: ['成本指标在产出指标之下；定性指标按100%—80%（含）、80%—60%（含）、60%—0三档'],
};

/** Without people to be asked, the points of satisfaction go to the benefit. */
export const national2021: NamedScheme = {
  ...national2020,
  id: 'national-2021',
  title: '财政部 2021：执行率10、成本20、产出40、效益20、满意度10',
  effective: { from: 2021, to: null },
  weights: { cost: points(20), output: points(40), benefit: points(20), satisfaction: points(10) },
  quantity: {
    ...PROPORTIONAL,
    passMark: 60,
    satisfactionSteps: [
      { from: 90, share: 100 },
      { from: 80, share: 80 },
      { from: 60, share: 50 },
    ],
  },
  basis: [cite('R101')],
  notes: ['设成本指标的项目用此权重；完成比例赋分可设及格门槛（默认60%），满意度可分档赋分'],
};
