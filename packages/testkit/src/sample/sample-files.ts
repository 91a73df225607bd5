/** The committed samples as the script writes them: name under samples/ and content. */
import { writeShanghai, writeText, writeUniversity } from '@mingsuan/generator/builders';
import { plantDefects } from '../defects/plant-defects.ts';
import { sampleYear } from './sample-year.ts';

const folder = 'final-accounts-2023';

export function sampleFiles(): ReadonlyMap<string, string> {
  const year = sampleYear();
  const planted = plantDefects(year);
  const list = {
    document: 'defective.txt',
    soundDocument: 'sound.txt',
    department: year.department,
    year: year.year,
    defects: planted.defects,
  };
  return new Map([
    [`${folder}/sound.txt`, writeText(year)],
    [`${folder}/defective.txt`, planted.text],
    [`${folder}/defects.json`, `${JSON.stringify(list, null, 2)}\n`],
    ['places/shanghai-2024.txt', writeShanghai({ ...year, department: '上海市明川区文化和旅游局', year: 2024 })],
    ['places/central-university.txt', writeUniversity()],
  ]);
}
