/** Errors as problem+json in Chinese with what to do. What is not foreseen is our fault: told as such, with no inside. */
import { LabourLost, Refusal, RevisionConflict } from '@mingsuan/app';
import type { RequestProblem } from '@mingsuan/app/workbench';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';

const TYPE = 'application/problem+json; charset=utf-8';

/** `report`: a line for whoever looks after the machine. */
export function tellProblems(server: FastifyInstance, report: (line: string) => void): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof RevisionConflict) return send(reply, error.conflict);
    const problem = problemOf(error);
    if (problem.status === 500) report(`${request.method} ${request.url}：${error.stack ?? error.message}`);
    return send(reply, problem);
  });
  server.setNotFoundHandler((_request, reply) =>
    send(reply, problem(404, 'not-found', '没有这个地址。', '请从首页重新打开。')),
  );
}

function send(reply: FastifyReply, body: { readonly status: number }): FastifyReply {
  // the schema of the route is for its answer, not for this
  return reply.code(body.status).type(TYPE).serializer(String).send(JSON.stringify(body));
}

function problemOf(error: FastifyError): RequestProblem {
  if (error instanceof Refusal) {
    const { status, code, message, remedy, errors } = error;
    return { ...problem(status, code, message, remedy), ...(errors.length === 0 ? {} : { errors: [...errors] }) };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(({ instancePath, message }) => ({
      path: instancePath,
      message: message ?? '',
    }));
    return {
      ...problem(400, 'bad-request', '请求的内容不合要求。', '请刷新页面后再试；程序调用请对照 /api/openapi.json。'),
      errors,
    };
  }
  if (error instanceof LabourLost)
    return problem(503, 'not-done', `没有做成：${error.message}`, '请再试一次；仍不行的，请换一份小一些的文件。');
  if (isFull(error))
    return problem(
      507,
      'disk-full',
      '没有保存：磁盘已满。',
      '请清理磁盘后再试。您的改动还在这个页面上，请不要关闭它。',
    );
  if (UNSTORABLE.has(error.code))
    return problem(
      400,
      'unstorable',
      '没有保存：内容里有数据库存不下的字符或数字。',
      '请检查是否从别的程序粘贴进了看不见的字符，重新填写后再试。',
    );
  const known = KNOWN[error.code];
  if (known !== undefined) return problem(known[0], known[1], known[2], known[3]);
  const status = error.statusCode ?? 500;
  if (status < 500) return problem(status, 'bad-request', '请求不合要求，没有执行。', '请刷新页面后再试。');
  return problem(
    500,
    'fault',
    '明算自身出错，这次操作没有完成。',
    '这是程序的问题。请再试一次；仍不行请把操作步骤告诉维护者。',
  );
}

function problem(status: number, code: string, title: string, remedy: string): RequestProblem {
  return { type: 'about:blank', status, code, title, remedy };
}

/** As PostgreSQL and the operating system say it. */
function isFull({ code, message }: FastifyError): boolean {
  return code === '53100' || code === 'ENOSPC' || /No space left on device/.test(message);
}

/** Of PostgreSQL: a character that no text can hold (NUL), a number beyond its column. */
const UNSTORABLE = new Set(['22021', '22003']);

const LARGE = ['请拆分文件，或只上传需要审核的部分。'] as const;

const KNOWN: Readonly<Record<string, readonly [status: number, code: string, title: string, remedy: string]>> = {
  FST_REQ_FILE_TOO_LARGE: [413, 'file-too-large', '文件太大，没有收下。', ...LARGE],
  FST_FILES_LIMIT: [413, 'too-many-files', '一次上传的文件太多。', '请分几次上传。'],
  FST_PARTS_LIMIT: [413, 'too-many-files', '一次上传的文件太多。', '请分几次上传。'],
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'too-large', '一次提交的内容太多，没有收下。', '请分几次提交。'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [415, 'not-a-form', '没有收到文件。', '请用上传框选择文件。'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'bad-type', '不认识提交的内容的类型。', '请刷新页面后再试。'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'bad-json', '提交的内容不是完整的 JSON。', '请刷新页面后再试。'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'bad-json', '提交的内容是空的。', '请刷新页面后再试。'],
};
