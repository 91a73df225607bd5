/** The reviewer's workbook, composed from invented audits, written and read back. */

import { type CellObject, read, utils } from '@e965/xlsx';
import { NOWHERE } from '@mingsuan/core/document';
import { writeXlsx } from '@mingsuan/formats/xlsx';
import { describe, expect, it } from 'vitest';
import type { AuditJson, BasisJson, FindingJson, PlaceJson } from '../contract/audit.ts';
import { findingsWorkbook } from './findings-workbook.ts';

const place = (line: number, where: string, text: string): PlaceJson => ({
  line,
  ...NOWHERE,
  text,
  start: 0,
  end: text.length,
  where,
});

const layout = (clause: string): BasisJson => ({
  document: '公开表格式（由表内行列关系推得）',
  number: null,
  clause,
  verified: true,
});
const law: BasisJson = { document: '《中华人民共和国预算法》', number: null, clause: '条文待核', verified: false };
const catalogue: BasisJson = {
  document: '《地方预决算公开操作规程》',
  number: '财预〔2016〕143号',
  clause: '第十二条',
  verified: true,
};

const plain: FindingJson = {
  rule: 'T01-01',
  severity: 'error',
  outcome: 'failed',
  title: '本年收入合计等于各项收入之和',
  message: '',
  places: [],
  stated: null,
  expected: null,
  difference: null,
  cause: null,
  basis: [],
  remedy: '核对各项收入与本年收入合计，改正填错的一行。',
  symptoms: [],
};

const findings: readonly FindingJson[] = [
  {
    ...plain,
    rule: 'T03-02',
    severity: 'info',
    outcome: 'tail',
    title: '尾差：支出合计等于各款之和',
    message:
      '本年支出合计 = 各款之和：1,556.63 应等于 9 项之和 1,556.62，差 0.01。差 0.01，尾差上限 0.045，由四舍五入可以解释（同样的数在 3 处）。',
    places: [place(188, '公开03表 合计 · 本年支出合计', '1,556.63万元')],
    stated: '1,556.63',
    expected: '9 项之和 1,556.62',
    difference: '0.01',
    cause: '四舍五入尾差',
    basis: [layout('03表 合计 = Σ 各款')],
    remedy: '不必更改；如能以元核对，可调整末位。',
  },
  {
    ...plain,
    title: '本年收入合计等于各项收入之和',
    message:
      '公开01表 27 本年收入合计 · 金额 印作 1,566.63万元，应为 1,556.63万元（差 10.00），一位数字写错（6 应为 5），改正后 7 处矛盾都消失。',
    places: [
      place(106, '公开01表 27 本年收入合计 · 金额', '1,566.63万元'),
      place(80, '公开01表 1 一般公共预算财政拨款收入 · 金额', '1,548.12万元'),
      place(131, '公开02表 合计 · 本年收入合计', '1,556.63万元'),
      place(401, '「二、收入决算情况说明」收入合计', '1,556.63万元'),
      place(395, '「一、收入支出决算总体情况说明」收入总计', '1,556.63万元'),
      // Two numbers of one sentence: the same place to whoever looks for it.
      place(395, '「一、收入支出决算总体情况说明」收入总计', '1,566.63万元'),
    ],
    stated: '1,566.63万元',
    expected: '1,556.63万元',
    difference: '10.00',
    cause: '一位数字写错（6 应为 5）',
    basis: [layout('01表 行27 = 行1+行2+…+行8'), law],
    symptoms: Array.from({ length: 7 }, () => ({ rule: 'X', message: '', places: [] })),
  },
  {
    ...plain,
    rule: 'T05-03',
    title: '一般公共预算支出：项级之和等于款级',
    message:
      '公开05表 20132 组织事务 · 项目支出 起 4 格：整块下移一行。应改为：268.40万元→4.77，4.77万元→261.85，261.85万元→1.78，1.78万元→268.40。改正后 9 处矛盾都消失。',
    places: [
      place(241, '公开05表 20132 组织事务 · 项目支出', '268.40万元'),
      place(242, '公开05表 2013201 行政运行 · 项目支出', '4.77万元'),
      place(243, '公开05表 2013202 一般行政管理事务 · 项目支出', '261.85万元'),
      place(244, '公开05表 2013299 其他组织事务支出 · 项目支出', '1.78万元'),
    ],
    stated: '268.40万元、4.77万元、261.85万元、1.78万元',
    expected: '4.77万元、261.85万元、1.78万元、268.40万元',
    cause: '整块下移一行',
    basis: [layout('05表 款 = Σ 项')],
    remedy: '重新粘贴这一栏，使各行对准科目。',
    symptoms: Array.from({ length: 9 }, () => ({ rule: 'X', message: '', places: [] })),
  },
  {
    ...plain,
    rule: 'TX-11',
    title: '正文的金额等于表中的金额',
    message:
      '「五、财政拨款支出决算情况说明」政府性基金支出 印作 12000.00万元，应为 1.20万元（差 11,998.80），以元的数写成万元。',
    places: [place(431, '「五、财政拨款支出决算情况说明」政府性基金支出', '12000.00万元')],
    stated: '12000.00万元',
    expected: '1.20万元',
    difference: '11,998.80',
    cause: '以元的数写成万元',
    basis: [law],
    remedy: '改正正文。',
  },
  {
    ...plain,
    rule: 'TX-03',
    title: '比重等于部分除以合计',
    message: '项目支出占比：印作 58.81%，按 415.39 ÷ 817.50 算得 50.81%。',
    places: [place(418, '「三、支出决算情况说明」项目支出占比', '58.81%')],
    stated: '58.81%',
    expected: '50.81%',
    basis: [layout('占比 = 项目支出 ÷ 本年支出合计')],
    remedy: '按表中的数重新计算比重。',
  },
  {
    ...plain,
    rule: 'ZP-04',
    severity: 'warning',
    outcome: 'explain',
    title: '自评得分合计等于各项得分之和',
    message: '项目「驻村工作队经费」各项得分之和为 88.38，总分印作 98.38。',
    places: [place(640, '自评表「驻村工作队经费」总分', '98.38')],
    stated: '98.38',
    expected: '88.38',
    difference: '10.00',
    basis: [
      { document: '《项目支出绩效评价管理办法》', number: '财预〔2020〕10号', clause: '条文待核', verified: false },
    ],
    remedy: '核对各项得分，改正总分与等级。',
  },
  {
    ...plain,
    rule: 'GK-07',
    severity: 'warning',
    outcome: 'explain',
    title: '机关运行经费变动超过两成应当说明原因',
    message: '机关运行经费比上年下降 24.17%，只写“厉行节约”，没有说明具体原因。',
    places: [place(455, '「四、机关运行经费支出情况说明」', '下降24.17%')],
    stated: '-24.17%',
    basis: [catalogue],
    remedy: '写明减少了哪些支出。',
  },
  {
    ...plain,
    rule: 'GK-02',
    title: '应当公开的说明齐全',
    message: '没有找到“国有资产占用情况说明”。',
    basis: [catalogue, law],
    remedy: '补写国有资产占用情况：车辆、单价100万元（含）以上设备。',
  },
  ...Array.from({ length: 7 }, (_, i): FindingJson => {
    const code = `20132${i + 10}`;
    return {
      ...plain,
      rule: 'KM-05',
      severity: 'warning',
      outcome: 'explain',
      title: '科目名称与代码相符',
      message: `公开03表 ${code}：名称“=HYPERLINK("http://x")其他事务${i}”与《政府收支分类科目》中的名称不同。`,
      places: [place(190 + i, `公开03表 ${code} · 科目名称`, `其他事务${i}`)],
      stated: `=其他事务${i}`,
      expected: '其他组织事务支出',
      basis: [{ document: '《政府收支分类科目》', number: null, clause: '2013299', verified: true }],
      remedy: '改用规范的科目名称。',
    };
  }),
];

const audit: AuditJson = {
  schema: 'mingsuan.audit/1',
  source: { name: '001_某市规划局2023年度部门决算.txt', format: 'txt', sha256: '', bytes: 1 },
  reading: {
    kind: 'finalAccounts',
    department: { name: '海棠市规划和自然资源局', code: '007' },
    year: 2023,
    profile: null,
  },
  coverage: {
    rules: 214,
    passed: 168,
    tail: 3,
    failed: 5,
    explain: 9,
    notApplicable: 21,
    unverified: 8,
    numbers: { printed: 903, bound: 871, agreeing: 838, tail: 6, contradicting: 12, unbound: 32 },
  },
  unverified: [
    { rule: 'NJ-01', title: '上年数与上年公开一致', why: '没有上年的公开文件。' },
    { rule: 'NJ-02', title: '年初结转与上年年末结转一致', why: '没有上年的公开文件。' },
    { rule: 'T07-01', title: '政府性基金收支相等', why: '公开07表第 5 列读不出，见输入问题。' },
  ],
  findings,
  problems: [
    {
      code: 'unreadable-cell',
      line: 301,
      message: '公开07表第 301 行第 5 列“1.2O”读不出数字。请核对原件，改成数字后重审。',
    },
    { code: 'encoding-doubtful', line: null, message: '文件编码不能确定，按 GB18030 读取。如有乱码，请另存为 UTF-8。' },
  ],
};

const sound: AuditJson = {
  ...audit,
  source: { ...audit.source, name: '002_档案中心2023年度部门决算.docx' },
  reading: { ...audit.reading, department: { name: '海棠市档案中心', code: null } },
  coverage: { ...audit.coverage, passed: 193, tail: 0, failed: 0, explain: 0, unverified: 0 },
  unverified: [],
  findings: [],
  problems: [],
};

const workbook = read(writeXlsx(findingsWorkbook([audit, sound])), { cellStyles: true });
const rowsOf = (name: string): unknown[][] => utils.sheet_to_json(workbook.Sheets[name]!, { header: 1, defval: '' });
const cellOf = (name: string, cell: string): CellObject => workbook.Sheets[name]![cell] as CellObject;

describe('the findings workbook', () => {
  it('has a list, and beside it what the audit could and could not see', () => {
    expect(workbook.SheetNames).toEqual(['问题清单', '覆盖情况', '未能核验', '输入问题']);
    expect(rowsOf('问题清单')[0]).toEqual(
      '序号 文件 部门 年度 级别 规则编号 规则 位置 行号 印作 应为 差额 说明 可能原因 依据 处理建议 连带问题数 审核意见 整改情况'.split(
        ' ',
      ),
    );
  });

  it('has one row per finding, the errors of a file first', () => {
    const rows = rowsOf('问题清单').slice(1);
    expect(rows).toHaveLength(findings.length);
    expect(rows.map(([number]) => number)).toEqual(findings.map((_, i) => i + 1));
    const severities = rows.map((row) => row[4]);
    expect(severities).toEqual([...Array(5).fill('错误'), ...Array(9).fill('警告'), '提示']);
  });

  it('writes a difference as a number where it is one', () => {
    expect(cellOf('问题清单', 'L2')).toMatchObject({ t: 'n', v: 10, w: '10.00' });
    expect(cellOf('问题清单', 'L4')).toMatchObject({ t: 'n', v: 11_998.8, w: '11,998.80' });
    expect(rowsOf('问题清单')[2]![11]).toBe('');
  });

  it('says where to look: the first place, two others, and how many in all', () => {
    const [, row] = rowsOf('问题清单');
    expect(row![7]).toBe(
      '公开01表 27 本年收入合计 · 金额\n公开01表 1 一般公共预算财政拨款收入 · 金额（第 80 行）\n公开02表 合计 · 本年收入合计（第 131 行）\n等 5 处',
    );
    expect(row![8]).toBe(106);
    expect(row![16]).toBe(7);
  });

  it('quotes no clause that nobody has seen', () => {
    const bases = rowsOf('问题清单').map((row) => row[14]);
    expect(bases[1]).toBe(
      '公开表格式（由表内行列关系推得）：01表 行27 = 行1+行2+…+行8\n《中华人民共和国预算法》（条文待核）',
    );
    expect(bases[5]).toBe(
      '《地方预决算公开操作规程》（财预〔2016〕143号）第十二条\n《中华人民共和国预算法》（条文待核）',
    );
  });

  it('keeps text that looks like a formula as text', () => {
    const cells = Object.values(workbook.Sheets.问题清单!).filter((cell) => (cell as CellObject).f !== undefined);
    expect(cells).toEqual([]);
    expect(rowsOf('问题清单').some((row) => row[9] === '=其他事务0')).toBe(true);
  });

  it('counts the coverage of each file and of all', () => {
    const rows = rowsOf('覆盖情况');
    expect(rows[2]!.slice(4)).toEqual([214, 168, 3, 5, 9, 21, 8, 903, 838, 6, 12, 15, 32, 5, 9, 1]);
    expect(rows[4]!.slice(4, 6)).toEqual([428, 361]);
    expect(cellOf('覆盖情况', 'E5').f).toBe('SUM(E3:E4)');
  });

  it('tells what could not be verified or read, and why', () => {
    expect(rowsOf('未能核验')[3]!.slice(4)).toEqual([
      'T07-01',
      '政府性基金收支相等',
      '公开07表第 5 列读不出，见输入问题。',
    ]);
    expect(rowsOf('输入问题')[1]![4]).toBe(301);
    expect(rowsOf('输入问题')[2]![4]).toBe('');
  });

  it('says in words that nothing was found', () => {
    const quiet = read(writeXlsx(findingsWorkbook([sound])));
    const first = (name: string): unknown => (quiet.Sheets[name]!.A2 as CellObject).v;
    expect(first('问题清单')).toMatch(/^没有发现问题。未能核验的事项不算通过/);
    expect(first('未能核验')).toBe('没有未能核验的规则。');
    expect(first('输入问题')).toBe('输入的文件没有读取问题。');
    expect(read(writeXlsx(findingsWorkbook([]))).SheetNames).toHaveLength(4);
  });

  it('is titled with what all its files share', () => {
    expect(findingsWorkbook([audit]).title).toBe('海棠市规划和自然资源局2023年度公开审核问题清单');
    expect(findingsWorkbook([audit, sound]).title).toBe('2023年度公开审核问题清单');
    expect(findingsWorkbook([]).title).toBe('公开审核问题清单');
  });
});
