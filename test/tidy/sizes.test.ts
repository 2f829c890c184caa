import assert from 'node:assert/strict';
import { linesOf, listCode, listSource, read } from '../support/tree.ts';

const total = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + linesOf(path) - 1, 0);

describe('The tree keeps its files small', () => {
  it('no file has more than 300 lines', () => {
    const long = listCode().filter((path) => linesOf(path) > 300);
    assert.deepEqual(long, []);
  });

  it('nine of ten files have at most 120', () => {
    const lengths = listSource()
      .map(linesOf)
      .sort((a, b) => a - b);
    const p90 = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
    assert.ok(p90 <= 120, `p90 is ${String(p90)} lines`);
  });

  it('tests outweigh the source by 1.3 or more', () => {
    const tests = total(listCode().filter((path) => path.startsWith('test/')));
    const source = total(listSource().filter((path) => !path.startsWith('web/')));
    const ratio = tests / source;
    assert.ok(ratio >= 1.3, `${String(tests)} / ${String(source)} = ${ratio.toFixed(2)}`);
  });
});

/** The text of a file without its strings and comments, so that words in them do not count. */
const bare = (path: string): string =>
  read(path)
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .replaceAll(/(?<!:)\/\/.*$/gmu, '')
    .replaceAll(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/gu, "''");

/** Words that silence a check stand in comments, so the whole text counts; in pieces here, so that this file holds none. */
const silencing = new RegExp('@ts-(?:ignore|nocheck|expect-error)|eslint-' + 'disable', 'u');

describe('The tree is strict with its types', () => {
  it('has no silenced check, in tests and benches neither', () => {
    assert.deepEqual(
      listCode().filter((path) => silencing.test(read(path))),
      [],
    );
  });

  const soft = [
    { what: 'any', pattern: /(?:: any\b|\bas any\b|<any>)/u },
    { what: 'a cast through unknown', pattern: /\bas unknown as\b/u },
    { what: 'a non-null assertion', pattern: /[\w)\]]!(?=[.;,)[])/u },
  ];
  for (const { what, pattern } of soft)
    it(`has no ${what}`, () => {
      const found = listSource().filter((path) => pattern.test(bare(path)));
      assert.deepEqual(found, []);
    });
});
