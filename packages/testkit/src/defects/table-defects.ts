/** Slips inside the tables: a digit, a decimal point, a block, two digits, a name, a year. */
import { itemRowsOf, wanDigits } from '@mingsuan/generator/builders';
import { type Defect, defect } from './defect.ts';
import type { Plant } from './planting-ground.ts';

/** 公开03表 项目支出 of a 项: one digit too high. */
export const wrongCell: Plant = ({ page, tables }) => {
  const row = itemRowsOf(tables.t03).findLast(({ amounts }) => amounts[2]! >= 10_000_000n);
  if (row === undefined) return null;
  const printed = wanDigits(row.amounts[2]!);
  const line = page.row(3, 0, row.code);
  const change = page.setCell(
    line,
    4,
    printed.replace(/\d(?=\.)/, (digit) => String((Number(digit) + 3) % 10)),
  );
  return defect('wrongCell', [change], `公开03表${row.code}“项目支出”录错一位数字`, ['T03-01', 'T03-03']);
};

/** 公开10表 货物: the decimal point moved by one. */
export const timesTen: Plant = ({ page, tables }) => {
  const goods = tables.t10.amounts.get(2)!;
  if (goods === 0n) return null;
  const change = page.setCell(page.row(10, 1, '2'), 2, wanDigits(goods * 10n));
  return defect('timesTen', [change], '公开10表“货物”小数点错一位，扩大十倍', ['T10-01', 'N-32', 'G-07']);
};

/** 公开05表 项目支出: three consecutive 项 moved down by one row. */
export const shiftedBlock: Plant = ({ page, tables }): Defect | null => {
  const rows = tables.t05;
  const start = rows.findIndex((_, index) =>
    [0, 1, 2, 3].every((step) => {
      const row = rows[index + step];
      return row?.code.length === 7 && (row.amounts[2] === 0n) === (step === 3);
    }),
  );
  if (start < 0) return null;
  const block = rows.slice(start, start + 4);
  const lines = block.map(({ code }) => page.row(5, 0, code));
  const values = ['', ...lines.slice(0, 3).map((line) => page.cell(line, 4))];
  const changes = lines.map((line, index) => page.setCell(line, 4, values[index]!));
  const codes = `${block[0]!.code}至${block[2]!.code}`;
  return defect('shiftedBlock', changes, `公开05表${codes}的“项目支出”整块下移一行`, ['T05-01', 'X-16']);
};

/** 公开06表: the last two different digits of a cell of 302 change places. */
export const swappedDigits: Plant = ({ page, tables }) => {
  const swappable = /(\d)(\d)$/;
  const found = [...tables.t06.amounts]
    .filter(([code]) => code.startsWith('302') && code.length === 5)
    .map(([code, amount]) => ({ code, printed: wanDigits(amount) }))
    .findLast(({ printed }) => {
      const [, tenth, hundredth] = swappable.exec(printed) ?? [];
      return Math.abs(Number(tenth) - Number(hundredth)) > 3;
    });
  if (found === undefined) return null;
  const line = page.row(6, 3, found.code);
  const change = page.setCell(line, 5, found.printed.replace(swappable, '$2$1'));
  return defect('swappedDigits', [change], `公开06表${found.code}两位数字颠倒`, ['T06-03', 'N-21']);
};

export const departmentName: Plant = ({ page, year }) => {
  const { department } = year;
  const shorter = department.includes('和')
    ? department.replace('和', '')
    : department.slice(0, -2) + department.slice(-1);
  const change = page.replace(page.startingWith('部门名称：', page.table(2)), department, shorter);
  return defect('departmentName', [change], '公开02表表头的部门名称与封面不一致', ['G-01']);
};

export const headerYear: Plant = ({ page, year }) => {
  const printed = `${year.year}年度`;
  const change = page.replace(page.startingWith(printed, page.table(9)), printed, `${year.year - 1}年度`);
  return defect('headerYear', [change], '公开09表表头的年度沿用了上年', ['G-01']);
};

/** The second attached form: the total is three points too low. */
export const formTotal: Plant = ({ page, year }) => {
  if (year.projects.length < 2) return null;
  const line = page.startingWith('总分\t', page.startingWith('总分\t', 0) + 1);
  const printed = page.cell(line, 8);
  const [whole = '', fraction] = printed.split('.');
  const lower = Number(whole) - 3;
  const change = page.setCell(line, 8, fraction === undefined ? String(lower) : `${lower}.${fraction}`);
  return defect('formTotal', [change], '第二张自评表的总分与各项得分之和不符', ['P-35']);
};
