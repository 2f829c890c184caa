import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { AppError } from '../../../src/kernel/appError.ts';
import { checkDictionary, dictionaryPaths } from '../../../src/platform/segmenter/dictionary.ts';

describe('The dictionaries of the segmenter', () => {
  it('are all there', () => {
    assert.doesNotThrow(() => {
      checkDictionary(dictionaryPaths());
    });
  });

  it('are named when one is missing, before native code could abort the process over it', () => {
    for (const kind of Object.keys(dictionaryPaths()))
      assert.throws(
        () => {
          checkDictionary({ ...dictionaryPaths(), [kind]: `/nowhere/${kind}` });
        },
        (error: unknown) => {
          assert.ok(error instanceof AppError);
          assert.equal(error.code, 'UNAVAILABLE');
          assert.match(error.message, new RegExp(`/nowhere/${kind}`));
          return true;
        },
      );
  });

  it('hold our own terms once each, one Chinese word a line', () => {
    const lines = readFileSync(dictionaryPaths().userDict, 'utf8').trimEnd().split('\n');
    assert.equal(new Set(lines).size, lines.length);
    for (const line of lines) assert.match(line, /^\p{Script=Han}{2,10}$/u, line);
  });
});
