/**
 * `npm run crash [-- --kills N --seed S]`: kills the workbench fifty times at random moments of a session, on the embedded
 * database and on a server that is started for it. Everything that was acknowledged must be there, nothing half written.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresPrograms, startPostgres } from '@mingsuan/testkit/postgres';
import { crash } from './crash.ts';

const args = process.argv.slice(2);
const option = (name: string, fallback: number) => {
  const at = args.indexOf(name);
  return at < 0 ? fallback : Number.parseInt(args[at + 1] ?? '', 10);
};
const kills = option('--kills', 50);
const seed = option('--seed', 1);

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-crash-'));
await run('内嵌数据库', { folder });
rmSync(folder, { recursive: true, force: true });
if (postgresPrograms() === null) console.log('没有安装 PostgreSQL，只试了内嵌数据库。');
else {
  const server = await startPostgres();
  await run('PostgreSQL 服务器', { url: server.database('crash') });
  await server.stop();
}

async function run(name: string, place: Parameters<typeof crash>[0]): Promise<void> {
  console.log(`${name}：强行结束 ${kills} 次`);
  const { acknowledged, wrong } = await crash(place, kills, seed, (line) => console.log(`  ${line}`));
  console.log(
    wrong.length === 0
      ? `${name}：${acknowledged} 次确认过的保存、版本和上传全部都在，没有写到一半的。`
      : `${name}：有 ${wrong.length} 处丢失或不完整：\n${wrong.join('\n')}`,
  );
  if (wrong.length > 0) process.exitCode = 1;
}
