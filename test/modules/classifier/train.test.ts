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
import { disputeTypes, plainRoutes, sideHeads } from '../../../src/modules/classifier/labels.ts';
import { trainModel } from '../../../src/modules/classifier/train.ts';
import type { Sample } from '../../../src/modules/classifier/samples.ts';
import { buildVocabulary, sparseRows } from '../../../src/modules/classifier/vocabulary.ts';
import { normalise } from '../../../src/platform/normalise.ts';
import { packModel } from '../../../src/modules/classifier/weights.ts';
import { invented, mixed, sampleOf } from './invented.ts';

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
    assert.deepEqual(steps, ['vocabulary', 'conflict', ...sideHeads]);
  });

  it('says of itself what it was learnt from, how, and how much it knows', () => {
    const { header, grams, words } = trainModel(invented, invented, notes);
    const { date, data, settings, format, version, dev } = header;
    assert.deepEqual({ date, data }, notes);
    assert.deepEqual(settings, { rowsMin: 4, conflictCost: 8, heatCost: 4, labelCost: 1 });
    assert.deepEqual({ format, version, dev }, { format: 1, version: '', dev: null });
    assert.deepEqual([header.grams, header.words], [grams.size, words.size]);
    assert.ok(grams.size > 0 && words.size > 0);
  });

  it('gives the same bytes for the same messages, and another version for others', () => {
    const bytes = packModel(trainModel(invented, invented, notes));
    assert.deepEqual(packModel(trainModel(invented, invented, notes)), bytes);
    const fewer = packModel(trainModel(invented.slice(4), invented, notes));
    assert.notDeepEqual(fewer, bytes);
  });
});

/** What a training comes to, to one place behind the point: of each judgement the bias and the weights of three words. */
const cameTo = (train: readonly Sample[], dev: readonly Sample[]) => {
  const model = trainModel(train, dev, notes);
  const { conflict, side, threshold, heat2Threshold } = model.header;
  const weightsOf = (stepOf: (number: number) => number | undefined, scale: number) =>
    ['物业', '不管', '请问']
      .map((word) => model.words.get(word) ?? assert.fail(word))
      .map((number) => ((stepOf(number) ?? 0) * scale).toFixed(1));
  const sides = sideHeads.map((name, head) => {
    const { bias = 0, scale = 0 } = side[head] ?? {};
    const weights = weightsOf((number) => model.side[number * sideHeads.length + head], scale);
    return [name, [bias.toFixed(1), ...weights].join(' ')] as const;
  });
  const [[, heat2] = [], ...labels] = sides;
  return {
    thresholds: [threshold.toFixed(2), heat2Threshold.toFixed(2)],
    conflict: [
      conflict.bias.toFixed(1),
      ...weightsOf((number) => model.conflict[number], conflict.scale),
    ].join(' '),
    heat2,
    labels: Object.fromEntries(labels),
  };
};

describe('Training on messages that cannot all be judged right', () => {
  const [train, dev] = [mixed.slice(0, 80), mixed.slice(80)];
  const agreed = cameTo(train, dev);

  it('comes to the weights that were agreed on', () => {
    const never = '-19.4 -0.4 -0.4 -0.6';
    const unused = disputeTypes.filter((type) => !['邻里', '物业', '其他'].includes(type));
    assert.deepEqual(agreed, {
      thresholds: ['0.25', '0.47'],
      conflict: '-0.8 0.5 0.0 -0.1',
      heat2: '-4.7 -0.2 3.9 -1.5',
      labels: {
        service: '-1.2 0.5 0.1 -0.8',
        consult: '-1.0 0.0 -0.9 2.0',
        suggestion: '-1.1 0.0 -0.8 -0.8',
        other: '-1.8 -0.9 1.4 -0.6',
        ...Object.fromEntries(unused.map((type) => [type, never])),
        邻里: '6.0 -18.2 0.1 1.3',
        物业: '-7.3 20.1 0.2 -0.3',
        其他: '-16.8 -4.1 -0.6 -1.8',
      },
    });
  });

  const relabelled = (change: (labels: Sample['labels']) => Partial<Sample['labels']>) => {
    const changed = mixed.map((one) => ({
      ...one,
      labels: { ...one.labels, ...change(one.labels) },
    }));
    return cameTo(changed.slice(0, 80), changed.slice(80));
  };

  it('learns nothing from the route of a dispute, nor from the kind of what is none', () => {
    const others = { route: plainRoutes[0], type: disputeTypes[0] };
    const came = relabelled(({ conflict }) =>
      conflict === 1 ? { route: others.route } : { type: others.type },
    );
    assert.deepEqual(came, agreed);
  });

  it('takes heat that nobody judged for no answer, not for calm', () => {
    const came = relabelled(({ heat }) => (heat === null ? { heat: 0 } : {}));
    const ofOthers = ({ heat2, thresholds: [threshold], ...others }: typeof came) => [
      others,
      threshold,
    ];
    assert.notEqual(came.heat2, agreed.heat2);
    assert.deepEqual(ofOthers(came), ofOthers(agreed));
  });
});
