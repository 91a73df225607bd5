import { describe, expect, it } from 'vitest';
import { shownAmount, typedAmount } from './typed-amount.ts';

describe('amounts as people type them', () => {
  it.each([
    ['１２３', '123'],
    ['1,234.56', '1234.56'],
    ['１，２３４．５０元', '1234.5'],
    ['12.5万', '125000'],
    ['12.34567万元', '123456.7'],
    ['３亿', '300000000'],
    ['0.01', '0.01'],
    ['.5万', '5000'],
    ['－20', '-20'],
    ['¥1,000', '1000'],
    ['0', '0'],
    ['３百万', '3000000'],
    ['1.2千万元', '12000000'],
    ['壹佰万元整', '1000000'],
    ['一百二十三万四千五百六十七元八角九分', '1234567.89'],
    ['贰仟零捌拾元正', '2080'],
    ['三点五亿', '350000000'],
    ['两亿零三万', '200030000'],
    ['十万', '100000'],
    ['伍元叁角', '5.3'],
    ['负五千', '-5000'],
    ['零', '0'],
  ])('%s is %s 元', (typed, yuan) => expect(typedAmount(typed)).toBe(yuan));

  it('counts a bare number in 万元 where the grid does, and never one that names its unit', () => {
    expect(typedAmount('1556.63', '万元')).toBe('15566300');
    expect(typedAmount('12.345678', '万元')).toBe('123456.78');
    expect(typedAmount('30元', '万元')).toBe('30');
    expect(typedAmount('五十', '万元')).toBe('500000');
    expect(typedAmount('五十万', '万元')).toBe('500000');
    expect(typedAmount('五十元', '万元')).toBe('50');
  });

  it('leaves alone what is no amount', () => {
    for (const text of ['约五万', '12,34', '1.2.3', '', '万', '一二三', '元']) expect(typedAmount(text)).toBe(text);
  });

  it('leaves alone what is read in two ways', () => {
    for (const text of ['一万五', '三百二', '两亿三']) expect(typedAmount(text)).toBe(text);
  });

  it('shows them with separators, in either unit', () => {
    expect(shownAmount('1234567.5')).toBe('1,234,567.50');
    expect(shownAmount('-1234.56')).toBe('-1,234.56');
    expect(shownAmount('15566300', '万元')).toBe('1,556.63');
    expect(shownAmount('123.45', '万元')).toBe('0.012345');
    expect(shownAmount('约五万')).toBe('约五万');
  });
});
