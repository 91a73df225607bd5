/**
 * Open data as JSON, laid out so that two years can be compared line by line: a fact a line, a paragraph a line, a row of
 * a table a line.
 */
import type { OpenDisclosure, PublicationBlock } from '@mingsuan/core/composition';

export function writeJson(disclosure: OpenDisclosure): string {
  const { facts, blocks, ...head } = disclosure;
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},\n"facts":${lines(facts.map((fact) => JSON.stringify(fact)))},\n"blocks":${lines(blocks.map(blockText))}}\n`;
}

function lines(items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`;
}

function blockText(block: PublicationBlock): string {
  if (block.kind !== 'table') return JSON.stringify(block);
  const { body, ...others } = block;
  return `${JSON.stringify(others).slice(0, -1)},"body":${lines(body.map((row) => JSON.stringify(row)))}}`;
}
