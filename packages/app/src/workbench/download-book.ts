/** A ledger as it leaves: one format of the compiled disclosure, all of them in a zip, or the ledger itself. */
import type { Ledger } from '@mingsuan/core/ledger';
import { bookOf } from '../book/book-of.ts';
import { type Compilation, compile, isComposable } from '../compile/compile.ts';
import type { OutputFile } from '../compile/disclosure-writer.ts';
import type { Book, downloadFormats } from '../contract/workbench/book.ts';
import type { Download } from './download.ts';
import { Refusal } from './refusal.ts';
import type { Formats } from './workings.ts';

export async function downloadedBook(
  { organisation, profile }: Book,
  ledger: Ledger,
  format: (typeof downloadFormats)[number],
  formats: Formats,
): Promise<Download> {
  const name = `${organisation.name}${ledger.year}年度`;
  if (format === 'ledger.json')
    return { name: `${name}底账.json`, bytes: new TextEncoder().encode(`${JSON.stringify(ledger, null, 2)}\n`) };
  if (format === 'book.xlsx')
    return { name: `${name}决算账本.xlsx`, bytes: await formats.workbookBytes(bookOf(ledger)) };
  const compiled = compiledOf(ledger, profile);
  if (format === 'zip') {
    const files: OutputFile[] = [];
    for (const { write } of formats.writers) {
      const made = await write(compiled);
      // what cannot be written here is missed in the folder by its name
      if ('files' in made) files.push(...made.files);
    }
    return { name: `${name}${compiled.fileName}.zip`, bytes: formats.zip(files) };
  }
  const writer = formats.writers.find((one) => one.name.endsWith(`.${format}`));
  if (writer === undefined) throw new Refusal(501, 'no-writer', `写不出 ${format}。`, '请下载别的格式。');
  const made = await writer.write(compiled);
  if ('why' in made) throw new Refusal(501, 'no-writer', `写不出 ${format}：${made.why}`, '请下载别的格式。');
  const [file] = made.files;
  if (file === undefined) throw new Error('a writer of one file wrote none');
  return { name: `${name}${file.name}`, bytes: file.bytes };
}

function compiledOf(ledger: Ledger, profile: string | null): Compilation {
  const compiled = compile(ledger, profile !== null && isComposable(profile) ? { profile } : {});
  if (!('problems' in compiled)) return compiled;
  const errors = compiled.problems.map(({ path, message }) => ({ path, message }));
  throw new Refusal(422, 'not-compilable', '这个账本还不能编制成文。', '请先按下面各条改正。', errors);
}
