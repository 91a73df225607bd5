/** One digit of a report changed: the finding names the number and the value it had. */
import { readFileSync } from 'node:fs';
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { auditDisclosure } from './audit-disclosure.ts';

const samples = new URL('../../../../samples/evaluation-reports-2022/', import.meta.url);

function findingsOf(file: string, from: string, to: string) {
  const text = readFileSync(new URL(`${file}.txt`, samples), 'utf8');
  expect(text).toContain(from);
  const { findings } = auditDisclosure(read(readTxt(new TextEncoder().encode(text.replace(from, to)), `${file}.txt`)));
  return findings.filter((f) => f.severity !== 'info').map((f) => ({ text: f.places[0]?.text, expected: f.expected }));
}

describe.each([
  ['summary', '执行率的分子', '执行数为11.35万元', '执行数为81.35万元', '81.35万元', '11.35万元'],
  ['summary', '满分印作三位数', '本项目自评得分为100分', '本项目自评得分为400分', '400分', '100分'],
  ['overall-report', '算式中的个数', '元/村*92村', '元/村*72村', '72村', '92村'],
  ['overall-report', '年份', '我局于2022年8月', '我局于2622年8月', '2622年', '2022年'],
  ['project-report', '等级的下限', '总分为90～100分', '总分为70～100分', '70', '90'],
  [
    'project-report',
    '清单的一项',
    '文物安全巡查经费项目：12.40万元',
    '文物安全巡查经费项目：17.40万元',
    '17.40万元',
    '12.40万元',
  ],
])('%s：%s', (file, _what, from, to, text, expected) => {
  it('指出改动的数和原值', () => {
    expect(findingsOf(file, from, to)).toContainEqual({ text, expected });
  });
});

describe('amounts to the yuan', () => {
  it('a total that is off by half a 万元 is no rounding where amounts have four decimals', () => {
    const rows = [
      '送戏下乡\t20\t20\t100\t100',
      '文物巡查\t62.3205\t62.3205\t100\t100',
      '乡村影院\t15.0816\t15.0816\t100\t100',
    ];
    const text = [
      '明川县文化和旅游局2022年度项目支出绩效自评报告',
      '一、基本情况',
      '2022年我局3个项目预算总额是97.9021万元，执行金额是97.4021万元，预算执行率：100%。',
      '二、绩效自评工作情况',
      '附件：评分表',
      '项目名称\t全年预算数(万元)\t全年执行数(万元)\t执行率(%)\t自评得分',
      ...rows,
    ].join('\n');
    const { findings } = auditDisclosure(read(readTxt(new TextEncoder().encode(text), 'report.txt')));
    expect(findings.filter((f) => f.severity === 'error').map((f) => f.rule.id)).toEqual(['P-17']);
  });
});
