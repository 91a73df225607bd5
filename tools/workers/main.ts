/**
 * `npm run workers:killed [-- --count N --workers N --kills N --seed S]`: see `killed.ts`. Ends with 1 where a document has no
 * result or two, or anything differs.
 */
import { postgresPrograms } from '@mingsuan/testkit/postgres';
import { killed } from './killed.ts';

const args = process.argv.slice(2);
const option = (name: string, fallback: number) => {
  const at = args.indexOf(name);
  return at < 0 ? fallback : Number.parseInt(args[at + 1] ?? '', 10);
};

if (postgresPrograms() === null) {
  console.log('没有安装 PostgreSQL，没有运行。Debian 上：apt-get install postgresql');
  process.exitCode = 1;
} else {
  const show = {
    count: option('--count', 300),
    formats: 'txt,docx',
    workers: option('--workers', 4),
    kills: option('--kills', 12),
    stops: 2,
    restarts: 2,
    cuts: 2,
    ownKills: 1,
    leaseSeconds: 6,
    isInNamespaces: true,
    seed: option('--seed', 1),
  };
  const { documents, ledger, journal, files, differing, happened } = await killed(show, (line) => console.log(line));
  const isWhole =
    ledger.rows === ledger.keys && ledger.failures === 0 && ledger.open === 0 && journal.lines === journal.keys;
  console.log(
    `${documents} 份文件，${show.workers} 个进程，出事 ${happened.length} 次：数据库里 ${ledger.rows} 份结果，${ledger.keys} 个不同的键，失败或搁置 ${ledger.failures} 份，没收走 ${ledger.untaken} 份，没做完 ${ledger.open} 份；收回 ${journal.lines} 份，${journal.keys} 个不同的键。`,
  );
  console.log(`写出 ${files} 个文件，与一台机器不间断做的不同 ${differing.length} 个。`);
  for (const path of differing.slice(0, 20)) console.log(`不同：${path}`);
  process.exitCode =
    isWhole && ledger.rows >= documents && journal.lines === ledger.rows && differing.length === 0 ? 0 : 1;
}
