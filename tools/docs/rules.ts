/** `npm run docs`: writes docs/rules/ anew from the rulebook and what mutation measured. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { crossRules, rules } from '@mingsuan/rulebook';
import { readMeasured } from './measured.ts';
import { rulePages } from './rule-pages.ts';

const folder = new URL('../../docs/rules/', import.meta.url);
mkdirSync(folder, { recursive: true });
const pages = rulePages([...rules, ...crossRules], readMeasured());
for (const file of readdirSync(folder)) if (!pages.has(file)) rmSync(new URL(file, folder));
for (const [file, text] of pages) writeFileSync(new URL(file, folder), text);
console.log(`docs/rules/：${pages.size} 页`);
