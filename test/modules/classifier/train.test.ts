import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judge } from '../../../src/modules/classifier/classifier.ts';
import {
  calibrate,
  calibrated,
  quantised,
  sharpnessOf,
  thresholdOf,
} from '../../../src/modules/classifier/calibrate.ts';
import { trainModel } from '../../../src/modules/classifier/train.ts';
import type { Sample } from '../../../src/modules/classifier/samples.ts';
import { buildVocabulary, sparseRows } from '../../../src/modules/classifier/vocabulary.ts';
import { normalise } from '../../../src/modules/classifier/normalise.ts';
import { packModel } from '../../../src/modules/classifier/weights.ts';
import { invented, sampleOf } from './invented.ts';

describe('Calibration', () => {
  it('finds the slope and shift that made the truth', () => {
    const raw: number[] = [];
    const truth: boolean[] = [];
    for (let x = -3; x <= 3; x += 0.25) {
      const p = 1 / (1 + Math.exp(-(2 * x + 1)));
      for (let i = 0; i < 200; i++) {
        raw.push(x);
        truth.push(i < Math.round(200 * p));
      }
    }
    const { slope, shift } = calibrate(raw, truth);
    assert.ok(Math.abs(slope - 2) < 0.05 && Math.abs(shift - 1) < 0.05);
  });

  it('is folded into weights and bias, so that explanations stay exact', () => {
    const folded = calibrated({ weights: Float64Array.of(1, -2), bias: 3 }, { slope: 2, shift: 1 });
    assert.deepEqual([...folded.weights], [2, -4]);
    assert.equal(folded.bias, 7);
  });

  it('flags from half of the best F1 that can be expected', () => {
    // Sure of two of four: flag both, F1 is 1, so from one half on.
    assert.equal(thresholdOf([1, 1, 0, 0]), 0.5);
    // All equally likely, 0.2: best is to flag all; F1 = 2·0.2·n / (n + 0.2·n) = 1/3.
    assert.ok(Math.abs(thresholdOf(Array.from({ length: 10 }, () => 0.2)) - 1 / 6) < 1e-12);
  });

  it('sharpens alternatives that are right and softens those that are not', () => {
    const right = sharpnessOf(
      [
        [1, 0],
        [0, 1],
        [1, 0],
      ],
      [0, 1, 0],
    );
    const mixed = sharpnessOf(
      [
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      [0, 1, 0],
    );
    assert.ok(right > 10 && mixed < 1);
  });

  it('keeps weights within half a step of what they were', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true })), (weights) => {
        const { steps, scale } = quantised(Float64Array.from(weights), 127);
        steps.forEach((step, i) => {
          assert.ok(Math.abs(step) <= 127);
          assert.ok(Math.abs(step * scale - (weights[i] ?? 0)) <= scale * 0.5000001);
        });
      }),
    );
  });
});

const notes = { date: '2026-01-02', data: { sha256: 'ab', rows: invented.length } };

describe('Training on invented messages', () => {
  it('keeps the features that stand in enough messages, whatever their order', () => {
    const vocabulary = buildVocabulary(invented, 4);
    assert.ok(vocabulary.words.has('漏水') && vocabulary.grams.has('漏水的'));
    assert.deepEqual(buildVocabulary(invented.toReversed(), 4), vocabulary);
    assert.equal(buildVocabulary(invented, 61).idf.length, 0);
    const numbers = [...vocabulary.grams.values(), ...vocabulary.words.values()];
    assert.deepEqual(
      numbers,
      Array.from({ length: vocabulary.idf.length }, (_, i) => i),
    );
  });

  it('counts a message once for a feature that it holds twice', () => {
    const twice: Sample = {
      ...sampleOf('a', 1, 0),
      message: normalise('水水', () => false),
      words: ['水', '水'],
    };
    assert.equal(buildVocabulary([twice], 2).grams.has('水'), false);
    assert.equal(buildVocabulary([twice, twice], 2).grams.has('水'), true);
  });

  it('makes rows in which characters and words are of length one each', () => {
    const vocabulary = buildVocabulary(invented, 4);
    const { offsets, columns, values } = sparseRows(vocabulary, invented);
    for (let row = 0; row < invented.length; row++) {
      const lengths = { gram: 0, word: 0 };
      for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++)
        lengths[(columns[at] ?? 0) < vocabulary.grams.size ? 'gram' : 'word'] +=
          (values[at] ?? 0) ** 2;
      assert.ok(Math.abs(lengths.gram - 1) < 1e-5 && Math.abs(lengths.word - 1) < 1e-5);
    }
  });

  it('learns them, and says what is being fitted', () => {
    const steps: string[] = [];
    const model = trainModel(invented, invented, notes, (step) => steps.push(step));
    for (const { message, words, labels } of invented) {
      const verdict = judge(model, message, words);
      assert.equal(verdict.conflict.flagged, labels.conflict === 1, message.text);
      assert.equal(verdict.route.label, labels.route);
      assert.equal(verdict.heat2.flagged, labels.conflict === 1);
      if (labels.conflict === 1) assert.equal(verdict.type.label, '物业');
    }
    assert.ok(steps.includes('conflict') && steps.includes('heat2') && steps.includes('物业'));
  });

  it('gives the same bytes for the same messages, and another version for others', () => {
    const bytes = packModel(trainModel(invented, invented, notes));
    assert.deepEqual(packModel(trainModel(invented, invented, notes)), bytes);
    const fewer = packModel(trainModel(invented.slice(4), invented, notes));
    assert.notDeepEqual(fewer, bytes);
  });
});
