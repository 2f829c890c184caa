import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { desktop, pageFolder, settled, useStage } from './browser.ts';

/** What a first view of a visitor or resident may weigh: compressed script in bytes. */
const firstViewMax = 180_000;
/** A spokesperson's and a mediator's desk, opened first. */
const deskViewMax = 250_000;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

const readManifest = () => {
  const text = readFileSync(join(pageFolder, '.vite', 'manifest.json'), 'utf8');
  return JSON.parse(text) as Readonly<Record<string, Chunk>>;
};

/** Every script that comes with the named ones: what they import, and what that imports. */
const scriptsOf = (manifest: ReturnType<typeof readManifest>, names: readonly string[]) => {
  const seen = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    assert.ok(chunk, `the build has ${name}`);
    if (seen.has(chunk.file)) return;
    seen.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  names.forEach(visit);
  return [...seen];
};

const weightOf = (scripts: readonly string[]) =>
  scripts
    .map((script) => statSync(join(pageFolder, `${script}.gz`)).size)
    .reduce((sum, size) => sum + size, 0);

const start = ['index.html', 'src/start.tsx'];
const screens = {
  'pages/today/Today': ['say'],
  'pages/record/Rules': ['record'],
  'pages/conduct/Conduct': ['conduct'],
  'pages/search/Search': ['search'],
  'pages/open/Deadlines': ['open'],
  'pages/open/Figures': ['open'],
  'pages/verify/Verify': ['verify'],
  'pages/mine/SignIn': ['mine', 'account'],
  'pages/mine/SignUp': ['mine', 'account'],
  'pages/account/Privacy': ['account'],
  'pages/account/ResetPassword': ['account', 'mine'],
  'pages/account/Account': ['account', 'mine', 'audit'],
  'pages/account/Leave': ['account', 'mine'],
  'pages/say/Feed': ['say'],
  'pages/say/Post': ['say'],
  'pages/decided/Decisions': ['decided', 'mine'],
  'pages/mine/Mine': ['mine', 'account'],
  'pages/mine/Notices': ['mine'],
  'pages/telling/Telling': ['telling', 'mine'],
  'pages/security/Security': ['security', 'mine'],
  'pages/record/Record': ['record'],
  'pages/verify/MyPapers': ['verify', 'mine'],
};
const desks = [
  'Queue',
  'Cases',
  'CasePage',
  'VolunteerServices',
  'Report',
  'Residents',
  'Admin',
  'Audit',
  'LookUp',
];

describe('The built page', () => {
  for (const [screen, words] of Object.entries(screens))
    for (const language of ['zh-CN', 'en'])
      it(`has a first view of at most 180 kB of compressed script, without desks and charts: ${screen}, ${language}`, () => {
        const catalogues = ['shell', ...words].map((name) => `src/words/${language}/${name}.json`);
        const scripts = scriptsOf(readManifest(), [...start, `src/${screen}.tsx`, ...catalogues]);
        assert.ok(weightOf(scripts) <= firstViewMax, `${String(weightOf(scripts))} bytes`);
        assert.deepEqual(
          scripts.filter((script) => /echarts|\/desk\//u.test(script)),
          [],
        );
      });

  for (const desk of desks)
    it(`has a first view of at most 250 kB at a desk: ${desk}`, () => {
      const words = ['src/words/zh-CN/shell.json', 'src/desk/words/zh-CN/desk.json'];
      const scripts = scriptsOf(readManifest(), [...start, `src/desk/${desk}.tsx`, ...words]);
      assert.ok(weightOf(scripts) <= deskViewMax, `${String(weightOf(scripts))} bytes`);
    });

  it('names every screen of the resident here', () => {
    const named = Object.keys(screens).map((screen) => `src/${screen}.tsx`);
    const lazy = new Set(
      Object.values(readManifest()).flatMap((chunk) => chunk.dynamicImports ?? []),
    );
    const opened = [...lazy].filter((name) => name.startsWith('src/pages/'));
    // What a screen of theirs fetches in its turn: the team's day for the team, the curves where they are drawn.
    const later = ['src/pages/today/TeamToday.tsx', 'src/pages/open/Curves.tsx'];
    assert.deepEqual(opened.sort(), [...named, ...later].sort());
  });
});

describe('The first view in a browser', function () {
  this.timeout(60_000);
  const stage = useStage();

  for (const [who, path, userName] of [
    ['a visitor', '/', undefined],
    ['a visitor at the public figures', '/public', undefined],
    ['a resident who writes', '/feed', 'zhoulan'],
    ['a resident who reads their record', '/me/credit', 'zhoulan'],
  ] as const)
    it(`fetches at most 180 kB of script, in one language, charts apart: ${who}`, async () => {
      const page = await stage.open('/favicon.ico', desktop, userName);
      const scripts = new Set<string>();
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.endsWith('.js')) scripts.add(pathname);
      });
      await page.goto(stage.url() + path);
      await settled(page);
      const charts = [...scripts].filter((script) => script.includes('/echarts-'));
      assert.equal(charts.length, path === '/public' ? 1 : 0, 'charts load where they are drawn');
      const view = [...scripts].filter((script) => !charts.includes(script));
      assert.ok(
        view.length > 0 && weightOf(view) <= firstViewMax,
        `${String(weightOf(view))} bytes`,
      );
      assert.deepEqual(
        view.filter((script) => /-en-|\/desk\//u.test(script)),
        [],
      );
    });
});
