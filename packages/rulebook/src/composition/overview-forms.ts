/** 第一部分 概况 in the words of the form in force for 2023 (山西). */
import type { NarrativeLayout } from '@mingsuan/core/composition';

export const overviewForms: readonly NarrativeLayout[] = [
  {
    title: '一、本部门（单位）职责',
    level: 2,
    sentences: [{ text: '{{number}}. {{name}}', each: { organisation: 'duties' }, join: '\n' }],
  },
  {
    title: '二、机构设置情况',
    level: 2,
    sentences: [
      {
        text: '[[根据主要职责，{{department}}本级设{{officeCount}}个内设机构，分别是：{{offices}}。]]',
      },
      {
        text: '下设{{partCount}}个{{name}}，分别是：{{parts}}。',
        each: { organisation: 'unitKinds' },
        runsOn: true,
      },
      { text: '纳入本部门决算汇编范围的单位包括{{department}}本级[[、{{units}}]]。', runsOn: true },
    ],
  },
];
