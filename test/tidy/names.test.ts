import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listCode, listFiles, listSource, read, root } from '../support/tree.ts';

const modules = [
  ...new Set(
    listFiles()
      .map((path) => /^src\/modules\/([^/]+)\//u.exec(path)?.[1])
      .filter((name) => name !== undefined),
  ),
];

describe('Names say what a thing is', () => {
  it('no file or folder is called by a word that means nothing', () => {
    // As a folder, as a file, after a dot, and as the last word of a name. A service is a noun of the story (志愿服务).
    const word = '(?:utils?|helpers?|common|misc|shared|managers?|index)';
    const empty = new RegExp(
      `(?:^|[/.])${word}(?:/|\\.[a-z.]*tsx?$)|(?:Utils?|Helpers?|Manager)\\.tsx?$`,
      'u',
    );
    for (const name of ['a/utils/b.ts', 'post.utils.ts', 'caseHelpers.ts', 'test/helpers.ts'])
      assert.match(name, empty);
    assert.deepEqual(
      listCode().filter((path) => empty.test(path)),
      [],
    );
  });

  it('a use case has a test of its name', () => {
    // `work: Work` stands first, by name or taken apart.
    const useCase =
      /export (?:async function|const) (\w+)(?:\s*=\s*(?:async )?)?(?:<[^(]*>)?\(\s*(?:work|_work|\{[^}]*\}): Work\b/gu;
    const missing = listSource()
      .filter((path) => path.startsWith('src/modules/'))
      .flatMap((path) => {
        const name = basename(path, '.ts');
        const isUseCase = [...read(path).matchAll(useCase)].some(
          ([, exported]) => exported === name,
        );
        const test = `test/modules/${basename(dirname(path))}/${name}.test.ts`;
        return isUseCase && !existsSync(join(root, test)) ? [test] : [];
      });
    assert.deepEqual(missing, []);
  });

  it('every module introduces itself', () => {
    const silent = modules.filter(
      (name) => !existsSync(join(root, `src/modules/${name}/README.md`)),
    );
    assert.deepEqual(silent, []);
  });

  it('a model is named for its noun and stays beside its store', () => {
    const models = listSource().filter((path) => path.endsWith('.model.ts'));
    const lonely = models.filter(
      (path) => !existsSync(join(root, path.replace('.model.ts', '.store.ts'))),
    );
    assert.deepEqual(lonely, []);
  });

  it('every job is on the list', () => {
    const list = read('jobs/jobs.ts').replaceAll(/\/\/.*$|\/\*[\s\S]*?\*\//gmu, '');
    const jobs = listSource().filter(
      (path) =>
        path.startsWith('jobs/') && /export const \w+ = (?:defineJob|\w+With)\(/u.test(read(path)),
    );
    assert.ok(jobs.length >= 4);
    const unlisted = jobs.filter(
      (path) => !new RegExp(`\\b${basename(path, '.ts')}\\b`, 'u').test(list),
    );
    assert.deepEqual(unlisted, []);
  });
});

describe('The repository names nothing of the machine it was written on', () => {
  const parts = {
    'a path of the machine': /(?:^|[\s'"(])\/(?:work|root|home\/\w+)\//u,
    'a registry host': new RegExp(
      [
        'registry\\.npmjs',
        'pypi\\.' + 'org',
        'static\\.crates',
        'proxy\\.golang',
        'deb\\.debian',
      ].join('|'),
      'u',
    ),
  };
  for (const [what, pattern] of Object.entries(parts))
    it(`nor ${what}`, () => {
      const text =
        /\.(?:ts|tsx|js|cjs|json|md|ya?ml|graphql|html|css|toml)$|(?:^|\/)(?:run|Dockerfile|\.npmrc)$/u;
      const found = listFiles().filter(
        (path) => text.test(path) && path !== 'test/tidy/names.test.ts' && pattern.test(read(path)),
      );
      assert.deepEqual(found, []);
    });
});
