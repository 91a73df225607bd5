/** 规则: the rulebook to read, and one rule asked of a text that somebody pastes. */
import { audit, type Example, type RuleText } from '@mingsuan/core/audit';
import { applies, economicEntries, functionalEntries, isValidIn, rules } from '@mingsuan/rulebook';
import { auditJson } from '../audit/audit-json.ts';
import { isComposable } from '../compile/compile.ts';
import type { Codes, RuleDetail, RuleSummary, RuleTrial } from '../contract/workbench/rules.ts';
import { profileList } from '../read/profile-list.ts';
import { read } from '../read/read.ts';
import { ruleBook } from '../rules/rule-book.ts';
import type { Labour } from './labour.ts';
import { found } from './refusal.ts';
import type { Formats } from './workings.ts';

export type RulePages = ReturnType<typeof rulePages>;

export function rulePages(labour: Labour) {
  const all = ruleBook();
  const ruleOf = (id: string) =>
    found(
      all.find((rule) => rule.id === id),
      `规则「${id}」`,
    );
  return {
    list: (): RuleSummary[] => all.map(summaryOf),
    get: (id: string): RuleDetail => detailOf(ruleOf(id)),
    async try(id: string, text: string): Promise<RuleTrial> {
      const { title } = ruleOf(id);
      if (rules.some((one) => one.id === id)) return labour.ask('tryRule', { id, text });
      return {
        outcome: 'notApplicable',
        why: `「${title}」核对几个文件之间的关系，一段文字试不了。请上传几个文件审核。`,
        findings: [],
      };
    },
    profiles: () => profileList().map(({ id, name }) => ({ id, name, composable: isComposable(id) })),
    codes: (year: number): Codes => ({
      functional: namesOf([...functionalEntries()].filter((entry) => isValidIn(entry, year))),
      economic: namesOf(economicEntries()),
    }),
  };
}

/** One rule asked of one text. */
export async function triedRule(id: string, text: string, formats: Formats): Promise<RuleTrial> {
  const reading = read(await formats.open(new TextEncoder().encode(text), '粘贴的文字.txt'));
  const tried = audit(
    reading,
    rules.filter((one) => one.id === id),
    applies,
  );
  const [outcome] = tried.rules;
  return {
    outcome: outcome?.outcome ?? 'unverified',
    why: outcome?.why ?? '',
    findings: auditJson(tried).findings.map(({ message, stated, expected }) => ({ message, stated, expected })),
  };
}

interface Named {
  readonly code: string;
  readonly name: string;
}

function namesOf(entries: Iterable<Named>): Record<string, string> {
  return Object.fromEntries([...entries].map(({ code, name }) => [code, name]));
}

function summaryOf({ id, title, formula, severity, basis, effective, remedy }: RuleText): RuleSummary {
  return {
    id,
    title,
    formula,
    severity,
    basis: basis.map(({ document, number, clause, verified }) => ({ document, number, clause, verified })),
    from: effective.from,
    to: effective.to,
    remedy,
  };
}

function detailOf(rule: RuleText): RuleDetail {
  const shown = ({ name, cells, prose, text }: Example) => ({
    name,
    cells: { ...cells },
    prose: { ...prose },
    text: text ?? null,
  });
  return { ...summaryOf(rule), pass: rule.examples.pass.map(shown), fail: rule.examples.fail.map(shown) };
}
