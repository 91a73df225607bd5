/** Random edits of a text, as damage and carelessness make them. Deterministic: a seed gives the same text. */
import type { Random } from '@mingsuan/testkit';

type Below = (below: number) => number;

const JUNK = [
  '\t',
  '\t\t',
  '\n',
  '\n\n',
  ' ',
  '　',
  '|',
  '。',
  '；',
  '，',
  '、',
  '（',
  '）',
  '——',
  '%',
  '万元',
  '元',
  '公开03表',
  '合计',
  '收入决算表',
  '第三部分 情况说明',
  '一、',
  '（一）',
  '9',
  '0',
  ',',
  '.',
  '-',
  '\u0000',
  '\ufffd',
  '𠀀',
  '说明：本表无数据',
  '目录',
  '增加',
  '占',
  '201',
  '2013299',
];

/** One to four edits anywhere in the text. */
export function edited(text: string, source: Random): string {
  const random: Below = (below) => source.integer(0, Math.max(below, 1) - 1);
  let result = text;
  const count = 1 + random(4);
  for (let i = 0; i < count; i++) result = edit(result, random);
  return result;
}

function edit(text: string, random: Below): string {
  const at = random(text.length + 1);
  const span = [1, 2, 5, 20, 200, 2000][random(6)] ?? 1;
  const end = Math.min(text.length, at + 1 + random(span));
  const lines = text.split('\n');
  const line = random(lines.length);
  const other = random(lines.length);
  switch (random(10)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, at) + (JUNK[random(JUNK.length)] ?? '') + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at, end).repeat(2 + random(3)) + text.slice(end);
    case 3:
      return text.slice(0, at);
    case 4: {
      [lines[line], lines[other]] = [lines[other] ?? '', lines[line] ?? ''];
      return lines.join('\n');
    }
    case 5:
      lines.splice(line, 1 + random(5));
      return lines.join('\n');
    case 6:
      lines.splice(other, 0, ...lines.slice(line, line + 1 + random(30)));
      return lines.join('\n');
    case 7:
      lines[line] = (lines[line] ?? '').replaceAll('\t', random(2) === 0 ? '' : '\t\t');
      return lines.join('\n');
    case 8:
      lines[line] = (lines[line] ?? '').split('').toReversed().join('');
      return lines.join('\n');
    default:
      return text.slice(0, at) + text.slice(at, end).replace(/\d/g, () => String(random(10))) + text.slice(end);
  }
}
