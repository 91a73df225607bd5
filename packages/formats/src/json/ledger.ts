/**
 * A ledger as JSON (`mingsuan.ledger/1`), checked before anything is made of it: every value that is missing, misspelt or
 * of the wrong kind is told by its path, in Chinese, with what belongs there.
 */
import {
  type EvaluatedScope,
  type Ledger,
  type LedgerFile,
  type LedgerIndicator,
  type LedgerProblem,
  type LedgerProject,
  type OtherMoney,
  type Procurement,
  type ReservedProcurement,
  type VehicleUse,
  vehicleUses,
} from '@mingsuan/core/ledger';
import { z } from 'zod';
import { decodeText } from '../decode/index.ts';
import { pathOf } from '../open-data/index.ts';

const AMOUNT = '以分为单位的整数';
const COUNT = '不小于 0 的整数';
const TEXT = '文字';

/** A key for each of the type's, so that an entry added there is not refused here. */
type Shape<T> = Record<keyof T, z.ZodType>;

const text = z.string({ error: TEXT });
const fen = z.int({ error: AMOUNT });
const count = z.int({ error: COUNT }).min(0, { error: COUNT });
const points = z.int({ error: '以万分之一分为单位的整数' }).min(0, { error: COUNT });
const digits = (length: number, what: string) =>
  z.string({ error: what }).regex(new RegExp(`^\\d{${length}}$`), { error: what });
const item = digits(7, '7 位的功能科目代码（项）');
const functionClass = digits(3, '3 位的功能科目代码（类）');
const functionLevel = z
  .string({ error: '功能科目代码' })
  .regex(/^\d{3}(?:\d\d){0,2}$/, { error: '3、5 或 7 位的功能科目代码' });
const economicSection = digits(5, '5 位的部门经济科目代码（款）');
const list = <T extends z.ZodType>(of: T) => z.array(of, { error: '数组' });
const record = <K extends z.ZodString, T extends z.ZodType>(key: K, of: T) => z.record(key, of, { error: '对象' });
const object = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, { error: (issue) => (issue.code === 'invalid_type' ? '对象' : undefined) });

const fund = ['general', 'govFund', 'stateCapital', 'nonFiscal'] as const;
const fundWords = '资金性质，应为 general、govFund、stateCapital（底账明细还可以是 nonFiscal）';
const sums = <const K extends readonly string[]>(keys: K) =>
  z.strictObject(
    Object.fromEntries(keys.map((key) => [key, fen.exactOptional()])) as Record<
      K[number],
      z.ZodExactOptional<typeof fen>
    >,
    { error: (issue) => (issue.code === 'invalid_type' ? '对象' : undefined) },
  );

const line = object({
  code: item,
  fund: z.enum(fund, { error: fundWords }),
  carriedIn: fen,
  revenue: z.union([fen, sums(['superior', 'institution', 'operating', 'affiliate', 'other'])], {
    error: `${AMOUNT}，或按来源分列的对象`,
  }),
  expenditure: sums(['basic', 'project', 'toSuperior', 'operating', 'toAffiliate']),
});

const publicAmounts = object({ overseas: fen, vehiclePurchase: fen, vehicleOperation: fen, hospitality: fen });
const reception = object({ amount: fen, batches: count, people: count });
const goal = object({ expected: text, actual: text });
const indicator = object({
  level1: text,
  level2: text,
  name: text,
  target: text,
  adjustedTarget: text.exactOptional(),
  actual: text,
  weight: points,
  score: points,
  deviation: text,
} satisfies Shape<LedgerIndicator>);
const money = object({ initialBudget: fen, annualBudget: fen, executed: fen });

const project = object({
  name: text,
  code: z.union([z.literal(''), item], { error: '7 位的功能科目代码（项）' }),
  isSecret: z.boolean({ error: 'true 或 false' }).exactOptional(),
  fund: z.enum(['general', 'govFund', 'stateCapital'], { error: fundWords }),
  fundSource: text.exactOptional(),
  targetedBudget: fen.exactOptional(),
  initialBudget: fen,
  annualBudget: fen,
  executed: fen,
  funding: object({ carried: money, other: money }).exactOptional(),
  goal,
  overview: text.exactOptional(),
  indicators: list(indicator),
  toldScore: points.exactOptional(),
  executionDeviation: text,
  analysis: object({
    execution: text.exactOptional(),
    output: text,
    benefit: text,
    satisfaction: text,
    experience: text,
    problems: text,
    improvements: text,
  }),
} satisfies Shape<LedgerProject>);

const ledger = object({
  schema: z.literal('mingsuan.ledger/1', { error: '「mingsuan.ledger/1」' }),
  report: z
    .enum(['selfEvaluationSummary', 'projectEvaluationReport', 'overallEvaluationReport'], {
      error: 'selfEvaluationSummary、projectEvaluationReport 或 overallEvaluationReport；部门决算公开不写',
    })
    .exactOptional(),
  year: z.int({ error: '四位年份' }).min(2000, { error: '四位年份' }).max(2100, { error: '四位年份' }),
  department: object({ name: text, code: text.nullable() }),
  organisation: object({
    duties: list(text),
    offices: list(text),
    units: list(object({ kind: text, names: list(text) })),
  }),
  lines: list(line),
  surplusUsed: fen,
  surplusDistribution: fen,
  basicByEconomic: record(economicSection, fen),
  otherBasicByEconomic: object({
    govFund: record(economicSection, fen).exactOptional(),
    stateCapital: record(economicSection, fen).exactOptional(),
    nonFiscal: record(economicSection, fen).exactOptional(),
  } satisfies Shape<Record<OtherMoney, unknown>>).exactOptional(),
  initialBudget: record(functionLevel, fen),
  annualBudget: record(functionLevel, fen).exactOptional(),
  lastYear: object({
    total: fen,
    fiscalTotal: fen,
    generalByClass: record(functionClass, fen),
    general: fen.exactOptional(),
    threePublic: publicAmounts,
    agencyOperating: fen,
  }),
  threePublic: object({
    budget: publicAmounts,
    final: publicAmounts,
    overseasGroups: count,
    overseasPeople: count,
    vehiclesBought: count,
    vehiclesKept: count,
    domestic: reception,
    foreignAffairs: reception,
    abroad: reception,
  }),
  procurement: object({
    goods: fen,
    works: fen,
    services: fen,
    smallMedium: fen,
    smallMicro: fen,
    smallMediumByKind: object({ goods: fen, works: fen, services: fen }).exactOptional(),
    reserved: object({
      smallMedium: fen,
      smallMicro: fen,
      awardedSmallMedium: fen,
      awardedSmallMicro: fen,
      otherSmallMedium: fen,
    } satisfies Shape<ReservedProcurement>).exactOptional(),
  } satisfies Shape<Procurement>),
  agencyOperating: object({ administrative: fen, participating: fen }),
  vehicles: z.strictObject(
    Object.fromEntries(vehicleUses.map((use) => [use, count.exactOptional()])) as Record<
      VehicleUse,
      z.ZodExactOptional<typeof count>
    >,
  ),
  equipment: count,
  projects: list(project),
  overall: object({
    annualBudget: fen,
    executed: fen,
    goal,
    tasks: list(text),
    indicators: list(indicator),
    achievements: list(text),
    problems: text,
    improvements: text,
  }).exactOptional(),
  evaluated: object({
    projects: count,
    allProjects: count.exactOptional(),
    amount: fen,
    projectTotal: fen.exactOptional(),
    generalTotal: fen.exactOptional(),
    told: record(z.string(), fen).exactOptional(),
  } satisfies Shape<EvaluatedScope>).exactOptional(),
  improvement: text,
  otherMatters: text.exactOptional(),
  terms: record(z.string(), text).exactOptional(),
  codeNames: record(z.string(), text),
  reasons: record(z.string(), text),
  uses: record(z.string(), text),
} satisfies Shape<Ledger>) satisfies z.ZodType<Ledger>;

export function readLedgerJson(bytes: Uint8Array): LedgerFile {
  let value: unknown;
  try {
    value = JSON.parse(decodeText(bytes).text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      problems: [
        { code: 'not-json', path: '', message: `不是完整的 JSON（${detail}）。请检查括号、引号和逗号，或重新导出。` },
      ],
    };
  }
  const result = ledger.safeParse(value);
  if (result.success) return { ledger: result.data };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, value)) };
}

function problemsOf(issue: z.core.$ZodIssue, root: unknown): LedgerProblem[] {
  const path = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'unknown-field',
      path: path === '' ? key : `${path}.${key}`,
      message: `没有「${key}」这一项。请检查拼写，不需要的删去。`,
    }));
  }
  const value = valueAt(root, issue.path);
  const wanted = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? '') : issue.message;
  if (value === undefined) return [{ code: 'missing-field', path, message: `缺少「${path}」，应为${wanted}。` }];
  const shown = issue.code === 'invalid_key' ? `键「${String(issue.path.at(-1))}」` : `「${shortened(value)}」`;
  return [
    {
      code: 'wrong-value',
      path,
      message: `${path === '' ? '整个文件' : `「${path}」`}应为${wanted}，现为${shown}。请改正。`,
    },
  ];
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  // Walking JSON: each step is an object, an array or the end.
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], root);
}

const SHOWN = 24;

function shortened(value: unknown): string {
  const said = JSON.stringify(value);
  return said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said;
}
