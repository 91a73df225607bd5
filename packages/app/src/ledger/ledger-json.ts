/** What is told of an inferred ledger: as JSON, and as the notes of its workbook. */
import { whereOf } from '@mingsuan/core/audit';
import type { Reading } from '@mingsuan/core/statement';
import type { BookNote } from '../book/list-sheets.ts';
import type { LedgerExceptionJson, LedgerJson } from '../contract/index.ts';
import type { Exception } from './came-out.ts';
import type { LedgerFrom } from './ledger-from.ts';

export function ledgerJson(reading: Reading, { ledger, proof, decided, missing, lost }: LedgerFrom): LedgerJson {
  return {
    schema: 'mingsuan.ledger-from/1',
    ledger,
    numbers: proof.numbers,
    exceptions: proof.exceptions.map((exception) => exceptionJson(reading, exception)),
    unbound: proof.unbound,
    lostNumbers: proof.lostNumbers.map((statement) => ({
      where: whereOf(reading, statement),
      line: statement.place.line,
      printed: statement.printed.text,
    })),
    decided,
    missing,
    lost,
  };
}

function exceptionJson(
  reading: Reading,
  { statement, where, printed, composed, isInLedger, finding }: Exception,
): LedgerExceptionJson {
  const same = reading.statements.find(
    (other) =>
      other.fact === statement.fact && composed !== null && other.printed.text + other.printed.unit === composed,
  );
  return {
    where,
    line: statement.place.line,
    printed,
    cause: finding === null && isInLedger ? 'notPrinted' : causeOf(finding),
    taken: composed,
    takenAt: same === undefined ? null : whereOf(reading, same),
    rule: finding?.rule.id ?? null,
    why:
      finding?.message ??
      (isInLedger
        ? '账本有这个数，重新生成所用的表式不印它。'
        : composed === null
          ? '账本没有放这个数的位置，请对照原文。'
          : '与其余各数不能同时成立，请核实。'),
  };
}

function causeOf(finding: Exception['finding']): LedgerExceptionJson['cause'] {
  if (finding === null) return 'notCarried';
  if (finding.outcome === 'tail') return 'rounding';
  return finding.severity === 'error' && finding.outcome === 'failed' ? 'wrong' : 'remarked';
}

/** The sheet of the workbook that lists what somebody has to decide. */
export function ledgerNotes({ exceptions, lostNumbers, decided, missing, lost }: LedgerJson): readonly BookNote[] {
  const only = (what: string, why: string): BookNote => ({ what, taken: '', takenAt: '', other: '', otherAt: '', why });
  return [
    ...exceptions.map(
      ({ where, line, printed, taken, takenAt, rule, why }): BookNote => ({
        what: where,
        taken: taken ?? '（不印）',
        takenAt: takenAt ?? '由其他各处的数推得',
        other: printed,
        otherAt: `第 ${line} 行`,
        why: rule === null ? why : `${why}（${rule}）`,
      }),
    ),
    ...decided.map((why) => only('原文没有写明', why)),
    ...missing.map((why) => only('原文没有', why)),
    ...lostNumbers.map(({ where, line, printed }) =>
      only(`原文的数没有随文印出：${printed}`, `第 ${line} 行 ${where}`),
    ),
    ...lost.map(({ section, line, text }) => only(`原文的话没有位置放：${text}`, `「${section}」第 ${line} 行起`)),
  ];
}
