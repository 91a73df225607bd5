/** Sentences of the narrative on one fund: what each number is said of. */
import { readTxt } from '@mingsuan/formats/txt';
import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** Facts of the numbers of a sentence under a heading. */
function facts(heading: string, sentence: string): (string | null)[] {
  const text = `明川县文化局\n2023年度部门决算公开\n第三部分 2023年度部门决算情况说明\n${heading}\n${sentence}\n`;
  const reading = read(readTxt(new TextEncoder().encode(text), 'a.txt'));
  return reading.statements
    .filter(({ place, fact }) => place.line === 5 && fact !== 'year')
    .map(({ printed, fact }) => `${printed.text} ${fact}`);
}

const FUND = '七、政府性基金预算财政拨款收支决算情况说明';

describe('收入X，支出Y', () => {
  it.each([
    '2023年度政府性基金预算财政拨款收入10.50万元，支出8.20万元。',
    '2023年政府性基金收入10.50万元，支出8.20万元。',
    '本部门政府性基金预算收入10.50万元、本年支出为8.20万元。',
  ])('%s', (sentence) => {
    expect(facts(FUND, sentence)).toEqual(['10.50 revenue{source=govFund}', '8.20 expenditure{fund=govFund}']);
  });

  it('is not bound where nobody knows what was spent of a source', () => {
    expect(facts('二、收入决算情况说明', '事业收入10.50万元，支出8.20万元。')).toEqual([
      '10.50 revenue{source=institution}',
      '8.20 null',
    ]);
  });
});

describe('（项）。主要用于……。年初预算为', () => {
  it('is of the 项, whatever stands between', () => {
    const text = [
      '明川县文化局',
      '2024年度部门决算',
      '公开03表 支出决算表',
      '单位：万元',
      '科目代码\t科目名称\t本年支出合计\t基本支出\t项目支出',
      '207\t文化旅游体育与传媒支出\t9.80\t9.80\t',
      '20701\t文化和旅游\t9.80\t9.80\t',
      '2070101\t行政运行\t9.80\t9.80\t',
      '（三）一般公共预算财政拨款支出决算具体情况',
      '1、文化旅游体育与传媒支出（类）文化和旅游（款）行政运行（项）。主要用于：机关运转，以及宣传等工作。年初预算为10.00万元，支出决算为9.80万元。',
    ].join('\n');
    const { statements } = read(readTxt(new TextEncoder().encode(text), 'a.txt'));
    expect(statements.filter(({ place }) => place.line === 10).map(({ fact }) => fact)).toEqual([
      'expenditure{function=2070101,fund=general}:initialBudget',
      'expenditure{function=2070101,fund=general}',
    ]);
  });
});
