/** Pages whose text could not be had, told in one Problem for each reason. */
import type { Problem, ProblemCode } from '@mingsuan/core/document';

export interface UnreadPage {
  readonly page: number;
  readonly why: 'picture' | 'recognised' | 'meaningless' | 'damaged' | 'too-complex' | 'rules-cut';
}

const WORDS: Readonly<Record<UnreadPage['why'], readonly [ProblemCode, string]>> = {
  picture: [
    'unreadable-page',
    '是图片（扫描件），没有文字，其中的数字未能核验。请取得由办公软件直接导出的 PDF，或改用 Word、Excel 原件再审；没有原件的，可以加 --ocr 识别图片。',
  ],
  recognised: [
    'unreadable-page',
    '是图片（扫描件），其文字由扫描软件识别而来，可能认错，未读入，其中的数字未能核验。请改用 Word、Excel 原件再审；没有原件的，可以加 --ocr 重新识别图片。',
  ],
  meaningless: [
    'unreadable-page',
    '的字体没有文字编码，读不出文字，其中的数字未能核验。请用办公软件重新导出 PDF，或改用 Word、Excel 原件再审。',
  ],
  damaged: ['unreadable-page', '已损坏，读不出内容，其中的数字未能核验。请重新取得文件后再审。'],
  'too-complex': ['unreadable-page', '的图形过于复杂，超过读取上限，其中的数字未能核验。请重新导出 PDF 后再审。'],
  'rules-cut': ['truncated', '的线条过多，超过读取上限，表格可能没有读全。请重新导出 PDF 后再审。'],
};

export function pageProblems(unread: readonly UnreadPage[]): Problem[] {
  return Object.entries(WORDS).flatMap(([why, [code, words]]) => {
    const pages = unread.filter((page) => page.why === why).map(({ page }) => page);
    return pages.length === 0 ? [] : [{ code, line: null, message: `第 ${ranges(pages)} 页${words}` }];
  });
}

/** What was recognised in pictures, in one Problem. */
export function recognisedProblem(pages: readonly number[]): Problem[] {
  if (pages.length === 0) return [];
  const message = `第 ${ranges(pages)} 页是图片，文字由 tesseract 识别而来，可能认错。涉及这些页的问题只作提示，请先核对原页。`;
  return [{ code: 'read-from-picture', line: null, message }];
}

/** 3、7—12 */
function ranges(pages: readonly number[]): string {
  const parts: { from: number; to: number }[] = [];
  for (const page of pages) {
    const last = parts.at(-1);
    if (last && page === last.to + 1) last.to = page;
    else parts.push({ from: page, to: page });
  }
  return parts.map(({ from, to }) => (from === to ? `${from}` : `${from}—${to}`)).join('、');
}
