/** `mingsuan batch DIR --out DIR`: a folder of disclosures audited, with lists, charts and facts of all of them. */
import type { BatchOptions, ExitCode, Ports } from '../ports.ts';
import { checkedProfile } from '../profile.ts';

export async function batchCommand(
  ports: Ports,
  input: string,
  options: BatchOptions & { readonly json?: boolean },
): Promise<ExitCode> {
  checkedProfile(options.profile);
  const end = await ports.batch(input, options);
  const { files, unread, departments, counts } = end;
  if (options.json) ports.stdout(`${JSON.stringify({ schema: 'mingsuan.batch/1', ...end })}\n`);
  else {
    ports.stdout(
      `共 ${files} 个文件，${departments} 个部门年度：错误 ${counts.error} 条，警告 ${counts.warning} 条，提示 ${counts.info} 条；未读出或未认出 ${unread} 个。\n`,
    );
    ports.stdout(`结果在 ${options.out}：总览.html、审核结果.xlsx、报告/、facts.parquet。\n`);
  }
  return counts.error > 0 ? 1 : 0;
}
