import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError } from '../../../src/kernel/appError.ts';
import { sideHeads } from '../../../src/modules/classifier/labels.ts';
import { packModel, unpackModel, type Model } from '../../../src/modules/classifier/weights.ts';

const modelOf = (grams: readonly string[], words: readonly string[]): Model => {
  const size = grams.length + words.length;
  const numbers = Array.from({ length: size }, (_, i) => i);
  return {
    grams: new Map(grams.map((key, i) => [key, i])),
    words: new Map(words.map((key, i) => [key, grams.length + i])),
    idf: Float32Array.from(numbers, (i) => 1 + i / 2),
    conflict: Int16Array.from(numbers, (i) => (i % 2 === 0 ? -i * 100 : i * 100)),
    side: Int8Array.from({ length: size * sideHeads.length }, (_, i) => (i % 255) - 127),
    header: {
      format: 1,
      version: '',
      date: '2026-01-02',
      data: { sha256: 'ab', rows: 2 },
      settings: { rowsMin: 4 },
      dev: { n: 2 },
      threshold: 0.4,
      heat2Threshold: 0.3,
      grams: grams.length,
      words: words.length,
      conflict: { scale: 0.001, bias: -1.25 },
      side: sideHeads.map((_, i) => ({ scale: 0.01, bias: i })),
    },
  };
};
const small = modelOf(['漏', '漏水', '𠮷', '𠮸家'], ['漏水', '漏水 物业']);
const damaged = (error: unknown): boolean =>
  error instanceof AppError && error.detail.reason === 'weights_damaged';

describe('A weights file', () => {
  it('gives back the model that was put in, under a version of its own', () => {
    const back = unpackModel(packModel(small));
    assert.match(back.header.version, /^2026-01-02-[0-9a-f]{8}$/);
    assert.deepEqual({ ...back, header: { ...back.header, version: '' } }, small);
  });

  it('holds any sorted vocabulary, rare characters that share half a pair too', () => {
    const keys = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(keys, keys, (grams, words) => {
        const model = modelOf(grams.sort(), words.sort());
        const back = unpackModel(packModel(model));
        assert.deepEqual(back.grams, model.grams);
        assert.deepEqual(back.words, model.words);
        assert.deepEqual(back.side, model.side);
      }),
    );
  });

  it('has another version when anything changes that a verdict depends on, and only then', () => {
    const versionOf = (model: Model) => unpackModel(packModel(model)).header.version;
    const { header } = small;
    assert.notEqual(
      versionOf({ ...small, header: { ...header, threshold: 0.41 } }),
      versionOf(small),
    );
    const bias = { ...header.conflict, bias: -1.26 };
    assert.notEqual(
      versionOf({ ...small, header: { ...header, conflict: bias } }),
      versionOf(small),
    );
    const heavier = Int16Array.from(small.conflict, (weight) => weight + 1);
    assert.notEqual(versionOf({ ...small, conflict: heavier }), versionOf(small));
    assert.equal(versionOf({ ...small, header: { ...header, dev: { n: 3 } } }), versionOf(small));
  });

  it('is refused when a byte is missing or changed', () => {
    const bytes = packModel(small);
    for (let length = 0; length < bytes.length; length++)
      assert.throws(
        () => unpackModel(bytes.subarray(0, length)),
        damaged,
        `cut at ${String(length)}`,
      );
    const end = bytes.length - 1;
    for (const at of [0, 3, 12, 20, end - 100, end - 1, end]) {
      const wrong = Buffer.from(bytes);
      wrong[at] = (wrong[at] ?? 0) ^ 0x41;
      assert.throws(() => unpackModel(wrong), damaged, `changed at ${String(at)}`);
    }
  });
});
