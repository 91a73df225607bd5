/** The tables of a place's form, from the tables derived from a department-year. */
import type { Fen } from '../money.ts';
import type { FunctionRow } from '../tables/function-table.ts';
import { basicGrid, threePublicGrid } from '../text/basic-grid.ts';
import { type Block, type GridRow, grid, line } from '../text/blocks.ts';
import { cellText, fiscalGrid, functionGrid, grandGrid } from '../text/table-grids.ts';
import type { PlaceFigures } from './place-figures.ts';
import type { PlaceForm, PlaceTable } from './place-form.ts';
import { balanceOf, basicLanes, byFunction, threePublicPairs, withoutNumbers } from './shanghai-tables.ts';

export function placeTables(form: PlaceForm, figures: PlaceFigures): Block[] {
  return form.tables.flatMap(([kind, title], i) => [
    line(title),
    ...(form.isNumbered ? [line(`公开${String(i + 1).padStart(2, '0')}表`)] : []),
    line(`部门：${figures.year.department}`),
    line('金额单位：万元'),
    grid(gridOf(kind, form, figures)),
    ...emptyNote(kind, figures),
  ]);
}

const SOURCES = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
const KINDS = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
const SPENT = ['小计', '基本支出', '项目支出'];

function gridOf(kind: PlaceTable, form: PlaceForm, { tables, final }: PlaceFigures): GridRow[] {
  const codes = (rows: readonly FunctionRow[], first: string[], second: string[]) =>
    form.codeColumns === 3 ? byFunction(rows, first, second) : functionGrid(rows, first, second);
  switch (kind) {
    case 'total':
      return form.hasRowNumbers ? grandGrid(tables.t01) : withoutNumbers(grandGrid(tables.t01), [1, 4]);
    case 'fiscal':
      return form.hasRowNumbers ? fiscalGrid(tables.t04) : withoutNumbers(fiscalGrid(tables.t04), [1, 4]);
    case 'income':
      return codes(tables.t02, ['本年收入合计', ...SOURCES], []);
    case 'expenditure':
      return codes(tables.t03, ['本年支出合计', ...KINDS], []);
    case 'general':
      return codes(tables.t05, ['本年支出'], SPENT);
    case 'generalBalance':
      return codes(...generalBalance(tables.t05));
    case 'fiscalDetail':
      return codes(tables.t05, ['合计', '工资福利支出', '其他支出'], []);
    case 'project':
      return codes(
        tables.t05.filter(({ amounts }) => (amounts[2] ?? 0n) > 0n).map(onlyProject),
        ['项目支出', ''],
        ['金额', '其中：基本建设'],
      );
    case 'basic':
      return form.codeColumns === 3 ? basicLanes(tables) : basicGrid(tables.t06);
    case 'governmentFund':
      return codes(tables.t07, [...BALANCE], ['', '', ...SPENT, '']);
    case 'stateCapital':
      return codes(balanceOf(tables.t08), [...BALANCE], ['', '', ...SPENT, '']);
    case 'stateCapitalSpent':
      return codes(tables.t08, ['本年支出'], ['合计', '基本支出', '项目支出']);
    case 'threePublic':
      if (form.threePublic === 'pairs') return threePublicPairs(tables.t09);
      return form.threePublic === 'twelve' ? threePublicGrid(tables.t09) : upright(tables.t09);
    case 'assets':
      return [
        ['项目', '数量', '金额'],
        ['一、车辆', '4', '68.40'],
        ['二、单价100万元以上设备', '1', cellText(final.vehiclePurchase * 8n)],
      ];
  }
}

const BALANCE = ['年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'];

function onlyProject(row: FunctionRow): FunctionRow {
  return { ...row, amounts: [row.amounts[2] ?? 0n, 0n] };
}

/** 云南: what was carried in, received, spent and carried out, each with 基本支出 and 项目支出. */
function generalBalance(rows: readonly FunctionRow[]): [FunctionRow[], string[], string[]] {
  const wide = rows.map((row): FunctionRow => {
    const [all = 0n, basic = 0n, project = 0n] = row.amounts;
    const none: readonly Fen[] = [0n, 0n, 0n];
    return { ...row, amounts: [...none, all, basic, project, all, basic, project, ...none] };
  });
  const groups = ['年初结转和结余', '本年收入', '本年支出', '年末结转和结余'];
  const parts = ['合计', '基本支出', '项目支出'];
  return [wide, groups.flatMap((group) => [group, '', '']), groups.flatMap(() => parts)];
}

/** Items under one another: 预算数 and 决算数 beside each other. */
function upright(amounts: readonly Fen[]): GridRow[] {
  const items = [
    ['一、“三公”经费支出合计', 0],
    ['1．因公出国（境）费', 1],
    ['2．公务用车购置及运行维护费', 2],
    ['（1）公务用车购置费', 3],
    ['（2）公务用车运行维护费', 4],
    ['3．公务接待费', 5],
  ] as const;
  return [
    ['项目', '行次', '预算数', '决算数'],
    ...items.map(([label, i], row) => [label, String(row + 1), cellText(amounts[i]), cellText(amounts[i + 6])]),
  ];
}

function emptyNote(kind: PlaceTable, { tables, year }: PlaceFigures): Block[] {
  const isEmpty =
    (kind === 'governmentFund' && tables.t07.length === 1) ||
    ((kind === 'stateCapital' || kind === 'stateCapitalSpent') && tables.t08.length === 1);
  const what = kind === 'governmentFund' ? '政府性基金' : '国有资本经营';
  return isEmpty ? [line(`说明：${year.department}没有${what}预算财政拨款收入和支出，故本表无数据。`)] : [];
}
