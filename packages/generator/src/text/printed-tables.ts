/** 第二部分: the ten tables with title, number, department, year, unit, grid and notes. */
import type { DepartmentYear } from '../department-year.ts';
import type { DerivedTables } from '../tables/derived-tables.ts';
import { basicGrid, threePublicGrid } from './basic-grid.ts';
import { type Block, type GridRow, grid, line } from './blocks.ts';
import { fiscalGrid, functionGrid, grandGrid, statisticsGrid } from './table-grids.ts';
import type { TextOptions } from './text-options.ts';
import { emptyTableNote, tableNotes, tableTitles } from './titles.ts';

const sources = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
const kinds = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];

function gridsOf(tables: DerivedTables): GridRow[][] {
  const { t01, t02, t03, t04, t05, t06, t07, t08, t09, t10 } = tables;
  return [
    grandGrid(t01),
    functionGrid(t02, ['本年收入合计', ...sources], []),
    functionGrid(t03, ['本年支出合计', ...kinds], []),
    fiscalGrid(t04),
    functionGrid(t05, ['本年支出'], ['小计', '基本支出', '项目支出']),
    basicGrid(t06),
    functionGrid(
      t07,
      ['年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'],
      ['', '', '小计', '基本支出', '项目支出', ''],
    ),
    functionGrid(t08, ['本年支出'], ['合计', '基本支出', '项目支出']),
    threePublicGrid(t09),
    statisticsGrid(t10),
  ];
}

export function printedTables(year: DepartmentYear, tables: DerivedTables, options: TextOptions): Block[] {
  const empty = new Set([
    ...(tables.t06.personnel + tables.t06.nonPersonnel === 0n ? [5] : []),
    ...(tables.t07.length === 1 ? [6] : []),
    ...(tables.t08.length === 1 ? [7] : []),
    ...(tables.t09.some((amount) => amount !== 0n) ? [] : [8]),
  ]);
  return [
    line(`第二部分 ${year.year}年部门决算表`),
    ...gridsOf(tables).flatMap((rows, index) => [
      ...tableHeader(year, index, options),
      grid(rows),
      line(tableNotes[index]!),
      ...(empty.has(index) ? [line(emptyTableNote)] : []),
    ]),
  ];
}

/** 01, 03 and 04 print the year beside the department; 07 and 08 say 单位, the others 金额单位; 10 says 单位名称. */
function tableHeader({ department, year }: DepartmentYear, index: number, options: TextOptions): Block[] {
  const isBroken = options.brokenHeaders && index % 2 === 1;
  const number = String(index + 1).padStart(2, '0');
  const half = Math.ceil(department.length / 2);
  const name = isBroken ? `${department.slice(0, half)}\n${department.slice(half)}` : department;
  const whose = `${index === 9 ? '单位名称' : '部门名称'}：${name}`;
  const unit = index === 6 || index === 7 ? '单位：万元' : '金额单位：万元';
  return [
    line(tableTitles[index]!),
    line(isBroken ? `公开${number}\n表` : `公开${number}表`),
    ...([0, 2, 3].includes(index) ? [line(`${whose} ${year}年度`)] : [line(whose), line(`${year}年度`)]),
    line(isBroken ? unit.replace(/元$/, '\n元') : unit),
  ];
}
