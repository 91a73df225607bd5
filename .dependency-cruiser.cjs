// The boundary between packages, as a lint. Every rule's comment says where the code belongs instead.
// Type-only imports count too (tsPreCompilationDeps): a type pulls its package along just as a value does.
const tests = '[.]test[.]tsx?$';
/** The rulebook at work in the browser. */
const engine = '^packages/web/src/engine/';

/** From the sources of a package, tests left out: they may use the testkit and whatever it needs. */
const sourcesOf = (name) => ({ path: `^packages/${name}/`, pathNot: tests });
/** Anything in a package other than those named. */
const packagesExcept = (...names) => ({ path: '^packages/', pathNot: `^packages/(${names.join('|')})/` });
const npm = { path: '(^|/)node_modules/' };
const nodeModules = { dependencyTypes: ['core'] };

const between = [
  {
    name: 'core-imports-only-core',
    comment:
      'core is the pure domain. What the law says belongs in rulebook, bytes in formats, use cases in app; ' +
      'what core needs from them it receives as values.',
    from: sourcesOf('core'),
    to: packagesExcept('core'),
  },
  {
    name: 'core-without-npm',
    comment:
      'core has no dependencies. Parser libraries belong in a folder of formats; write the few lines in core/text.',
    from: sourcesOf('core'),
    to: npm,
  },
  {
    name: 'pure-without-node',
    comment:
      'core and rulebook do no input or output. Reading files belongs in cli/src/main.ts, decoding bytes in formats.',
    from: { path: '^packages/(core|rulebook)/', pathNot: tests },
    to: nodeModules,
  },
  {
    name: 'rulebook-imports-only-core',
    comment:
      'The rulebook is the law as data on the words of core. Logic that several rules share belongs in core/audit; ' +
      'use cases that run the rules belong in app.',
    from: sourcesOf('rulebook'),
    to: packagesExcept('core', 'rulebook'),
  },
  {
    name: 'rulebook-without-npm',
    comment: 'The rulebook is data. An algorithm that needs a library belongs in core (own code) or formats.',
    from: sourcesOf('rulebook'),
    to: npm,
  },
  {
    name: 'formats-import-only-core',
    comment:
      'A format turns bytes into the Document of core and back. What the tables mean belongs in core/recognition and ' +
      'rulebook; what to do with them in app.',
    from: sourcesOf('formats'),
    to: packagesExcept('core', 'formats'),
  },
  {
    name: 'one-format-per-folder',
    comment:
      'One format never imports another, but for open, which chooses among them. What two formats share is part of ' +
      'core/document or core/text; what keeps packed files safe is in zip, what makes bytes text in decode, what writes XML in xml, how pages are divided in paper, what open data may hold in open-data, what runs ' +
      'other programs in program, which import no format.',
    from: { path: '^packages/formats/src/([^/]+)/', pathNot: [tests, '^packages/formats/src/open/'] },
    to: {
      path: '^packages/formats/src/[^/]+/',
      pathNot: '^packages/formats/src/($1|zip|decode|program|xml|paper|open-data)/',
    },
  },
  {
    name: 'app-imports-core-and-rulebook',
    comment:
      'app owns the use cases and their ports. Readers, writers and stores are handed to it as values by main.ts of cli.',
    from: sourcesOf('app'),
    to: packagesExcept('core', 'rulebook', 'app'),
  },
  {
    name: 'app-without-npm',
    comment:
      'A library that app needs is a port: name the need in app and implement it in formats, storage or beside main.ts ' +
      'of cli. The contract of the workbench alone is written with zod, for server and browser.',
    from: { path: '^packages/app/', pathNot: [tests, '^packages/app/src/contract/workbench/'] },
    to: npm,
  },
  {
    name: 'contract-with-zod-only',
    comment: 'The contract of the workbench runs in the browser as well: zod and nothing else.',
    from: { path: '^packages/app/src/contract/' },
    to: { path: '(^|/)node_modules/', pathNot: '(^|/)node_modules/zod/' },
  },
  {
    name: 'storage-imports-app-ports',
    comment:
      'storage keeps what it is handed, through the ports of app (app/src/store, app/src/jobs). What the data means belongs in app.',
    from: sourcesOf('storage'),
    to: { path: '^packages/', pathNot: '^packages/(core|storage|app/src/(store|contract|jobs))/' },
  },
  {
    name: 'server-imports-app-and-core',
    comment: 'A route calls a use case of app. Formats, the store and built pages are handed in by main.ts of cli.',
    from: sourcesOf('server'),
    to: packagesExcept('core', 'app', 'server'),
  },
  {
    name: 'cli-imports-app-and-core',
    comment:
      'A command calls a use case of app. What it prints is its own; what it finds out belongs in app, the law in rulebook.',
    from: { path: '^packages/cli/', pathNot: [tests, '^packages/cli/src/(main[.]ts$|wiring/)'] },
    to: packagesExcept('core', 'app', 'cli', 'generator'),
  },
  {
    name: 'cli-wires-in-main',
    comment:
      'Only main.ts and wiring/ know which formats, which store, which server and which browser bundles there are; ' +
      'commands receive them as values. The rulebook is reached through app.',
    from: { path: '^packages/cli/src/(main[.]ts$|wiring/)', pathNot: tests },
    to: packagesExcept('core', 'app', 'cli', 'formats', 'generator', 'web', 'storage', 'server'),
  },
  {
    name: 'web-imports-core-and-contract',
    comment:
      'The browser sees the contract of app (app/src/contract) and pure functions of core. ' +
      'What has to be computed with the rulebook belongs in a use case of app.',
    from: { ...sourcesOf('web'), pathNot: [tests, engine] },
    to: { path: '^packages/', pathNot: '^packages/(core|web|app/src/contract)/' },
  },
  {
    name: 'web-runs-app-in-its-engine',
    comment:
      'The use cases of app run in the browser in the worker of web/src/engine only (ADR 10), so that no page has to ' +
      'load the rulebook to be shown. Ask the engine, or import the type.',
    from: { path: engine, pathNot: tests },
    to: { path: '^packages/', pathNot: '^packages/(core|web|app)/' },
  },
  {
    name: 'web-without-node',
    comment: 'There is no Node in a browser. Files and processes belong in cli; hand their content over as data.',
    from: sourcesOf('web'),
    to: nodeModules,
  },
  {
    name: 'generator-imports-core-and-rulebook',
    comment:
      'The generator invents department-years and composes them. Writing files of a format is wired in cli; ' +
      'judging what an audit finds belongs in tools.',
    from: sourcesOf('generator'),
    to: packagesExcept('core', 'rulebook', 'generator'),
  },
  {
    name: 'testkit-imports-no-use-case',
    comment:
      'The testkit builds valid disclosures and runs examples of rules through the text reader. ' +
      'A test that needs a use case imports it itself.',
    from: sourcesOf('testkit'),
    to: packagesExcept('core', 'rulebook', 'formats', 'generator', 'testkit'),
  },
];

const everywhere = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other hold one idea: merge them, or move what both need below both.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-cycles-between-folders-of-core',
    comment:
      'The folders of core are layers (money → document → statement → recognition → audit). ' +
      'Move what the lower one needs down to it.',
    scope: 'folder',
    from: { path: '^packages/core/src/[^/]+$' },
    to: { circular: true, path: '^packages/core/src/[^/]+$' },
  },
  {
    name: 'through-exports',
    comment:
      "Another package is imported by its name, so that its exports decide what is public: '@mingsuan/core/money', " +
      'not a path into its folders. What is missing belongs in the index.ts of that folder.',
    from: { path: '^packages/([^/]+)/' },
    to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypesNot: ['aliased-workspace'] },
  },
  {
    name: 'tools-through-exports',
    comment: "Tools import packages by name ('@mingsuan/app'), never by a path into their folders.",
    from: { path: '^tools/' },
    to: { path: '^packages/', dependencyTypesNot: ['aliased-workspace'] },
  },
  {
    name: 'testkit-only-in-tests',
    comment: 'The testkit is for *.test.ts and tools/. What the product needs of it belongs in core.',
    from: { path: '^packages/', pathNot: [tests, '^packages/testkit/'] },
    to: { path: '^packages/testkit/' },
  },
  {
    name: 'no-import-of-tests',
    comment: 'Nothing imports a test. What two tests share belongs in testkit.',
    from: {},
    to: { path: tests },
  },
  {
    name: 'no-import-of-tools',
    comment: 'Tools look at the product, never the other way round. What both need belongs in a package.',
    from: { path: '^packages/' },
    to: { path: '^tools/' },
  },
  {
    name: 'declared-dependencies',
    comment: 'A package lists what it imports in its own package.json, with an exact version.',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-dev-dependency-in-sources',
    comment: 'Sources use "dependencies" of their own package; "devDependencies" are for tests and tools.',
    from: { path: '^packages/', pathNot: [tests, '^packages/testkit/'] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
  },
  {
    name: 'resolvable',
    comment: 'The import leads nowhere: a file that is not there, or a path that the package does not export.',
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: [...between, ...everywhere].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|out|[.]stryker-tmp)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
