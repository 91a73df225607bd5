/** Lines of the sample year: what each 项 received, spent and carried. */
import { type Fen, type Line, sum, wanYuan, yuan } from '@mingsuan/generator/builders';
import { sampleBasicByFunction } from './sample-basic.ts';
import { otherProjects } from './sample-other-projects.ts';
import { cultureProjects } from './sample-projects.ts';

export const sampleProjects = [...cultureProjects, ...otherProjects];

/** Carried in and out by 项; everything else was received in the year and spent in it. */
const carried: ReadonlyMap<string, readonly [Fen, Fen]> = new Map([
  ['2070109', [wanYuan('5.6'), 0n]],
  ['2070111', [wanYuan('12'), wanYuan('7.12')]],
  ['2120804', [0n, wanYuan('1.25')]],
  ['2296003', [wanYuan('20.35'), wanYuan('9')]],
]);

function fiscalLine(code: string, fund: Line['fund'], basic: Fen, project: Fen): Line {
  const [carriedIn, carriedOut] = carried.get(code) ?? [0n, 0n];
  return {
    code,
    fund,
    carriedIn,
    revenue: { fiscal: basic + project + carriedOut - carriedIn },
    expenditure: { basic, project },
    carriedOut,
  };
}

const basicLines = [...sampleBasicByFunction].map(([code, basic]) => fiscalLine(code, 'general', basic, 0n));

const projectLines = [...new Set(sampleProjects.map(({ code }) => code))].map((code) => {
  const own = sampleProjects.filter((project) => project.code === code);
  return fiscalLine(code, own[0]!.fund, 0n, sum(own.map(({ executed }) => executed)));
});

/** Interest and money of other levels of government, spent on running the bureau. */
const otherIncome: Line = {
  code: '2070101',
  fund: 'nonFiscal',
  carriedIn: yuan('62381.20'),
  revenue: { other: yuan('48630.55') },
  expenditure: { basic: yuan('57342.18') },
  carriedOut: yuan('53669.57'),
};

export const sampleLines: readonly Line[] = [...basicLines, ...projectLines, otherIncome];
