/** Whose document it is and of what year, however the first page is printed. */
import { readTxt } from '@mingsuan/formats/txt';
import { sampleYear, writeText } from '@mingsuan/testkit';
import { describe, expect, it } from 'vitest';
import { auditDisclosure } from '../audit/audit-disclosure.ts';
import { read } from './read.ts';

const sound = writeText(sampleYear());
/** The sample from 第一部分 on, behind another cover. */
const body = sound.slice(sound.lastIndexOf('第一部分 '));
const NAME = '明川县文化和旅游局';

function behind(cover: string) {
  const reading = read(readTxt(new TextEncoder().encode(`${cover}\n${body}`), 'x.txt'));
  return { name: reading.department.name, year: reading.year, errors: errorsOf(reading) };
}

function errorsOf(reading: ReturnType<typeof read>) {
  return auditDisclosure(reading)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

describe('a cover', () => {
  it.each([
    ['on lines of its own', `${NAME}\n2023年度部门决算公开`],
    ['in one line', `${NAME}2023年度部门决算`],
    ['with the year first', `2023年度${NAME}部门决算`],
    ['with the year first, of a 单位', `2023年度${NAME}（本级）单位决算公开`],
    ['with a name broken over lines', '明川县文化\n和旅游局\n2023年度部门决算公开'],
    ['with the year on a line of its own', `2023年度\n${NAME}\n部门决算公开`],
    ['with the year in 汉字', `${NAME}\n二〇二三年度部门决算`],
    [
      'below the head of a site',
      `首页 > 政务公开 > 财政资金\n欢迎访问明川县人民政府网站\n全国文明县城\n${NAME}\n2023年度部门决算\n来源：本站 发布时间：2024-09-24`,
    ],
    ['below slogans only', '欢迎访问\n国家全域旅游示范县\n2023年度部门决算公开'],
    ['that is not there', ''],
  ])('%s', (_, cover) => {
    const { name, year, errors } = behind(cover);
    expect(name?.startsWith(NAME)).toBe(true);
    expect({ year, errors }).toEqual({ year: 2023, errors: [] });
  });

  it('of another department than the tables is reported', () => {
    expect(behind('明川县教育局\n2023年度部门决算公开').errors).toEqual([
      `封面的部门名称「明川县教育局」与各表表头「${NAME}」不一致。`,
    ]);
  });
});

describe('a part alone', () => {
  it('is no other department: tables without a cover', () => {
    const from = sound.lastIndexOf('第二部分 ');
    const part = sound.slice(from, sound.lastIndexOf('第三部分 '));
    const reading = read(readTxt(new TextEncoder().encode(part), 'x.txt'));
    expect({ name: reading.department.name, year: reading.year, errors: errorsOf(reading) }).toEqual({
      name: NAME,
      year: 2023,
      errors: [],
    });
  });

  it('has the year that its text is about: a narrative alone', () => {
    const from = sound.lastIndexOf('第三部分 ');
    const part = sound.slice(from, sound.lastIndexOf('第四部分 '));
    const reading = read(readTxt(new TextEncoder().encode(part), 'x.txt'));
    expect({ year: reading.year, errors: errorsOf(reading) }).toEqual({ year: 2023, errors: [] });
  });
});
