/**
 * Every route of the workbench: one table from which the server registers its routes and their OpenAPI, and the browser
 * knows what to send and what comes back. Requests that change something carry the header `x-mingsuan: 1`.
 */
import { z } from 'zod';
import * as book from './book.ts';
import * as cases from './case.ts';
import { id, readingDocument, title, year } from './json.ts';
import { sessionSchema } from './person.ts';
import * as rules from './rules.ts';

/** `json` as the schema says; `bytes` a file; `events` server-sent events, each a JSON value of the schema. */
export interface RouteContract {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `:name` for each of `params`. */
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** `multipart/form-data` with any number of fields `files`, instead of a JSON body. */
  readonly takesFiles?: true;
  readonly answer: z.ZodType;
  readonly answers?: 'bytes' | 'events';
  readonly status?: 201 | 202;
}

/** Keeps the schemas' own types and checks the rest. */
const route = <const R extends RouteContract>(contract: R): R => contract;

const one = z.object({ id });
const flag = z.enum(['true', 'false']).default('false');
const listQuery = z.object({
  /** Part of a name, pinyin or its initials. */
  q: z.string().max(100).default(''),
  archived: flag,
  deleted: flag,
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});
const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.int() });
const nothing = z.object({});
const bytes = z.any();

/** The header that a page elsewhere cannot send without being asked first. */
export const requestHeader = 'x-mingsuan';

export const routes = {
  session: route({
    method: 'GET',
    path: '/api/session',
    summary: '谁在用、用的哪套规则、数据在哪里',
    answer: sessionSchema,
  }),

  listCases: route({
    method: 'GET',
    path: '/api/cases',
    summary: '审过的文件',
    query: listQuery,
    answer: page(cases.caseSchema),
  }),
  uploadFiles: route({
    method: 'POST',
    path: '/api/cases',
    summary: '上传一个部门的一个或几个文件，开始审核',
    takesFiles: true,
    answer: cases.caseDetailSchema,
    status: 202,
  }),
  pasteText: route({
    method: 'POST',
    path: '/api/cases/text',
    summary: '审核粘贴的文字',
    body: cases.pastedTextSchema,
    answer: cases.caseDetailSchema,
    status: 202,
  }),
  getCase: route({
    method: 'GET',
    path: '/api/cases/:id',
    summary: '一次审核：各文件的进度和结果',
    params: one,
    answer: cases.caseDetailSchema,
  }),
  watchCase: route({
    method: 'GET',
    path: '/api/cases/:id/progress',
    summary: '审核的进度，一步一个事件，完成后结束',
    params: one,
    answer: cases.caseDetailSchema,
    answers: 'events',
  }),
  addFiles: route({
    method: 'POST',
    path: '/api/cases/:id/files',
    summary: '补充同一部门的文件，重新审核',
    params: one,
    takesFiles: true,
    answer: cases.caseDetailSchema,
    status: 202,
  }),
  auditAgain: route({
    method: 'POST',
    path: '/api/cases/:id/audit',
    summary: '按现行规则重新审核',
    params: one,
    body: nothing,
    answer: cases.caseDetailSchema,
    status: 202,
  }),
  changeCase: route({
    method: 'PATCH',
    path: '/api/cases/:id',
    summary: '改名、归档、删除及恢复',
    params: one,
    body: book.shelfSchema.extend({ title: title.optional() }),
    answer: cases.caseDetailSchema,
  }),
  exportCase: route({
    method: 'GET',
    path: '/api/cases/:id/export/:format',
    summary: '导出问题清单、检查情况表、审核报告',
    params: one.extend({ format: z.enum(cases.exportFormats) }),
    answer: bytes,
    answers: 'bytes',
  }),

  getReport: route({
    method: 'GET',
    path: '/api/documents/:id/report',
    summary: '一个文件的正文、问题和标注',
    params: one,
    answer: cases.documentReportSchema,
  }),
  getReading: route({
    method: 'GET',
    path: '/api/documents/:id/reading',
    summary: '一个文件读出的内容',
    params: one,
    answer: readingDocument,
  }),
  getFile: route({
    method: 'GET',
    path: '/api/documents/:id/file',
    summary: '上传的原文件',
    params: one,
    answer: bytes,
    answers: 'bytes',
  }),
  getPage: route({
    method: 'GET',
    path: '/api/documents/:id/pages/:page',
    summary: '原文件一页的图',
    params: one.extend({ page: z.coerce.number().int().min(1) }),
    answer: bytes,
    answers: 'bytes',
  }),
  markFinding: route({
    method: 'PUT',
    path: '/api/documents/:id/marks',
    summary: '把问题标为已说明或误报',
    params: one,
    body: z.object({
      finding: z.string().max(1000),
      kind: z.enum(cases.markKinds),
      reason: z.string().trim().min(1).max(2000),
    }),
    answer: z.array(cases.markSchema),
  }),
  unmarkFinding: route({
    method: 'DELETE',
    path: '/api/documents/:id/marks',
    summary: '撤回标注',
    params: one,
    query: z.object({ finding: z.string().max(1000) }),
    answer: z.array(cases.markSchema),
  }),

  listBooks: route({
    method: 'GET',
    path: '/api/books',
    summary: '本子：各部门各年度的账本',
    query: listQuery,
    answer: page(book.bookSchema),
  }),
  createBook: route({
    method: 'POST',
    path: '/api/books',
    summary: '新建账本：空白、由公开文件、由上年结转、复制',
    body: book.bookSourceSchema,
    answer: book.bookDetailSchema,
    status: 201,
  }),
  importBook: route({
    method: 'POST',
    path: '/api/books/files',
    summary: '由账本文件（xlsx 或 JSON）新建',
    takesFiles: true,
    answer: book.bookDetailSchema,
    status: 201,
  }),
  getBook: route({
    method: 'GET',
    path: '/api/books/:id',
    summary: '一个账本和它的版本',
    params: one,
    answer: book.bookDetailSchema,
  }),
  changeBook: route({
    method: 'PATCH',
    path: '/api/books/:id',
    summary: '改标签、表式，归档、删除及恢复',
    params: one,
    body: book.bookPatchSchema,
    answer: book.bookSchema,
  }),
  getDraft: route({
    method: 'GET',
    path: '/api/books/:id/draft',
    summary: '正在填写的账本',
    params: one,
    answer: book.draftSchema,
  }),
  saveDraft: route({
    method: 'PATCH',
    path: '/api/books/:id/draft',
    summary: '保存改动；别处先保存了则答 409，什么都不改',
    params: one,
    body: book.saveSchema,
    answer: book.savedSchema,
  }),
  checkDraft: route({
    method: 'GET',
    path: '/api/books/:id/check',
    summary: '底账现在印出来的样子和问题',
    params: one,
    answer: book.checkSchema,
  }),
  listChanges: route({
    method: 'GET',
    path: '/api/books/:id/changes',
    summary: '谁在什么时候改了什么',
    params: one,
    query: z.object({
      before: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: page(book.changeSchema),
  }),
  makeVersion: route({
    method: 'POST',
    path: '/api/books/:id/versions',
    summary: '把现在的底账定为一个版本，此后不再改变',
    params: one,
    body: z.object({ revision: z.int(), note: z.string().max(2000) }),
    answer: book.versionSchema,
    status: 201,
  }),
  getVersion: route({
    method: 'GET',
    path: '/api/versions/:id',
    summary: '一个版本的底账',
    params: one,
    answer: book.versionDetailSchema,
  }),
  restoreVersion: route({
    method: 'POST',
    path: '/api/books/:id/restore',
    summary: '把底账恢复为某个版本，作为一次保存',
    params: one,
    body: z.object({ revision: z.int(), versionId: id }),
    answer: book.savedSchema,
  }),
  downloadBook: route({
    method: 'GET',
    path: '/api/books/:id/download/:format',
    summary: '下载编制好的公开文件',
    params: one.extend({ format: z.enum(book.downloadFormats) }),
    query: z.object({ version: id.optional() }),
    answer: bytes,
    answers: 'bytes',
  }),
  compareBooks: route({
    method: 'GET',
    path: '/api/compare',
    summary: '两个账本或版本逐数对照',
    query: z.object({ left: id, right: id }),
    answer: book.comparisonSchema,
  }),
  listOrganisations: route({
    method: 'GET',
    path: '/api/organisations',
    summary: '部门，按名称或拼音查找',
    query: listQuery,
    answer: page(book.organisationSchema),
  }),

  backup: route({
    method: 'GET',
    path: '/api/backup',
    summary: '全部数据，作为一个备份文件；用 mingsuan restore 恢复',
    answer: bytes,
    answers: 'bytes',
  }),

  listRules: route({ method: 'GET', path: '/api/rules', summary: '全部规则', answer: z.array(rules.ruleSchema) }),
  getRule: route({
    method: 'GET',
    path: '/api/rules/:rule',
    summary: '一条规则：依据、公式、例子',
    params: z.object({ rule: z.string().max(40) }),
    answer: rules.ruleDetailSchema,
  }),
  tryRule: route({
    method: 'POST',
    path: '/api/rules/:rule/try',
    summary: '在粘贴的文字上试一条规则',
    params: z.object({ rule: z.string().max(40) }),
    body: z.object({ text: z.string().min(1).max(2_000_000) }),
    answer: rules.trialSchema,
  }),
  listProfiles: route({ method: 'GET', path: '/api/profiles', summary: '各地表式', answer: rules.profilesSchema }),
  getCodes: route({
    method: 'GET',
    path: '/api/codes',
    summary: '某年度的功能科目和部门经济科目',
    query: z.object({ year: z.coerce.number().pipe(year) }),
    answer: rules.codesSchema,
  }),
} as const;

export type Routes = typeof routes;
