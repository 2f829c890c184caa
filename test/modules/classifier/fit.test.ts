import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  fitLinear,
  product,
  type FitOptions,
  type Linear,
  type SparseRows,
} from '../../../src/modules/classifier/fit.ts';

const rowsOf = (dense: readonly (readonly number[])[]): SparseRows => {
  const width = dense[0]?.length ?? 0;
  return {
    offsets: Uint32Array.from({ length: dense.length + 1 }, (_, i) => i * width),
    columns: Uint32Array.from(dense.flatMap((row) => row.map((_, column) => column))),
    values: Float32Array.from(dense.flat()),
    width,
  };
};
const everyRow = (rows: SparseRows) =>
  Uint32Array.from({ length: rows.offsets.length - 1 }, (_, i) => i);

interface Problem {
  readonly dense: readonly (readonly number[])[];
  readonly signs: readonly number[];
  readonly loss: 'logistic' | 'squaredHinge';
  readonly cost: number;
}

/** The cost that fitLinear promises to make least, written down a second time. */
const costOf = (
  { dense, signs, loss, cost }: Problem,
  weights: readonly number[],
  bias: number,
): number => {
  const size = weights.reduce((sum, weight) => sum + (weight * weight) / 2, 0);
  return dense.reduce((sum, row, i) => {
    const margin = (signs[i] ?? 0) * row.reduce((s, x, k) => s + x * (weights[k] ?? 0), bias);
    const short = Math.max(0, 1 - margin);
    return sum + cost * (loss === 'logistic' ? Math.log(1 + Math.exp(-margin)) : short * short);
  }, size);
};

describe('Fitting a linear judgement', () => {
  const dense = [
    [1, 0, 0.5],
    [0.8, 0.3, 0],
    [0, 1, 0.4],
    [0.1, 0.9, 0],
    [0.5, 0.5, 1],
  ];
  const signs = [1, 1, -1, -1, 1];

  for (const loss of ['logistic', 'squaredHinge'] as const)
    it(`finds the point of least cost (${loss}): every step away from it costs more`, () => {
      const rows = rowsOf(dense.map((row) => [...Float32Array.from(row)]));
      const options = { cost: 4, loss, roundsMax: 200, tolerance: 1e-8 };
      const { weights, bias } = fitLinear(rows, everyRow(rows), Int8Array.from(signs), options);
      const exact = dense.map((row) => [...Float32Array.from(row)]);
      const problem = { dense: exact, signs, loss, cost: 4 };
      const least = costOf(problem, [...weights], bias);
      fc.assert(
        fc.property(
          fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 4, maxLength: 4 }),
          ([toBias = 0, ...step]) => {
            const moved = [...weights].map((weight, i) => weight + (step[i] ?? 0));
            assert.ok(costOf(problem, moved, bias + toBias) >= least - 1e-9);
          },
        ),
      );
    });

  it('learns only from the rows that are named', () => {
    const rows = rowsOf(dense);
    const options = { cost: 1, loss: 'logistic', roundsMax: 50, tolerance: 1e-6 } as const;
    const some = fitLinear(rows, Uint32Array.of(0, 2), Int8Array.of(1, -1), options);
    const alone = rowsOf([dense[0] ?? [], dense[2] ?? []]);
    assert.deepEqual(some, fitLinear(alone, Uint32Array.of(0, 1), Int8Array.of(1, -1), options));
  });

  it('lets both sides weigh the same where that is asked for, so that a rare label is heard', () => {
    // A mark that half of the rare side has, and a tenth of the other.
    const marked = (count: number, part: number) =>
      Array.from({ length: count }, (_, i) => [i < count * part ? 1 : 0]);
    const rows = rowsOf([...marked(4, 0.5), ...marked(40, 0.1)]);
    const sides = Int8Array.from({ length: 44 }, (_, i) => (i < 4 ? 1 : -1));
    const options = { cost: 10, loss: 'squaredHinge', roundsMax: 200, tolerance: 1e-8 } as const;
    const saidOf = (isBalanced: boolean) => {
      const fitted = fitLinear(rows, everyRow(rows), sides, { ...options, isBalanced });
      return (fitted.weights[0] ?? 0) + fitted.bias > 0;
    };
    assert.deepEqual([saidOf(true), saidOf(false)], [true, false]);
  });

  it('sums rows as written', () => {
    const sums = product(
      rowsOf([
        [1, 2],
        [0.5, 0],
      ]),
      Uint32Array.of(1, 0),
      Float64Array.of(10, 1),
    );
    assert.deepEqual([...sums], [5, 12]);
  });
});

describe('The way to the point of least cost', () => {
  // Columns of very unlike size, so that the way is long, and sides that no line parts.
  const dense = Array.from({ length: 24 }, (_, i) => [
    ...[(i % 3) / 4, (i % 5) * 3, (i % 7) / 8, (i % 11) * 2, (i % 2) / 16],
  ]);
  const signs = Array.from({ length: 24 }, (_, i) => ((i * i) % 7 < 3 ? 1 : -1));
  const rows = rowsOf(dense);
  const after = (roundsMax: number, own: Partial<FitOptions> = {}) =>
    fitLinear(rows, everyRow(rows), Int8Array.from(signs), {
      ...{ cost: 4, loss: 'squaredHinge', roundsMax, tolerance: 0, ...own },
    });
  const said = ({ weights, bias }: Linear) =>
    [...weights, bias].map((number) => number.toFixed(3)).join(' ');

  it('is the one that was agreed on, round by round', () => {
    assert.deepEqual(
      [0, 1, 2, 12, 20, 30].map((rounds) => said(after(rounds))),
      [
        '0.000 0.000 0.000 0.000 0.000 0.000',
        '0.001 0.012 0.001 0.029 0.000 0.003',
        '0.001 0.010 0.001 0.027 0.000 0.003',
        '0.039 -0.037 -0.061 0.004 0.002 0.609',
        '-0.256 -0.035 -0.626 0.007 -0.032 0.836',
        '-0.391 -0.036 -0.565 0.007 -0.090 0.853',
      ],
    );
    assert.equal(
      said(after(20, { loss: 'logistic', isBalanced: true })),
      '-0.548 -0.099 -1.107 0.022 -0.065 0.950',
    );
  });

  it('ends there, however many rounds are left', () => {
    const [there, long] = [after(90), after(110)];
    assert.equal(said(there), '-0.371 -0.036 -0.572 0.006 -0.408 0.870');
    assert.equal(said(long), said(there));
  });

  it('ends as soon as the gradient has shrunk to the part that was asked for', () => {
    const problem = { dense, signs, loss: 'squaredHinge', cost: 4 } as const;
    const step = 1e-6;
    const steepness = ({ weights, bias }: Linear): number => {
      const point = [...weights, bias];
      const costWith = (at: number, by: number) => {
        const moved = point.map((number, i) => (i === at ? number + by : number));
        return costOf(problem, moved.slice(0, -1), moved.at(-1) ?? 0);
      };
      return Math.hypot(
        ...point.map((_, at) => (costWith(at, step) - costWith(at, -step)) / 2 / step),
      );
    };
    const goal = steepness(after(0)) * 0.005;
    const rounds = Array.from({ length: 30 }, (_, i) => i);
    const needed = rounds.find((round) => steepness(after(round)) <= goal) ?? 0;
    assert.ok(needed > 1);
    assert.deepEqual(after(30, { tolerance: 0.005 }), after(needed));
    assert.notDeepEqual(after(needed), after(needed + 1));
  });
});
