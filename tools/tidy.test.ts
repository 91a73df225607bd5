/**
 * Checks on the code base itself: properties that no compiler sees and that erode one commit at a time.
 * Each failure lists `path:line what`; the names of the tests say what to do.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesMatching, findNodes, isTest, root } from './tidy/tree.ts';

const code = filesMatching(/^(packages\/[^/]+\/src|tools)\/.*\.(ts|tsx|mjs)$/);
const sources = code.filter(({ path }) => !isTest(path));
const pure = sources.filter(({ path }) => /^packages\/(core|rulebook)\//.test(path));
const pages = filesMatching(/\.md$/);

/** Files above the mark, each with its own mark and the reason it is one idea all the same. */
const longestFile = 400;
const longFiles: Readonly<Record<string, { readonly lines: number; readonly reason: string }>> = {};

describe('the pure packages', () => {
  /** The calls that make a result depend on the clock, on chance or on binary floating point. */
  function bannedCall(node: ts.Node, path: string): string | null {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date')
      return 'new Date: take the date as an argument';
    if (ts.isPropertyAccessExpression(node)) {
      if (node.expression.getText() === 'console') return 'console: return a Finding or a Problem';
      if (node.name.text === 'toFixed') return 'toFixed: use the exact formatting of core/money';
      const name = node.getText();
      if (name === 'Math.round') return 'Math.round: use the named rounding of core/money';
      if (name === 'Math.random') return 'Math.random: take the choice as an argument';
      if (name === 'Date.now') return 'Date.now: take the date as an argument';
      if (name === 'Number.parseFloat') return 'parseFloat: read numbers with core/money';
    }
    if (ts.isCallExpression(node)) {
      const name = node.expression.getText();
      if (name === 'parseFloat') return 'parseFloat: read numbers with core/money';
      if (name === 'Number' && !path.startsWith('packages/core/src/money/'))
        return 'Number(): read numbers with core/money';
    }
    return null;
  }

  it('use neither floating point nor clock nor chance nor console', () => {
    expect(pure.flatMap((file) => findNodes(file, (node) => bannedCall(node, file.path)))).toEqual([]);
  });
});

describe('source files', () => {
  it('import their own folder or a package by name, never ../../', () => {
    const climbing = (node: ts.Node): string | null =>
      ts.isStringLiteral(node) && node.text.startsWith('../../') && isImportSpecifier(node) ? node.text : null;
    expect(code.flatMap((file) => findNodes(file, climbing))).toEqual([]);
  });

  it('leave process.env to cli and tools', () => {
    const environment = (node: ts.Node): string | null =>
      ts.isPropertyAccessExpression(node) && node.getText() === 'process.env'
        ? 'process.env: take it as an argument'
        : null;
    const inner = sources.filter(({ path }) => /^packages\/(?!cli\/)/.test(path));
    expect(inner.flatMap((file) => findNodes(file, environment))).toEqual([]);
  });

  it('export names, no defaults outside *.config.ts', () => {
    const defaultExport = (node: ts.Node): string | null => {
      const isDefault =
        (ts.isExportAssignment(node) && node.isExportEquals !== true) ||
        node.kind === ts.SyntaxKind.DefaultKeyword ||
        (ts.isExportSpecifier(node) && node.name.text === 'default');
      return isDefault ? 'default export' : null;
    };
    const checked = code.filter(({ path }) => !path.endsWith('.config.ts'));
    expect(checked.flatMap((file) => findNodes(file, defaultExport))).toEqual([]);
  });

  it('are named for what they hold', () => {
    const vague = /\/(utils?|helpers?|common|types|misc|shared)(\.test)?\.(ts|tsx|mjs)$/;
    expect(code.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  it('begin by saying what they are', () => {
    const silent = sources.filter(({ text }) => !text.split('\n', 3).some((line) => /^\s*(\/\*\*|\/\/)/.test(line)));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it(`keep to ${longestFile} lines, or to their own mark`, () => {
    const tooLong = sources
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ path, lines }) => lines > (longFiles[path]?.lines ?? longestFile));
    expect(tooLong).toEqual([]);
    expect(Object.keys(longFiles).filter((path) => !existsSync(root + path))).toEqual([]);
  });

  it('hold no unfinished marks', () => {
    // Written apart, so that this file does not find itself.
    const words = ['TO-DO', 'FIX-ME', 'X-XX', 'HA-CK'].map((word) => word.replace('-', ''));
    const mark = new RegExp(`\\b(${words.join('|')})\\b`);
    const marked = code.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (mark.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(marked).toEqual([]);
  });

  it('know no document by name or by hash', () => {
    const product = sources.filter(({ path }) => path.startsWith('packages/'));
    const named = /\b\d{3}_[0-9a-f]{16}\b|\b(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{16}\b/;
    expect(product.filter(({ text }) => named.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('package manifests', () => {
  const manifests = filesMatching(/^(packages\/[^/]+\/)?package\.json$/);

  it('pin every dependency exactly', () => {
    const loose = manifests.flatMap(({ path, text }) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(text) as Record<string, Record<string, string>>;
      return (
        Object.entries({ ...dependencies, ...devDependencies })
          // another package may stand in for one, as exactly
          .filter(([, version]) => !/^(?:npm:[^ ]+@)?\d+\.\d+\.\d+(?:-r\.\d+)?$/.test(version))
          .map(([name, version]) => `${path} ${name} ${version}`)
      );
    });
    expect(loose).toEqual([]);
  });

  it('lock to no registry of their own', () => {
    const lock = readFileSync(`${root}package-lock.json`, 'utf8');
    const hosts = [...lock.matchAll(/"resolved": "(\w+:\/\/[^/"]+)/g)].map(([, host]) => host);
    expect(hosts.filter((host) => host !== 'https://registry.npmjs.org')).toEqual([]);
  });
});

describe('documentation', () => {
  it.each(['README.md', 'README.zh-CN.md'])('%s names the two commands', (path) => {
    const text = pages.find((page) => page.path === path)?.text ?? '';
    expect(text).toContain('npm start');
    expect(text).toContain('npm test');
  });

  it('links only to what is there', () => {
    const broken = pages.flatMap(({ path, text }) =>
      linksOf(text)
        .filter((link) => !existsSync(join(root, dirname(path), decodeURIComponent(link))))
        .map((link) => `${path} ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('the glossary names only what the sources contain', () => {
    const glossary = pages.find(({ path }) => path === 'docs/GLOSSARY.md');
    const words = new Set(code.flatMap(({ text }) => text.match(/[A-Za-z_$][\w$]*/g) ?? []));
    const unused = glossaryRows(glossary?.text ?? '')
      .filter(({ isLater }) => !isLater)
      .filter(({ identifiers }) => identifiers.length === 0 || !identifiers.every((name) => words.has(name)))
      .map(({ term, identifiers }) => `${term} ${identifiers.join(' ')}`);
    expect(unused).toEqual([]);
  });

  it('has one page for every rule, and a rule for every page', async () => {
    const ids = await ruleIds();
    const documented = pages
      .filter(({ path }) => /^docs\/rules\/[^/]+\.md$/.test(path) && !path.endsWith('/README.md'))
      .map(({ path }) => path.slice('docs/rules/'.length, -'.md'.length));
    expect(documented.sort()).toEqual((ids ?? documented).toSorted());
  });
});

function isImportSpecifier(node: ts.StringLiteral): boolean {
  const { parent } = node;
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword)
  );
}

/** The relative targets of the links of a page, without fragment; code is left out. */
function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(<?([^)>\s]+)>?(?:\s+"[^"]*")?\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/i.test(target));
}

/** The rows `| 术语 | identifier | definition | source |` of every table of the glossary. */
function glossaryRows(markdown: string): { term: string; identifiers: string[]; isLater: boolean }[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s:|-]+$/.test(line))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1))
    .filter((cells) => cells[0]?.trim() !== '术语')
    .map((cells) => ({
      term: (cells[0] ?? '').trim(),
      identifiers: [...(cells[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
      isLater: (cells.at(-1) ?? '').includes('later'),
    }));
}

/** The ids of the rulebook; null as long as it exports no rules. */
async function ruleIds(): Promise<string[] | null> {
  if (!existsSync(`${root}packages/rulebook/src/index.ts`)) return null;
  const specifier: string = '@mingsuan/rulebook';
  type Rules = readonly { readonly id: string }[];
  const { rules, crossRules = [] } = (await import(/* @vite-ignore */ specifier)) as {
    rules?: Rules;
    crossRules?: Rules;
  };
  return rules ? [...rules, ...crossRules].map(({ id }) => id) : null;
}
