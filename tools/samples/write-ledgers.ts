/** Second half of `npm run samples`: the workbooks of ledgers under samples/, which take use cases that the testkit does not know. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bookOf } from '@mingsuan/app';
import { writeXlsx } from '@mingsuan/formats/xlsx';
import { ledgerOf, sampleYear } from '@mingsuan/testkit';

const NAME = 'final-accounts-2023/ledger.xlsx';

const path = fileURLToPath(new URL(`../../samples/${NAME}`, import.meta.url));
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, writeXlsx(bookOf(ledgerOf(sampleYear()))));
process.stdout.write(`samples/${NAME}\n`);
