/** Basic expenditure of the sample year by 经济科目, and how the 项 share it. */
import { type Fen, sum, yuan } from '@mingsuan/generator/builders';

export const sampleBasicByEconomic: ReadonlyMap<string, Fen> = new Map(
  Object.entries({
    '30101': '1652384.00',
    '30102': '1018236.50',
    '30103': '893415.00',
    '30108': '612480.96',
    '30109': '186240.48',
    '30110': '268915.32',
    '30111': '71648.00',
    '30112': '24386.15',
    '30113': '528732.00',
    '30199': '96500.00',
    '30302': '214600.00',
    '30305': '28800.00',
    '30309': '3600.00',
    '30201': '118462.35',
    '30202': '36780.00',
    '30205': '8214.60',
    '30206': '42365.18',
    '30207': '29844.00',
    '30208': '86400.00',
    '30209': '54000.00',
    '30211': '73518.50',
    '30212': '31860.00',
    '30213': '27650.00',
    '30215': '12380.00',
    '30216': '18940.00',
    '30217': '16352.00',
    '30226': '22600.00',
    '30228': '64318.47',
    '30229': '48620.00',
    '30231': '68433.21',
    '30239': '213840.00',
    '30299': '35126.90',
    '31002': '46985.00',
    '31013': '158600.00',
  }).map(([code, amount]) => [code, yuan(amount)]),
);

const item = (code: string): Fen => sampleBasicByEconomic.get(code)!;

/** Insurance, pensions and housing have 项 of their own; the squad has 2070112; the rest runs the bureau. */
export const sampleBasicByFunction: ReadonlyMap<string, Fen> = (() => {
  const own = new Map<string, Fen>([
    ['2070112', yuan('1463918.27')],
    ['2080501', item('30302') + yuan('18000.00')],
    ['2080505', item('30108')],
    ['2080506', item('30109')],
    ['2089999', item('30112')],
    ['2101101', item('30110')],
    ['2101103', item('30111')],
    ['2210201', item('30113')],
  ]);
  const rest = sum(sampleBasicByEconomic.values()) - sum(own.values());
  return new Map([['2070101', rest], ...own]);
})();

/** Non-personnel cost of the squad, a 参照公务员法管理事业单位; the bureau has the rest. */
export const squadOperatingCost: Fen = yuan('412368.54');

export const sampleNonPersonnel: Fen = sum(
  [...sampleBasicByEconomic].filter(([code]) => code.startsWith('302') || code.startsWith('310')).map(([, fen]) => fen),
);
