/** Amounts of a ledger, and the budgets that they belong to. */

/** An amount in 分. */
export type Fen = number;

/** 一般公共预算、政府性基金预算、国有资本经营预算财政拨款, and money that is no 财政拨款. */
export type Fund = 'general' | 'govFund' | 'stateCapital' | 'nonFiscal';

/** The three budgets that 财政拨款 comes from. */
export const fiscalFunds = ['general', 'govFund', 'stateCapital'] as const;
