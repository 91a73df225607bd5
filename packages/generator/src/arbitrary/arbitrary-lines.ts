/** Random lines: basic and project expenditure of each fund with what is carried in and out, always balanced. */
import type { Line } from '../department-year.ts';
import { type Fen, sum } from '../money.ts';
import type { Project } from '../project.ts';
import type { Random } from '../random.ts';
import type { DepartmentKind } from './department-kinds.ts';
import { partOf } from './nearby-amount.ts';

/** A 财政拨款 line; the revenue is what balances it. */
export function fiscalLine(random: Random, code: string, fund: Line['fund'], basic: Fen, project: Fen): Line {
  const spent = basic + project;
  const carriedOut = project !== 0n && random.chance(1, 4) ? random.amount(10, 300_000) : 0n;
  const covered = random.chance(1, 12) ? 100 : random.integer(2, 60);
  const carriedIn = project !== 0n && random.chance(1, 4) ? ((spent + carriedOut) * BigInt(covered)) / 100n : 0n;
  return {
    code,
    fund,
    carriedIn,
    revenue: { fiscal: spent + carriedOut - carriedIn },
    expenditure: { basic, project },
    carriedOut,
  };
}

/** The lines of the projects, one per 项 and fund. */
export function projectLines(random: Random, projects: readonly Project[]): Line[] {
  const keys = [...new Set(projects.map(({ code, fund }) => `${fund} ${code}`))];
  return keys.map((key) => {
    const own = projects.filter(({ code, fund }) => `${fund} ${code}` === key);
    return fiscalLine(random, own[0]!.code, own[0]!.fund, 0n, sum(own.map(({ executed }) => executed)));
  });
}

/** Money of a government fund received late in the year and wholly carried out. */
export function unspentFund(random: Random, code: string): Line {
  const revenue = random.amount(10_000, 900_000);
  return { code, fund: 'govFund', carriedIn: 0n, revenue: { fiscal: revenue }, expenditure: {}, carriedOut: revenue };
}

export interface NonFiscal {
  readonly lines: readonly Line[];
  readonly surplusUsed: Fen;
  readonly surplusAllocated: Fen;
}

/** Non-fiscal money; only institutions have business income, pay upward, or use and allocate surplus. */
export function arbitraryNonFiscal(random: Random, kind: DepartmentKind, hasInstitution: boolean): NonFiscal {
  if (random.chance(1, 2)) return { lines: [], surplusUsed: 0n, surplusAllocated: 0n };
  const amount = () => random.amount(500, 800_000);
  const maybe = () => (hasInstitution && random.chance(1, 3) ? amount() : 0n);
  const revenue = { superior: maybe(), business: maybe(), operating: maybe(), affiliates: maybe(), other: amount() };
  const carriedIn = random.chance(1, 2) ? random.amount(100, 200_000) : 0n;
  const available = carriedIn + sum(Object.values(revenue));
  const spending = random.chance(1, 8) ? 0n : partOf(random, available, 30, hasInstitution ? 120 : 100);
  const surplusUsed = spending > available ? spending - available : 0n;
  const left = available + surplusUsed - spending;
  const surplusAllocated = hasInstitution && random.chance(1, 3) ? partOf(random, left, 10, 80) : 0n;

  const [upward, operating, affiliates] = [0, 1, 2].map(() =>
    hasInstitution && random.chance(1, 4) ? partOf(random, spending, 3, 15) : 0n,
  ) as [Fen, Fen, Fen];
  const code = hasInstitution && kind.institution !== null ? kind.institution : kind.operation;
  const line: Line = {
    code,
    fund: 'nonFiscal',
    carriedIn,
    revenue,
    expenditure: { basic: spending - upward - operating - affiliates, upward, operating, affiliates },
    carriedOut: left - surplusAllocated,
  };
  return { lines: [line, ...nonFiscalProject(random, kind)], surplusUsed, surplusAllocated };
}

/** Now and then a project paid by others, under a 项 of projects. */
function nonFiscalProject(random: Random, kind: DepartmentKind): Line[] {
  if (random.chance(1, 2)) return [];
  const amount = random.amount(500, 600_000);
  const [code] = kind.projects;
  const line = { carriedIn: 0n, revenue: { other: amount }, expenditure: { project: amount }, carriedOut: 0n };
  return [{ code: code!, fund: 'nonFiscal', ...line }];
}
