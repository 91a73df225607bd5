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
  readonly projects?: string;
}

const TRUTH = 'truth.jsonl';
const PROJECTS_MAX = 70;

export async function generateCommand(ports: Ports, options: GenerateCommandOptions): Promise<ExitCode> {
  const { count, seed, out } = options;
  const { defectKinds, generatedFormats, generatedProfiles, generateFile } = await ports.generator();
  const { defectsMax, kinds } = defectsOf(options.defects, defectKinds);
  const formats = chosen(options.formats, generatedFormats, '格式');
  const profiles = chosen(options.profiles, generatedProfiles, '地区表式');
  const projects = projectsOf(options.projects);
  const truth: string[] = [];
  let planted = 0;
  for (let i = 0; i < count; i++) {
    const file = await generateFile(i, { seed, defectsMax, kinds, formats, profiles, projects });
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

/** 「12」 or 「1-50」. */
function projectsOf(text: string | undefined): readonly [number, number] | undefined {
  if (text === undefined) return undefined;
  const [, first = '', last = first] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(text.trim()) ?? [];
  const [least, most] = [Number(first), Number(last)];
  if (first === '' || least > most || most > PROJECTS_MAX)
    throw new UnusableInput(
      `项目个数「${text}」不对。请给出 0 到 ${PROJECTS_MAX} 之间的个数，或从小到大的范围，如 1-50。`,
    );
  return [least, most];
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
