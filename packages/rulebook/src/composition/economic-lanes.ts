/** The four lanes of 公开06表: 人员经费 in one, 公用经费 in three, as printed in the form in force for 2023. */
import type { CellSpec } from '@mingsuan/core/composition';
import { factKey } from '@mingsuan/core/statement';
import { economicEntries } from '../codes/index.ts';

const DIMS = { fund: 'general', kind: 'basic' };

/** Codes at which the lanes of 公用经费 begin; 人员经费 is a lane of its own. */
const LANES_BEGIN = ['302', '307', '31011'];

const entries = [...economicEntries()];

function lanes(): (readonly (typeof entries)[number][])[] {
  const personnel = entries.filter(({ group }) => group === '人员经费');
  const others = entries.filter(({ group }) => group === '公用经费');
  const starts = LANES_BEGIN.map((code) => others.findIndex((entry) => entry.code === code));
  return [personnel, ...starts.map((from, i) => others.slice(from, starts[i + 1] ?? others.length))];
}

function rows(): CellSpec[][] {
  const columns = lanes();
  const height = Math.max(...columns.map((lane) => lane.length));
  const body = Array.from({ length: height }, (_, i) =>
    columns.flatMap((lane): CellSpec[] => {
      const entry = lane[i];
      if (!entry) return ['', '', ''];
      const { code, name, allowedInBasic } = entry;
      return [code, name, allowedInBasic ? { fact: factKey('expenditure', { ...DIMS, economic: code }) } : '——'];
    }),
  );
  const total = (group: string): CellSpec => ({ fact: factKey('expenditure', { ...DIMS, group }) });
  const wide = (text: string, columns: number): CellSpec => ({ text, columns });
  return [...body, [wide('人员经费合计', 2), total('personnel'), wide('公用经费合计', 8), total('nonPersonnel')]];
}

export const economicLaneRows: readonly (readonly CellSpec[])[] = rows();
