// The modules in their chapters, in the order it happens, and which chapters each may read: those named and, of its own, the modules
// before it. Nothing else, and never a later one (test/tidy/chapters.test.ts).
const chapters = require('./src/chapters.json');

const mayRead = ({ modules, reads }, module) => [
  ...chapters.filter(({ chapter }) => reads.includes(chapter)).flatMap((one) => one.modules),
  ...modules.slice(0, modules.indexOf(module) + 1),
];

const rule = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-circular', {}, { circular: true }),
    rule(
      'no-orphan-files',
      { orphan: true, pathNot: 'generated|^web/|^src/start/|\\.d\\.ts$|^bench/|^test/' },
      {},
    ),
    rule(
      'kernel-imports-nothing',
      { path: '^src/kernel/' },
      { path: '^(src/(?!kernel)|graphql|jobs|web|test|bench|node_modules/(?!lru-cache))' },
    ),
    rule(
      'platform-imports-kernel-only',
      { path: '^src/platform/' },
      { path: '^(src/(modules|migrations|http|start|demo)|graphql|jobs|web|test|bench)' },
    ),
    rule(
      'migrations-import-platform-only',
      { path: '^src/migrations/' },
      { path: '^(src/(modules|http|start|demo)|graphql|jobs|web|test|bench)' },
    ),
    rule(
      'modules-know-no-delivery',
      { path: '^src/modules/' },
      { path: '^(graphql|jobs|web|test|bench|src/(migrations|http|start|demo))' },
    ),
    rule(
      'modules-know-no-transport',
      { path: '^src/(kernel|modules)/' },
      { path: 'node_modules/(koa|graphql|graphql-yoga|node-cron)/' },
    ),
    ...chapters.flatMap((chapter) =>
      chapter.modules.map((module) =>
        rule(
          `${module}-reads-what-its-chapter-may`,
          { path: `^src/modules/${module}/` },
          {
            path: '^src/modules/',
            pathNot: `^src/modules/(${mayRead(chapter, module).join('|')})/`,
          },
        ),
      ),
    ),
    rule(
      'model-is-private-to-its-store',
      { path: '^(src|graphql|jobs)/', pathNot: '\\.store\\.ts$' },
      { path: '\\.model\\.ts$' },
    ),
    rule(
      'store-reads-own-model-only',
      { path: '^src/modules/([^/]+)/' },
      { path: '\\.model\\.ts$', pathNot: '^src/modules/$1/' },
    ),
    rule(
      'graphql-and-jobs-are-strangers',
      { path: '^graphql/' },
      { path: '^(jobs|web|test|bench)/' },
    ),
    rule(
      'jobs-and-graphql-are-strangers',
      { path: '^jobs/' },
      { path: '^(graphql|web|test|bench)/' },
    ),
    rule(
      'only-models-and-stores-know-mongoose',
      { path: '^src/modules/', pathNot: '\\.(model|store|fields)\\.ts$' },
      { path: 'node_modules/(mongoose|mongodb)/' },
    ),
    // The machine that judges lives in the worker: web is spared its memory, and its loop the text.
    rule(
      'web-never-loads-the-machine',
      { path: '^src/start/openWeb\\.ts$' },
      { path: '^src/platform/segmenter/|^src/modules/classifier/weightsFile', reachable: true },
    ),
    rule(
      'nothing-imports-start',
      { path: '^(src/(kernel|platform|modules|http)|graphql|jobs)/' },
      { path: '^src/start/' },
    ),
    rule(
      'only-start-knows-the-demo',
      { path: '^(src/(http|migrations)|graphql|jobs)/' },
      { path: '^src/demo/' },
    ),
    // A start in which there is no demo plants nothing: the web server reads its sign-ins alone.
    rule(
      'web-plants-no-demo',
      { path: '^src/start/openWeb\\.ts$' },
      { path: '^src/demo/plantDemo', reachable: true },
    ),
    rule('only-start-knows-http', { path: '^(graphql|jobs)/' }, { path: '^src/http/' }),
    rule(
      'web-knows-only-the-schema',
      { path: '^web/' },
      { path: '^(src|jobs|test|bench|graphql/(?!schema\\.generated))' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
