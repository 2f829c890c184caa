/** Rows of features in compressed form: row i owns the entries from `offsets[i]` to `offsets[i + 1]`. */
export interface SparseRows {
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
  /** Number of columns, that is of features. */
  readonly width: number;
}

/** A fitted linear function: `bias` plus the weighted sum of a row. */
export interface Linear {
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface FitOptions {
  /** Cost of an error against the cost of large weights (C of liblinear). */
  readonly cost: number;
  readonly loss: 'logistic' | 'squaredHinge';
  /** Lets both sides weigh the same in sum, so that a rare label is not drowned. Otherwise every row weighs 1. */
  readonly isBalanced?: boolean;
  /** Rounds at most; each reads the rows about once in both directions. */
  readonly roundsMax: number;
  /** Ends when the gradient has shrunk to this part of its first length. */
  readonly tolerance: number;
}

/** Weighted sum of each of the rows named, without bias. */
export const product = (
  rows: SparseRows,
  picked: Uint32Array,
  weights: Float64Array,
): Float64Array => {
  const { offsets, columns, values } = rows;
  const sums = new Float64Array(picked.length);
  for (let i = 0; i < picked.length; i++) {
    const row = picked[i] ?? 0;
    const end = offsets[row + 1] ?? 0;
    let sum = 0;
    for (let k = offsets[row] ?? 0; k < end; k++)
      sum += (weights[columns[k] ?? 0] ?? 0) * (values[k] ?? 0);
    sums[i] = sum;
  }
  return sums;
};

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

const addScaled = (to: Float64Array, from: Float64Array, scale: number): void => {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + scale * (from[i] ?? 0);
};

/** Loss and its slope at a margin (positive: right side). */
const lossAt = (loss: FitOptions['loss'], margin: number): [number, number] => {
  if (loss === 'squaredHinge') {
    const short = Math.max(0, 1 - margin);
    return [short * short, -2 * short];
  }
  const e = Math.exp(-Math.abs(margin));
  return margin > 0 ? [Math.log1p(e), -e / (1 + e)] : [Math.log1p(e) - margin, -1 / (1 + e)];
};

/** Adds a row, times `scale`, to a dense vector. */
const addRow = (rows: SparseRows, row: number, scale: number, to: Float64Array): void => {
  const { offsets, columns, values } = rows;
  const end = offsets[row + 1] ?? 0;
  for (let k = offsets[row] ?? 0; k < end; k++) {
    const column = columns[k] ?? 0;
    to[column] = (to[column] ?? 0) + scale * (values[k] ?? 0);
  }
};

/** What an error on a row of each side costs. */
const costsOf = (signs: Int8Array, { cost, isBalanced = false }: FitOptions) => {
  if (!isBalanced) return { yes: cost, no: cost };
  const yes = signs.filter((sign) => sign > 0).length;
  return {
    yes: (cost * signs.length) / 2 / Math.max(1, yes),
    no: (cost * signs.length) / 2 / Math.max(1, signs.length - yes),
  };
};

/** The cost of a weight vector (its last element is the bias, which costs nothing) and the gradient there. */
const costAt = (
  rows: SparseRows,
  picked: Uint32Array,
  signs: Int8Array,
  options: FitOptions,
  point: Float64Array,
): { value: number; gradient: Float64Array } => {
  const bias = point[rows.width] ?? 0;
  const costs = costsOf(signs, options);
  const sums = product(rows, picked, point);
  const gradient = point.slice();
  gradient[rows.width] = 0;
  let value = dot(gradient, gradient) / 2;
  let biasSlope = 0;
  picked.forEach((row, i) => {
    const sign = signs[i] ?? 0;
    const cost = sign > 0 ? costs.yes : costs.no;
    const [lost, slope] = lossAt(options.loss, sign * ((sums[i] ?? 0) + bias));
    value += cost * lost;
    const push = cost * slope * sign;
    biasSlope += push;
    if (push !== 0) addRow(rows, row, push, gradient);
  });
  gradient[rows.width] = biasSlope;
  return { value, gradient };
};

interface Step {
  readonly move: Float64Array;
  readonly turn: Float64Array;
  readonly curve: number;
}

/** The direction of limited-memory BFGS: the gradient, bent by what the last steps showed of the curvature. */
const direction = (gradient: Float64Array, steps: readonly Step[]): Float64Array => {
  const result = gradient.map((g) => -g);
  const pulls: number[] = [];
  for (const { move, turn, curve } of steps.toReversed()) {
    const pull = dot(move, result) / curve;
    pulls.push(pull);
    addScaled(result, turn, -pull);
  }
  const last = steps.at(-1);
  if (last) {
    const scale = last.curve / dot(last.turn, last.turn);
    for (let i = 0; i < result.length; i++) result[i] = (result[i] ?? 0) * scale;
  }
  for (const { move, turn, curve } of steps)
    addScaled(result, move, (pulls.pop() ?? 0) - dot(turn, result) / curve);
  return result;
};

const stepsKept = 8;

/**
 * Fits `min ½|w|² + cost · Σ loss(sign · (w·x + bias))` by limited-memory BFGS with halving steps. Deterministic: the
 * same rows in the same order give the same weights. `picked` names the rows, `signs` their side (1 or -1).
 */
export const fitLinear = (
  rows: SparseRows,
  picked: Uint32Array,
  signs: Int8Array,
  options: FitOptions,
): Linear => {
  let point: Float64Array = new Float64Array(rows.width + 1);
  let here = costAt(rows, picked, signs, options, point);
  const goal = Math.sqrt(dot(here.gradient, here.gradient)) * options.tolerance;
  const steps: Step[] = [];
  for (let round = 0; round < options.roundsMax; round++) {
    const way = direction(here.gradient, steps);
    const slope = dot(way, here.gradient);
    let length = steps.length === 0 ? 1 / Math.sqrt(dot(here.gradient, here.gradient)) : 1;
    let next = point;
    let there = here;
    do {
      next = point.slice();
      addScaled(next, way, length);
      there = costAt(rows, picked, signs, options, next);
      length /= 2;
    } while (there.value > here.value + 1e-4 * 2 * length * slope && length > 1e-10);
    const move = next.slice();
    addScaled(move, point, -1);
    const turn = there.gradient.slice();
    addScaled(turn, here.gradient, -1);
    const curve = dot(move, turn);
    if (curve > 1e-12) steps.push({ move, turn, curve });
    if (steps.length > stepsKept) steps.shift();
    point = next;
    here = there;
    if (Math.sqrt(dot(here.gradient, here.gradient)) <= goal) break;
  }
  return { weights: point.subarray(0, rows.width), bias: point[rows.width] ?? 0 };
};
