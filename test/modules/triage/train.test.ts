import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { judge } from '../../../src/modules/triage/classifier.ts';
import {
  calibrate,
  calibrated,
  quantised,
  sharpnessOf,
  thresholdOf,
} from '../../../src/modules/triage/classifierCalibrate.ts';
import { fitLinear, product, type SparseRows } from '../../../src/modules/triage/classifierFit.ts';
import { trainModel } from '../../../src/modules/triage/classifierTrain.ts';
import {
  buildVocabulary,
  sparseRows,
  type Sample,
} from '../../../src/modules/triage/classifierVocabulary.ts';
import { normalise } from '../../../src/modules/triage/normalise.ts';
import { packModel } from '../../../src/modules/triage/weights.ts';
import { openModel } from '../../../src/modules/triage/weightsFile.ts';
import { toolRun } from './toolRun.ts';

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

const quarrels = ['物业', '漏水', '欠薪', '退钱', '吵架'];
const calm = ['谢谢', '公交', '路灯', '请问', '天气'];
const sampleOf = (word: string, i: number, conflict: 0 | 1): Sample => {
  const words = [word, '的', '事', String(i % 3)];
  const labels = { title: '', body: words.join(''), conflict, heat: conflict === 1 ? 2 : 0 };
  const given = conflict === 1 ? { route: 'mediation', type: '物业' } : { route: 'service' };
  return { text: words.join(''), words, labels: { ...labels, ...given } };
};
const invented = Array.from({ length: 60 }, (_, i) =>
  i % 2 === 0
    ? sampleOf(quarrels[(i / 2) % 5] ?? '', i, 1)
    : sampleOf(calm[((i - 1) / 2) % 5] ?? '', i, 0),
);
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
    const twice: Sample = { ...sampleOf('a', 1, 0), text: '水水', words: ['水', '水'] };
    assert.equal(buildVocabulary([twice], 2).grams.has('水'), false);
    assert.equal(buildVocabulary([twice, twice], 2).grams.has('水'), true);
  });

  it('makes rows of length one', () => {
    const rows = sparseRows(buildVocabulary(invented, 4), invented);
    for (let row = 0; row < invented.length; row++) {
      const values = rows.values.subarray(rows.offsets[row], rows.offsets[row + 1]);
      assert.ok(Math.abs(Math.hypot(...values) - 1) < 1e-5);
    }
  });

  it('learns them, and says what is being fitted', () => {
    const steps: string[] = [];
    const model = trainModel(invented, invented, notes, (step) => steps.push(step));
    for (const { text, words, labels } of invented) {
      const verdict = judge(model, normalise(text), words);
      assert.equal(verdict.conflict.flagged, labels.conflict === 1, text);
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

describe('npm run train', function () {
  this.timeout(120_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'train-'));
    const lines = invented.map(({ labels }) => JSON.stringify(labels)).join('\n');
    writeFileSync(join(folder, 'train.jsonl'), lines);
    writeFileSync(join(folder, 'dev.jsonl'), lines);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes a weights file that names its data, its day and its figures, the same each time', async () => {
    const out = ['a', 'b'].map((name) => join(folder, name));
    for (const path of out) {
      const ran = await toolRun('train', [
        '--data',
        folder,
        '--out',
        path,
        '--date',
        '2026-03-04',
        '--json',
      ]);
      assert.equal(ran.code, 0, ran.output);
      assert.equal(ran.json['rows'], invented.length);
      assert.match(String(ran.json['version']), /^2026-03-04-[0-9a-f]{8}$/);
    }
    const [first, second] = out.map((path) => readFileSync(path));
    assert.deepEqual(first, second);
    const { header } = await openModel(out[0] ?? '');
    assert.equal(header.date, '2026-03-04');
    assert.match(header.data.sha256, /^[0-9a-f]{64}$/);
    assert.equal((header.dev as { n: number }).n, invented.length);
  });

  it('refuses in one clear line when the labelled messages are not there', async () => {
    const ran = await toolRun('train', ['--data', join(folder, 'nowhere')]);
    assert.equal(ran.code, 1);
    assert.match(ran.output, /There is no .*nowhere.*train\.jsonl.*--data/);
  });

  it('explains itself, and refuses a wrong call', async () => {
    const help = await toolRun('train', ['--help']);
    assert.equal(help.code, 0);
    assert.match(help.output, /Usage: npm run train/);
    for (const args of [['--nonsense'], ['extra'], ['--date', '2026-02-30']])
      assert.equal((await toolRun('train', args)).code, 2, args.join(' '));
  });
});
