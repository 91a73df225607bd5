/** What can be wrong with a package, in Chinese: what, where, why, what to do. */
import type { Problem } from '@mingsuan/core/document';
import type { ZipFault } from '../zip/index.ts';

const AGAIN = '请用 Word 或 WPS 打开，另存为新的 .docx 后再审';

/** Why nothing of the package can be read. */
export function unusable(name: string, fault: ZipFault): Problem {
  switch (fault) {
    case 'encrypted':
      return encrypted(name);
    case 'too-large':
      return whole('unreadable-file', `文件「${name}」解压后超过上限，可能是有意构造的文件，没有读。${AGAIN}。`);
    case 'too-many-entries':
      return whole('unreadable-file', `文件「${name}」内的部件多得异常，可能是有意构造的文件，没有读。${AGAIN}。`);
    case 'damaged':
      return whole(
        'unreadable-file',
        `文件「${name}」不完整或已损坏（压缩包校验不符）。请确认下载或拷贝是否完整，重新取得文件；或者${AGAIN}。`,
      );
    case 'absent':
    case 'not-zip':
      return whole('unreadable-file', `文件「${name}」不是 Word 文档（.docx），里面没有正文。${AGAIN}。`);
  }
}

export function encrypted(name: string): Problem {
  return whole(
    'encrypted-file',
    `文件「${name}」设有打开密码，读不出内容。请用 Word 或 WPS 打开，去掉密码另存后再审。`,
  );
}

export function otherFormat(name: string, format: string): Problem {
  return whole('unsupported-format', `文件「${name}」其实是${format}，只是后缀为 .docx。${AGAIN}。`);
}

export function empty(name: string): Problem {
  return whole(
    'empty-file',
    `文件「${name}」是空的，没有文字。请确认上传或导出是否完整；内容若是图片，请提供可复制文字的版本。`,
  );
}

export function macros(): Problem {
  return whole('macros-ignored', '文件带有宏，宏没有运行，只读了文字和表格。如不需要宏，请另存为 .docx。');
}

export function doctype(part: string): Problem {
  return whole(
    'content-skipped',
    `文件内部（${part}）带有文档类型声明，正常的 Word 文档没有，声明已忽略。请核实文件来源，或者${AGAIN}。`,
  );
}

export function malformed(part: string): Problem {
  return whole('truncated', `文件内部（${part}）有损坏，损坏处前后的内容可能没有读全。${AGAIN}。`);
}

export function tooDeep(part: string): Problem {
  return whole('content-skipped', `文件内部（${part}）嵌套过深，超出部分没有读。${AGAIN}。`);
}

export function partSkipped(part: string): Problem {
  return whole('content-skipped', `文件内部的「${part}」读不出，自动编号、脚注等可能缺失。${AGAIN}。`);
}

export function tooManyCells(line: number, max: number): Problem {
  return {
    code: 'too-large',
    line,
    message: `表格超过 ${max} 格，第 ${line} 行起的表格没有读全。请拆分文件后再审。`,
  };
}

/** Something that was met a number of times. */
export interface Tally {
  readonly count: number;
  /** Where the first one stands. */
  readonly line: number;
}

export function trackedChanges({ count, line }: Tally): Problem {
  return {
    code: 'tracked-changes',
    line,
    message: `文件有 ${count} 处修订没有定稿（第 ${line} 行起），已按全部接受修订读取。请在“审阅”中接受或拒绝全部修订后再公开。`,
  };
}

export function hiddenText({ count, line }: Tally): Problem {
  return {
    code: 'hidden-content',
    line,
    message: `文件有 ${count} 处隐藏文字或隐藏行（第 ${line} 行起），没有读入。请确认后删除隐藏内容，或取消隐藏。`,
  };
}

export function embedded({ count, line }: Tally): Problem {
  return {
    code: 'content-skipped',
    line,
    message: `文件嵌有 ${count} 个其他文档的对象（第 ${line} 行起，如 Excel 表格），其中内容没有读。请改为普通表格后再审。`,
  };
}

export function onlyPictures({ count }: Tally): Problem {
  return whole(
    'content-skipped',
    `文件没有表格，却有 ${count} 张图片。表格若是图片则读不出，请换成可以编辑的表格后再审。`,
  );
}

function whole(code: Problem['code'], message: string): Problem {
  return { code, line: null, message };
}
