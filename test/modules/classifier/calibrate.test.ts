import assert from 'node:assert/strict';
import {
  calibrate,
  calibrated,
  quantised,
  sharpnessOf,
  thresholdOf,
} from '../../../src/modules/classifier/calibrate.ts';
import { sigmoid } from '../../../src/modules/classifier/classifier.ts';

const near = (actual: number | undefined, expected: number, within = 1e-9) => {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= within,
    `${String(actual)} is not ${String(expected)}`,
  );
};

describe('A calibration', () => {
  it('makes of log-odds what was found: of a hundred at either end, twenty and ninety', () => {
    const raw = [-1, 2].flatMap((value) => Array.from({ length: 100 }, () => value));
    const truth = [20, 90].flatMap((yes) => Array.from({ length: 100 }, (_, i) => i < yes));
    const { slope, shift } = calibrate(raw, truth);
    near(sigmoid(-slope + shift), 0.2, 0.01);
    near(sigmoid(2 * slope + shift), 0.9, 0.01);
  });

  it('turns round what was the wrong way round', () => {
    const raw = [-2, -1, 1, 2];
    assert.ok(calibrate(raw, [true, true, false, false]).slope < 0);
    assert.ok(calibrate(raw, [false, false, true, true]).slope > 0);
  });

  it('goes into the weights and the bias', () => {
    const linear = { weights: Float64Array.of(1, -2, 0), bias: 0.5 };
    const { weights, bias } = calibrated(linear, { slope: 3, shift: -1 });
    assert.deepEqual([...weights], [3, -6, 0]);
    assert.equal(bias, 0.5);
    assert.equal(calibrated(linear, { slope: 2, shift: 0.25 }).bias, 1.25);
  });
});

describe('The sharpness of alternatives', () => {
  it('is great where the likelier one is always right, small where it says nothing, and between where it errs', () => {
    const rows = Array.from({ length: 10 }, () => [1, 0]);
    const rightOf = (right: number) => rows.map((_, i) => (i < right ? 0 : 1));
    const [always, often, half] = [10, 9, 5].map((right) => sharpnessOf(rows, rightOf(right)));
    assert.ok(always !== undefined && often !== undefined && half !== undefined);
    near(always, 0.5 * 1.1 ** 39);
    near(half, 0.5);
    // Nine of ten are likeliest at log-odds of ln 9.
    near(often / Math.log(9), 1, 0.06);
  });

  it('is as it was where nothing speaks for another', () => {
    assert.equal(sharpnessOf([], []), 1);
    assert.equal(sharpnessOf([[1, 1]], [0]), 1);
  });
});

describe('The threshold', () => {
  it('is half of the best F1 to be expected', () => {
    near(thresholdOf([1]), 0.5);
    near(thresholdOf([]), 0);
    // Of 0.9 alone: 2 · 0.9 / (1 + 1.5); of 0.9 and 0.6: 2 · 1.5 / (2 + 1.5).
    near(thresholdOf([0.6, 0.9]), 3 / 3.5 / 2);
    // The third adds more to what is flagged than to what is found.
    near(thresholdOf([0.1, 0.9, 0.6]), 3 / (2 + 1.6) / 2);
  });

  it('does not hang on the order of the rows', () => {
    assert.equal(thresholdOf([0.1, 0.6, 0.9]), thresholdOf([0.9, 0.1, 0.6]));
  });
});

describe('Weights as whole numbers', () => {
  it('reach from one end of the range to the other, and come back to within half a step', () => {
    const weights = Float64Array.of(-2.54, 1.27, 0.013, 0);
    const { steps, scale } = quantised(weights, 127);
    near(scale, 0.02);
    assert.deepEqual(steps, [-127, 64, 1, 0]);
    for (const [i, step] of steps.entries())
      assert.ok(Math.abs(step * scale - (weights[i] ?? 0)) <= scale / 2 + 1e-12);
  });

  it('are nought where all are nought, or too small to be divided', () => {
    assert.deepEqual(quantised(Float64Array.of(0, 0), 127), { steps: [0, 0], scale: 1 });
    assert.deepEqual(quantised(Float64Array.of(), 127), { steps: [], scale: 1 });
    assert.deepEqual(quantised(Float64Array.of(Number.MIN_VALUE), 127), { steps: [0], scale: 1 });
  });
});
