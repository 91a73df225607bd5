import { describe, expect, test } from 'vitest';
import { budgetsOf, mayBePrintedIn } from './fund-codes.ts';

describe('科目所属的预算', () => {
  test('款归一种预算，项随款', () => {
    expect(budgetsOf('21208', 2023).budgets).toEqual(['govFund']);
    expect(budgetsOf('2120803', 2023).budgets).toEqual(['govFund']);
    expect(budgetsOf('2120877', 2023).budgets).toEqual(['govFund']);
    expect(budgetsOf('2013201', 2023)).toEqual({ budgets: ['general'], status: 'seen' });
    expect(budgetsOf('2296004', 2023)).toEqual({ budgets: ['govFund'], status: 'seen' });
  });

  test('类可兼有几种预算', () => {
    expect(budgetsOf('208', 2023).budgets).toEqual(['general', 'govFund', 'stateCapital']);
    expect(budgetsOf('212', 2023).budgets).toEqual(['general', 'govFund']);
    expect(budgetsOf('205', 2023).budgets).toEqual(['general']);
    expect(budgetsOf('223', 2023).budgets).toEqual(['stateCapital']);
    expect(budgetsOf('234', 2023).budgets).toEqual(['govFund']);
  });

  test('款下的项分属不同预算时，款在两张表里都可出现', () => {
    expect(mayBePrintedIn('20804', 'stateCapital', 2023)).toBe(true);
    expect(mayBePrintedIn('20804', 'general', 2023)).toBe(true);
    expect(budgetsOf('2080451', 2023).budgets).toEqual(['stateCapital']);
    expect(mayBePrintedIn('21704', 'govFund', 2023)).toBe(true);
  });

  test('国有资本经营预算科目不列入一般公共预算', () => {
    expect(mayBePrintedIn('2230105', 'general', 2023)).toBe(false);
    expect(mayBePrintedIn('2230105', 'stateCapital', 2023)).toBe(true);
  });

  test('按年度开放：耕地保护基金自2024，特别国债98款自2025', () => {
    expect(mayBePrintedIn('220', 'govFund', 2023)).toBe(false);
    expect(mayBePrintedIn('220', 'govFund', 2024)).toBe(true);
    expect(budgetsOf('22006', 2024)).toEqual({ budgets: ['govFund'], status: 'seen' });
    expect(mayBePrintedIn('22198', 'govFund', 2025)).toBe(true);
    expect(mayBePrintedIn('2169801', 'govFund', 2025)).toBe(true);
    expect(mayBePrintedIn('2169801', 'govFund', 2023)).toBe(false);
    expect(mayBePrintedIn('205', 'govFund', 2025)).toBe(true);
  });

  test('不认识的代码按一般公共预算，只凭回忆', () => {
    expect(budgetsOf('2047777', 2023)).toEqual({ budgets: ['general'], status: 'recalled' });
  });
});
