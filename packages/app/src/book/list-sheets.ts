/** Sheets that nobody fills in: how to, lists for the drop-downs, what is undecided, the mark of the version. */
import {
  type Cell,
  type CellStyle,
  type DefinedName,
  fixedRangeName,
  quotedSheetName,
  type Row,
  type Sheet,
  textCell,
} from '@mingsuan/core/workbook';
import { TABS } from './layout.ts';
import * as styles from './styles.ts';
import { economicRows, functionalRows } from './subjects/codes.ts';
import { factWords } from './subjects/reasons.ts';

/** What this program writes and reads. */
export const BOOK_VERSION = 'mingsuan.book/2';
export const VERSION_SHEET = '版本';

const PRINT = { paper: 'A4', landscape: true, fitToWidth: true, pageNumbers: true } as const;

/** Hidden: which program can read the workbook. */
export function versionSheet(): Sheet {
  const rows = [[BOOK_VERSION], ['这张表说明账本的版本，请勿删改。']].map((texts) => ({
    cells: texts.map((text) => textCell(text)),
  }));
  return { name: VERSION_SHEET, hidden: true, columns: [{ width: 40 }], rows, protection: {} };
}

const GUIDE: readonly (readonly [string, string])[] = [
  ['这是什么', '部门决算的底账。每个数只在这里填一次，决算公开的表格、说明和绩效自评表都由它生成，合计由公式得出。'],
  [
    '先填什么',
    '依次填“封面与单位”“收入支出”“经济科目”“预算与上年”“结余与上年”“三公经费”“采购与资产”“机构职能”，再填项目各表，最后填“原因与用途”。',
  ],
  ['白底和灰底', '白底的格子填写；灰底的格子是公式或固定内容，已经保护。变红的格子请核对。'],
  ['金额', '一律以元为单位，最多两位小数，不写单位。公开时换算成万元由程序进行。'],
  ['留空和零', '没有这项内容的留空；确实为零的填 0。'],
  ['科目代码', '填数字代码，名称自动查出；查不到名称的，先核对代码，确有这个科目的在“补充科目”填写。'],
  [
    '行和列',
    '列可以移动，行可以排序，中间可以空行。请勿合并单元格，勿改列名和表名。行不够用时，撤销工作表保护（没有密码）后复制空行。',
  ],
  ['软件', '可以用 Excel、WPS 表格或 LibreOffice 填写，保存为 .xlsx。'],
  ['下一步', '填好后运行 mingsuan compile 账本.xlsx --out 文件夹，生成并审核全部公开文件。有问题的格子会逐个列出。'],
];

export function guideSheet(title: string): Sheet {
  const rows: Row[] = [
    { cells: [textCell(title, styles.title)], height: 30 },
    { cells: [], height: 8 },
    ...GUIDE.map(([what, how]) => ({ cells: [textCell(what, GUIDE_WHAT), textCell(how, GUIDE_HOW)] })),
  ];
  return {
    name: '填表说明',
    columns: [{ width: 16 }, { width: 96 }],
    rows,
    protection: { formatColumns: true, formatRows: true },
    print: PRINT,
    tabColour: TABS.whole,
    gridLines: false,
  };
}

const GUIDE_WHAT: CellStyle = { ...styles.label, bold: true, vertical: 'top' };
const GUIDE_HOW: CellStyle = { ...styles.note, size: 10.5, colour: '1F2933', vertical: 'top' };

/** Something about the ledger that is not settled: two prints that contradict each other, or a gap. */
export interface BookNote {
  /** The figure, in Chinese. */
  readonly what: string;
  /** What the ledger has, and where that is printed. */
  readonly taken: string;
  readonly takenAt: string;
  /** What else is printed, and where; '' where nothing is. */
  readonly other: string;
  readonly otherAt: string;
  /** Which one the arithmetic favours, and what to do. */
  readonly why: string;
}

/** Things to decide, for people: it is not read back. */
export function notesSheet(notes: readonly BookNote[]): Sheet {
  const heads = ['序号', '事项', '账本取用的数', '印在何处', '另一个数', '印在何处', '说明', '处理结果'];
  const text = (content: string): Cell => textCell(content, NOTE_CELL);
  const rows: Row[] = [
    { cells: [textCell('待定事项', styles.title)], height: 26 },
    {
      cells: [
        textCell(
          '账本由公开文件填成。下列各项原文前后不一或没有写明，请逐项核实，改正账本后在“处理结果”记下。',
          styles.guidance,
        ),
      ],
      height: 20,
    },
    { cells: heads.map((head) => textCell(head, styles.header)), height: 22 },
    ...notes.map(({ what, taken, takenAt, other, otherAt, why }, i) => ({
      cells: [
        ...[String(i + 1), what, taken, takenAt, other, otherAt, why].map(text),
        textCell('', styles.styleOf({ kind: 'text' })),
      ],
    })),
  ];
  return {
    name: '待定',
    columns: [6, 36, 18, 28, 18, 28, 56, 30].map((width) => ({ width })),
    rows,
    frozen: { rows: 3, columns: 2 },
    merges: [{ top: 1, left: 0, bottom: 1, right: 6 }],
    protection: { filter: true, formatColumns: true, formatRows: true },
    print: { ...PRINT, titleRows: 3 },
    tabColour: 'C0504D',
    gridLines: false,
  };
}

const NOTE_CELL: CellStyle = { ...styles.note, size: 10, colour: '1F2933', vertical: 'top' };

const LISTS = '科目表';
const HEADER_ROWS = 3;

interface Lists {
  readonly sheet: Sheet;
  readonly names: readonly DefinedName[];
}

/** The classification of the year, and the words of drop-downs, with the names that formulas use. */
export function listsSheet(year: number): Lists {
  const functional = functionalRows(year);
  const economic = economicRows();
  const sections = economic.flatMap(([code]) => (code.length === 5 ? [code] : []));
  const lists: readonly (readonly [string, number, readonly string[]])[] = [
    ['功能科目代码', 14, functional.map(([code]) => code)],
    ['功能科目名称', 40, functional.map(([, name]) => name)],
    ['经济科目代码', 14, economic.map(([code]) => code)],
    ['经济科目名称', 34, economic.map(([, name]) => name)],
    ['项', 11, functional.map(([code]) => code).filter((code) => code.length === 7)],
    ['经济科目款', 11, sections],
    ['指标', 34, factWords],
  ];
  const longest = Math.max(...lists.map(([, , items]) => items.length));
  const rows: Row[] = [
    { cells: [textCell(`${year}年政府收支分类科目（供查找和下拉选择）`, styles.title)], height: 26 },
    { cells: [textCell('功能科目和部门经济科目。这张表不用填写。', styles.guidance)], height: 20 },
    { cells: lists.map(([head]) => textCell(head, styles.header)), height: 22 },
    ...Array.from({ length: longest }, (_, i) => ({
      cells: lists.map(([, , items]) => (items[i] === undefined ? null : textCell(items[i], styles.listed))),
    })),
  ];
  const name = (called: string, left: number, right = left): DefinedName => {
    const bottom = HEADER_ROWS + (lists[left]?.[2].length ?? 1) - 1;
    const range = fixedRangeName({ top: HEADER_ROWS, left, bottom, right });
    return { name: called, refersTo: `${quotedSheetName(LISTS)}!${range}` };
  };
  return {
    names: [
      name('功能科目', 0, 1),
      name('经济科目', 2, 3),
      name('功能科目列', 0),
      name('功能科目项', 4),
      name('经济科目款', 5),
      name('指标名称', 6),
    ],
    sheet: {
      name: LISTS,
      columns: lists.map(([, width]) => ({ width })),
      rows,
      merges: [{ top: 1, left: 0, bottom: 1, right: 3 }],
      frozen: { rows: HEADER_ROWS, columns: 0 },
      protection: { filter: true, formatColumns: true, formatRows: true },
      print: { ...PRINT, landscape: false, titleRows: HEADER_ROWS },
      tabColour: TABS.lists,
      gridLines: false,
    },
  };
}
