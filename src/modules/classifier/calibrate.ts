import { softmax } from './classifier.ts';
import { fitLinear, type Linear } from './fit.ts';

/** Turns raw log-odds into calibrated ones: `slope · raw + shift`. */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

/** Platt's calibration: the logistic curve of one variable that fits best. Needs rows of both sides. */
export const calibrate = (raw: readonly number[], truth: readonly boolean[]): Calibration => {
  const rows = {
    offsets: Uint32Array.from({ length: raw.length + 1 }, (_, i) => i),
    columns: new Uint32Array(raw.length),
    values: Float32Array.from(raw),
    width: 1,
  };
  const fitted = fitLinear(
    rows,
    Uint32Array.from(raw, (_, i) => i),
    Int8Array.from(truth, (is) => (is ? 1 : -1)),
    { cost: 100, loss: 'logistic', roundsMax: 100, tolerance: 1e-6 },
  );
  return { slope: fitted.weights[0] ?? 0, shift: fitted.bias };
};

/** A linear function whose result is already calibrated. */
export const calibrated = ({ weights, bias }: Linear, { slope, shift }: Calibration): Linear => ({
  weights: weights.map((weight) => weight * slope),
  bias: bias * slope + shift,
});

/** Sharpnesses that are tried: from 0.5 to about 20, each a tenth more than the one before. */
const sharpnesses = Array.from({ length: 40 }, (_, i) => 0.5 * 1.1 ** i);

/**
 * By how much to stretch the log-odds of alternatives so that their softmax is the likeliest account of the truth
 * (temperature scaling, Guo et al. 2017). `truth` names the true alternative of each row by number.
 */
export const sharpnessOf = (
  logits: readonly (readonly number[])[],
  truth: readonly number[],
): number => {
  const lossOf = (sharpness: number): number =>
    logits.reduce((sum, row, i) => {
      const scores = softmax(row.map((logit) => logit * sharpness));
      return sum - Math.log(Math.max(scores[truth[i] ?? 0] ?? 0, 1e-12));
    }, 0);
  return sharpnesses.reduce((a, b) => (lossOf(b) < lossOf(a) ? b : a), 1);
};

/**
 * The probability from which flagging gives the highest F1 to be expected: half of that F1 (Lipton et al. 2014). It leans
 * on the calibrated probabilities alone, so it does not chase the accidents of a small set as the best cut on the labels would.
 */
export const thresholdOf = (probabilities: readonly number[]): number => {
  const total = probabilities.reduce((sum, p) => sum + p, 0);
  let taken = 0;
  let best = 0;
  probabilities
    .toSorted((a, b) => b - a)
    .forEach((p, i) => {
      taken += p;
      best = Math.max(best, (2 * taken) / (i + 1 + total));
    });
  return best / 2;
};

/** Weights as whole numbers up to `limit`, and the scale that brings them back (to within half a scale). */
export const quantised = (
  weights: Float64Array,
  limit: number,
): { readonly steps: readonly number[]; readonly scale: number } => {
  const largest = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  // Weights too small to be divided count as nought.
  const scale = largest / limit > 0 ? largest / limit : 1;
  return { steps: Array.from(weights, (weight) => Math.round(weight / scale)), scale };
};
