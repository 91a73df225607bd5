/**
 * A composed document as one page that loads nothing: headings, landmarks and table headers as HTML has them, a number
 * with a fact as an element that says so (`data-fact`), what can be told of it as data for the page's script. Script and
 * style come in as text and are the only ones that its policy allows, by their hashes.
 */
import { createHash } from 'node:crypto';
import type {
  ContentsBlock,
  CoverBlock,
  FactNote,
  Publication,
  PublicationBlock,
  Run,
} from '@mingsuan/core/composition';
import { escapeHtml, jsonForScript } from './escape.ts';
import { numberHtml, writeTable } from './write-table.ts';

export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/** What the reader takes for a sign that facts may be trusted to be ours. */
const GENERATOR = 'mingsuan';

export function writeHtml(publication: Publication, notes: readonly FactNote[], { script, style }: PageAssets): string {
  const { title, department, blocks } = publication;
  const cover = blocks.find((block) => block.kind === 'cover');
  const contents = blocks.find((block) => block.kind === 'contents');
  const told = new Set(notes.map(({ fact }) => fact));
  const body = blocks.map((block, i) => blockHtml(block, i, told)).join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="generator" content="${GENERATOR}">
<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(department + title)}</title>
<style>${style}</style>
</head>
<body>
<nav aria-label="跳转"><a class="skip" href="#main">跳到正文</a></nav>
<header>${cover ? coverHtml(cover) : ''}</header>
${contents ? contentsHtml(contents) : ''}
<main id="main">
${body}
</main>
<script type="application/json" id="notes">${jsonForScript(notes)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function policyFor(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function coverHtml({ lines, date }: CoverBlock): string {
  const last = lines.length - 1;
  const parts = lines.map((line, i) =>
    i === last ? `<h1>${escapeHtml(line)}</h1>` : `<p class="department">${escapeHtml(line)}</p>`,
  );
  return [...parts, ...(date === null ? [] : [`<p class="date">${escapeHtml(date)}</p>`])].join('\n');
}

function contentsHtml({ title, entries }: ContentsBlock): string {
  const items = entries.map(
    ({ level, text, block }) => `<li class="level${level}"><a href="#b${block}">${escapeHtml(text)}</a></li>`,
  );
  return `<nav class="contents" aria-label="${escapeHtml(title)}"><h2>${escapeHtml(title)}</h2><ul>${items.join('')}</ul></nav>`;
}

function blockHtml(block: PublicationBlock, index: number, told: ReadonlySet<string>): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1} id="b${index}">${escapeHtml(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${block.runs.map((run) => runHtml(run, told)).join('')}</p>`;
    case 'table':
      return writeTable(block, `b${index}`, told);
    default:
      return '';
  }
}

function runHtml({ text, fact }: Run, told: ReadonlySet<string>): string {
  return fact === null ? escapeHtml(text) : numberHtml(text, fact, told);
}
