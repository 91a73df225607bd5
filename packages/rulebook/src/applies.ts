/**
 * Which rules are asked of which kind of document. 部门预算公开 has tables of the same rows and columns: what a table owes
 * itself is asked of it too; what rules say of 决算, of last year and of the narrative is not. A template owes nothing but
 * to be filled in.
 */
import type { Rule } from '@mingsuan/core/audit';
import type { DocumentKind } from '@mingsuan/core/statement';

const OF_BUDGETS = /^(?:T01-0[1-6]|T02-0[1-4]|T03-0[1-4]|T04-0[1-8]|T05-0[1-3]|T06-0[1-6]|T07-03|V-0[1-5]|G-12)$/;
const OF_TEMPLATES = /^G-12$/;

/** true where the rule is asked, else why it is not. */
export function applies({ id }: Rule, kind: DocumentKind): true | string {
  if (kind === 'budget') return OF_BUDGETS.test(id) || '文件是部门预算公开，本规则只核对部门决算。';
  if (kind === 'template') return OF_TEMPLATES.test(id) || '文件是没有填写的模板。';
  return true;
}
