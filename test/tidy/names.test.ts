import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listFiles, listSource, read, root } from '../support/tree.ts';

const modules = [
  ...new Set(
    listFiles()
      .map((path) => /^src\/modules\/([^/]+)\//u.exec(path)?.[1])
      .filter((name) => name !== undefined),
  ),
];

describe('Names say what a thing is', () => {
  it('no file or folder is called by a word that means nothing', () => {
    const empty = /(?:^|\/)(?:utils?|helpers?|common|misc|managers?|index)(?:\/|\.tsx?$)/u;
    assert.deepEqual(
      listSource().filter((path) => empty.test(path)),
      [],
    );
  });

  it('a use case has a test of its name', () => {
    const useCase =
      /export (?:async function|const) (\w+)(?:\s*=\s*(?:async )?)?\(\s*work: Work\b/gu;
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
    const list = read('jobs/jobs.ts');
    const jobs = listSource().filter(
      (path) =>
        path.startsWith('jobs/') && /export const \w+ = (?:defineJob|\w+With)\(/u.test(read(path)),
    );
    assert.ok(jobs.length >= 4);
    const unlisted = jobs.filter((path) => !list.includes(basename(path, '.ts')));
    assert.deepEqual(unlisted, []);
  });
});

describe('The repository names nothing of the machine it was written on', () => {
  const parts = {
    'a path of the machine': /(?:^|[\s'"(])\/(?:work|root)\//u,
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
