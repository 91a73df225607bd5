/** `npm run batch:killed [-- COUNT KILLS]`: see `interrupted.ts`. Ends with 1 where anything differs. */
import { interrupted } from './interrupted.ts';

const [count = 1000, kills = 20] = process.argv.slice(2).map((text) => Number.parseInt(text, 10));
const { killed, files, differing } = await interrupted({ count, kills, formats: 'txt' });
console.log(
  `${count} 份文件，kill -9 ${killed} 次后接着做完：结果 ${files} 个文件，与一次做完的不同 ${differing.length} 个。`,
);
for (const path of differing.slice(0, 20)) console.log(`不同：${path}`);
process.exitCode = differing.length === 0 && killed === kills ? 0 : 1;
