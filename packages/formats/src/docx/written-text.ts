/** Paragraphs and runs as WordprocessingML. */
import { escapeText } from '../xml/index.ts';

/** A run of text; a line break inside becomes one of the page. */
export function run(text: string): string {
  return `<w:r>${text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeText(line)}</w:t>`)
    .join('<w:br/>')}</w:r>`;
}

/** `properties` follow the style. */
export function paragraph(style: string, content: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}
