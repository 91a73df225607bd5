/**
 * Open data as CSV files with a Frictionless Data Package descriptor (Data Package and Table Schema v1; `spending.csv`
 * has the column types of Fiscal Data Package 1.0). Everything comes from the facts; nothing is computed here.
 */
import type { OpenDisclosure, OpenFact } from '@mingsuan/core/composition';
import { csvOf } from './csv.ts';

export interface PackageFile {
  readonly name: string;
  readonly text: string;
}

interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'year';
  readonly title: string;
  /** Of Fiscal Data Package. */
  readonly columnType?: string;
  readonly constraints?: { readonly required?: true; readonly unique?: true };
}

interface Table {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function writeDataPackage(disclosure: OpenDisclosure): readonly PackageFile[] {
  const tables = [factTable(disclosure), spendingTable(disclosure), projectTable(disclosure)].filter(
    ({ rows }) => rows.length > 0,
  );
  return [
    ...tables.map(({ name, fields, rows }) => ({
      name: `${name}.csv`,
      text: csvOf([fields.map((field) => field.name), ...rows]),
    })),
    { name: 'datapackage.json', text: `${JSON.stringify(descriptor(disclosure, tables), null, 2)}\n` },
  ];
}

function descriptor({ title, department, year }: OpenDisclosure, tables: readonly Table[]): object {
  return {
    profile: 'tabular-data-package',
    name: `final-accounts-${year}`,
    title: `${department.name}${title}`,
    description: '部门决算公开的全部数字：每个事实一行，金额以元计，与公开文件逐个对应。',
    version: '1.0.0',
    countryCode: 'CN',
    granularity: 'aggregated',
    fiscalPeriod: { start: `${year}-01-01`, end: `${year}-12-31` },
    resources: tables.map(({ name, title: tableTitle, fields, primaryKey }) => ({
      profile: 'tabular-data-resource',
      name,
      title: tableTitle,
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: DIALECT,
      schema: { fields, primaryKey, missingValues: [''] },
    })),
  };
}

/** As `csvOf` writes; without it readers guess. */
const DIALECT = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };

const YEAR: Field = {
  name: 'year',
  type: 'year',
  title: '年度',
  columnType: 'date:fiscal-year',
  constraints: { required: true },
};

function factTable({ facts }: OpenDisclosure): Table {
  const dimensions = [...new Set(facts.flatMap((fact) => Object.keys(fact.dimensions)))].sort();
  return {
    name: 'facts',
    title: '全部事实',
    primaryKey: ['fact'],
    fields: [
      { name: 'fact', type: 'string', title: '事实', constraints: { required: true, unique: true } },
      { name: 'name', type: 'string', title: '名称' },
      { ...YEAR },
      { name: 'concept', type: 'string', title: '概念' },
      { name: 'measure', type: 'string', title: '度量' },
      { name: 'function_code', type: 'string', title: '功能科目代码' },
      { name: 'function_name', type: 'string', title: '功能科目名称' },
      { name: 'economic_code', type: 'string', title: '部门经济科目代码' },
      { name: 'economic_name', type: 'string', title: '部门经济科目名称' },
      { name: 'project', type: 'string', title: '项目' },
      // agencyOperating{unit=…}: the kind of 单位, not what the value is counted in
      ...dimensions.map((name): Field => ({ name: name === 'unit' ? 'unit_kind' : name, type: 'string', title: name })),
      { name: 'value', type: 'number', title: '数值', constraints: { required: true } },
      { name: 'unit', type: 'string', title: '单位' },
      { name: 'printed', type: 'string', title: '公开文件印作' },
    ],
    rows: facts.map((fact) => [
      fact.fact,
      fact.name,
      String(fact.year),
      fact.concept,
      fact.measure,
      fact.function?.code ?? '',
      fact.function?.name ?? '',
      fact.economic?.code ?? '',
      fact.economic?.name ?? '',
      fact.project ?? '',
      ...dimensions.map((name) => fact.dimensions[name] ?? ''),
      fact.value,
      fact.unit,
      fact.printed ?? '',
    ]),
  };
}

const FUNDS = new Set(['general', 'govFund', 'stateCapital']);

/** 财政拨款支出 by 项, fund and kind: rows that add up, each counted once. */
function spendingTable({ facts, department }: OpenDisclosure): Table {
  const names = new Map(facts.flatMap((fact) => (fact.function ? [[fact.function.code, fact.function.name]] : [])));
  const isLeaf = ({ concept, measure, function: code, dimensions: { fund, kind, ...rest } }: OpenFact) =>
    concept === 'expenditure' &&
    measure === 'amount' &&
    code?.code.length === 7 &&
    FUNDS.has(fund ?? '') &&
    kind !== undefined &&
    Object.keys(rest).length === 0;
  const level = (name: string, title: string, digits: number): Field[] => [
    {
      name: `${name}_code`,
      type: 'string',
      title: `${title}代码`,
      columnType: `functional-classification:generic:level${digits}:code`,
    },
    {
      name: `${name}_name`,
      type: 'string',
      title: `${title}名称`,
      columnType: `functional-classification:generic:level${digits}:label`,
    },
  ];
  return {
    name: 'spending',
    title: '财政拨款支出，按功能科目、资金和类别',
    primaryKey: ['item_code', 'fund', 'kind'],
    fields: [
      { ...YEAR },
      {
        name: 'department',
        type: 'string',
        title: '部门',
        columnType: 'administrative-classification:generic:level1:label',
      },
      ...level('class', '类', 1),
      ...level('section', '款', 2),
      ...level('item', '项', 3),
      { name: 'fund', type: 'string', title: '资金', columnType: 'fund:code' },
      { name: 'kind', type: 'string', title: '支出类别', columnType: 'expenditure-type:code' },
      { name: 'amount', type: 'number', title: '决算数（元）', columnType: 'value', constraints: { required: true } },
    ],
    rows: facts
      .filter((fact) => isLeaf(fact) && fact.value !== '0.00')
      .map((fact) => {
        const code = fact.function?.code ?? '';
        const levels = [code.slice(0, 3), code.slice(0, 5), code].flatMap((one) => [one, names.get(one) ?? '']);
        const { fund = '', kind = '' } = fact.dimensions;
        return [String(fact.year), department.name, ...levels, fund, kind, fact.value];
      }),
  };
}

function projectTable({ facts }: OpenDisclosure): Table {
  const amount = (name: string | null, measure: string) =>
    facts.find((fact) => fact.concept === 'project' && fact.project === name && fact.measure === measure)?.value ?? '';
  const projects = facts.filter(({ concept, measure }) => concept === 'project' && measure === 'amount');
  const money = (name: string, title: string): Field => ({ name, type: 'number', title: `${title}（元）` });
  return {
    name: 'projects',
    title: '开展绩效自评的项目',
    primaryKey: ['number'],
    fields: [
      { name: 'number', type: 'integer', title: '序号', constraints: { required: true } },
      { ...YEAR },
      { name: 'project', type: 'string', title: '项目' },
      money('initial_budget', '年初预算数'),
      money('annual_budget', '全年预算数'),
      money('executed', '全年执行数'),
    ],
    rows: projects.map(({ project, year, value }, i) => [
      String(i + 1),
      String(year),
      project ?? '',
      amount(project, 'initialBudget'),
      amount(project, 'annualBudget'),
      value,
    ]),
  };
}
