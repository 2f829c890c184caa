import assert from 'node:assert/strict';
import { ESLint, Linter } from 'eslint';

const ruleName = 'redos/no-vulnerable';

describe('Every regular expression that may meet a stranger’s text', () => {
  const eslint = new ESLint();
  const configOf = async (path: string) =>
    (await eslint.calculateConfigForFile(path)) as Linter.Config;

  it('is judged, in the server, the jobs and the page', async () => {
    for (const path of ['src/a/b.ts', 'graphql/a.ts', 'jobs/a.ts', 'web/src/a.ts', 'web/a.tsx']) {
      const { rules } = await configOf(path);
      assert.deepEqual(rules?.[ruleName], [2, { ignoreErrors: false, timeout: 60_000 }], path);
      assert.notEqual(rules['no-restricted-globals'], undefined, path);
    }
  });

  it('is refused when its time grows faster than the text', async () => {
    const { plugins } = await configOf('src/a/b.ts');
    const found = (code: string) =>
      new Linter().verify(code, [
        { plugins: { redos: plugins?.['redos'] ?? {} }, rules: { [ruleName]: 'error' } },
      ]);
    for (const slow of ['/^(a+)+$/u', '/\\s+$/u', '/"[^"]*"|\\{.*\\}/gsu', '/\\S+@\\S+/u'])
      assert.equal(found(slow).length, 1, slow);
    assert.deepEqual(found('/^[a-z]+$/u'), []);
  });
});
