/** `mingsuan generate --out DIR`: invented disclosures with planted defects, and the truth about them line by line. */
import type { DefectKind } from '@mingsuan/generator';
import { type ExitCode, type Ports, UnusableInput } from '../ports.ts';

export interface GenerateCommandOptions {
  readonly count: number;
  readonly seed: number;
  readonly out: string;
  readonly defects: string;
  readonly formats?: string;
  readonly profiles?: string;
}

const TRUTH = 'truth.jsonl';
const PROFILES = ['shanxi-2023', 'shanghai-2024'] as const;

export async function generateCommand(ports: Ports, options: GenerateCommandOptions): Promise<ExitCode> {
  const { count, seed, out } = options;
  const { defectKinds, generatedFormats, generateFile } = await ports.generator();
  const { defectsMax, kinds } = defectsOf(options.defects, defectKinds);
  const formats = chosen(options.formats, generatedFormats, '格式');
  const profiles = chosen(options.profiles, PROFILES, '地区表式');
  const truth: string[] = [];
  let planted = 0;
  for (let i = 0; i < count; i++) {
    const file = await generateFile(i, { seed, defectsMax, kinds, formats, profiles });
    await ports.writeNew(`${out}/${file.name}`, file.bytes);
    truth.push(JSON.stringify(file.truth));
    planted += file.truth.defects.length;
    if ((i + 1) % 500 === 0) ports.stderr(`已生成 ${i + 1} 份\n`);
  }
  await ports.writeText(`${out}/${TRUTH}`, `${truth.join('\n')}\n`);
  ports.stderr(`已在 ${out} 写出 ${count} 份文件，埋下差错 ${planted} 处，逐份记在 ${TRUTH}。\n`);
  return 0;
}

/** 「none」, a number of defects at most, or kinds by name. */
function defectsOf(text: string, known: readonly DefectKind[]): { defectsMax: number; kinds: readonly DefectKind[] } {
  if (text === 'none') return { defectsMax: 0, kinds: known };
  if (/^\d$/.test(text)) return { defectsMax: Number(text), kinds: known };
  const kinds = chosen(text, known, '差错种类');
  return { defectsMax: kinds.length, kinds };
}

function chosen<T extends string>(text: string | undefined, known: readonly T[], what: string): readonly T[] {
  if (text === undefined) return known;
  const names = text.split(',').map((name) => name.trim());
  const found = known.filter((one) => names.includes(one));
  const unknown = names.filter((name) => !known.some((one) => one === name));
  if (unknown.length > 0)
    throw new UnusableInput(`没有${what}「${unknown.join('、')}」。可用的有：${known.join('、')}。`);
  return found;
}
