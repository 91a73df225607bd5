/**
 * `mingsuan compile BOOK --out DIR`: a ledger's whole disclosure in every format, audited before it leaves. The folder is
 * written complete or not at all.
 */
import {
  auditJson,
  type Compilation,
  type CompileJson,
  compile,
  documentKinds,
  graveFindings,
  isComposable,
  type OutputFile,
  readBook,
} from '@mingsuan/app';
import type { Ledger, ReportKind } from '@mingsuan/core/ledger';
import { type ExitCode, type Ports, UnusableInput } from '../ports.ts';
import { checkedProfile } from '../profile.ts';
import { findingLines } from '../summary.ts';

export interface CompileOptions {
  readonly out: string;
  readonly profile?: string;
  readonly kind?: string;
  readonly date?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

type LedgerTrouble = CompileJson['problems'];

export async function compileCommand(ports: Ports, path: string, options: CompileOptions): Promise<ExitCode> {
  const profile = checkedProfile(options.profile);
  if (profile !== undefined && !isComposable(profile))
    throw new UnusableInput(`还不能按表式「${profile}」编制，请换一个 --profile，或不给。`);
  const kind = checkedKind(options.kind);
  await ports.checkFolder(options.out, options.force === true);
  const opened = await openLedger(ports, path);
  const compiled = 'ledger' in opened ? compile(opened.ledger, { date: options.date, profile, kind }) : null;
  if (compiled === null || 'problems' in compiled) {
    const problems =
      'ledger' in opened
        ? (compiled?.problems ?? []).map(({ code, path: place, message }) => ({ code, place, message }))
        : opened.problems;
    return refused(ports, path, problems, options);
  }
  const { files, skipped } = await written(ports, compiled);
  await ports.writeFolder(options.out, files, options.force === true);
  return told(ports, compiled, { files, skipped }, options);
}

/** undefined where the ledger decides. */
function checkedKind(word: string | undefined): ReportKind | null | undefined {
  if (word === undefined) return undefined;
  const kind = documentKinds[word];
  if (kind !== undefined) return kind;
  throw new UnusableInput(`没有文件种类「${word}」。可选：${Object.keys(documentKinds).join('、')}。`);
}

/** A ledger as JSON, or a workbook. */
async function openLedger(
  ports: Ports,
  path: string,
): Promise<{ readonly ledger: Ledger } | { readonly problems: LedgerTrouble }> {
  const json = await ports.openLedgerJson(path);
  if (json !== null) {
    if ('ledger' in json) return json;
    return { problems: json.problems.map(({ code, path: place, message }) => ({ code, place, message })) };
  }
  const book = await ports.openBook(path);
  if ('message' in book) return { problems: [{ code: book.code, place: '', message: book.message }] };
  const { ledger, problems } = readBook(book);
  const all = problems.map(({ code, sheet, cell, message }) => ({
    code,
    place: sheet === null ? '' : `工作表「${sheet}」${cell ?? ''}`,
    message,
  }));
  if (ledger === null) return { problems: all };
  for (const { code, place, message } of all) ports.stderr(`${path}：[${code}] ${place}：${message}\n`);
  return { ledger };
}

const SHOWN_MAX = 40;

function refused(ports: Ports, path: string, problems: LedgerTrouble, { json }: CompileOptions): ExitCode {
  for (const { code, place, message } of problems.slice(0, SHOWN_MAX))
    ports.stderr(`${path}：[${code}] ${message.includes(place) ? '' : `${place}：`}${message}\n`);
  if (problems.length > SHOWN_MAX) ports.stderr(`${path}：另有 ${problems.length - SHOWN_MAX} 个问题，见 --json。\n`);
  ports.stderr(`底账有 ${problems.length} 个问题，什么都没有写出。请改正后再编制。\n`);
  if (json) {
    const nothing = { department: null, year: null, profile: null, out: null, coverage: null };
    const none = { files: [], skipped: [], missingReasons: [], findings: [] };
    print(ports, { schema: 'mingsuan.compile/1', ...nothing, ...none, problems });
  }
  return 2;
}

interface Written {
  readonly files: readonly OutputFile[];
  readonly skipped: CompileJson['skipped'];
}

/** All formats; one whose library is not there is told of and left out. */
async function written(ports: Ports, compiled: Compilation): Promise<Written> {
  const files: OutputFile[] = [];
  const skipped: { name: string; why: string }[] = [];
  for (const { name: ending, write } of ports.writers) {
    const made = await write(compiled);
    const name = ending.replace('*', compiled.fileName);
    if ('why' in made) skipped.push({ name, why: made.why });
    else files.push(...made.files);
    ports.stderr('why' in made ? `没有写 ${name}：${made.why}\n` : `已生成 ${name}\n`);
  }
  return { files, skipped };
}

function told(ports: Ports, compiled: Compilation, { files, skipped }: Written, options: CompileOptions): ExitCode {
  const { publication, audit, missingReasons, data } = compiled;
  const json = auditJson(audit);
  const findings = json.findings.filter(({ outcome }) => outcome !== 'tail');
  if (options.json) {
    print(ports, {
      schema: 'mingsuan.compile/1',
      department: publication.department,
      year: publication.year,
      profile: data.profile,
      out: options.out,
      files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
      skipped,
      missingReasons,
      findings,
      coverage: json.coverage,
      problems: [],
    });
  } else {
    const grave = findings.filter(({ severity }) => severity !== 'info');
    ports.stdout(
      [
        `${publication.department} ${publication.title}：写入 ${options.out}，${files.length} 个文件。`,
        `审核：印出 ${json.coverage.numbers.printed} 个数，${json.coverage.passed} 条规则相符，尾差 ${json.coverage.tail} 条。`,
        ...missingReasons.map(({ message, suggestion }) => `· 缺少原因：${message}${suggestion}`),
        ...findingLines(grave, ports.colours),
        grave.length + missingReasons.length === 0 ? '没有发现问题，可以公开。' : '请处理以上各条，改底账后重新编制。',
        '',
      ].join('\n'),
    );
  }
  return graveFindings(audit).some(({ severity }) => severity === 'error') ? 1 : 0;
}

function print(ports: Ports, json: CompileJson): void {
  ports.stdout(`${JSON.stringify(json)}\n`);
}
