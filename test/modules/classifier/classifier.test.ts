import assert from 'node:assert/strict';
import { judge, sigmoid, softmax } from '../../../src/modules/classifier/classifier.ts';
import { sideHeads } from '../../../src/modules/classifier/labels.ts';
import { normalise } from '../../../src/platform/normalise.ts';
import type { Model } from '../../../src/modules/classifier/weights.ts';

describe('A verdict', () => {
  const message = normalise('漏水', () => false);
  /** Knows one run of characters and one word, both of length one in the text; weights by feature, then by judgement. */
  const modelOf = (
    side: Readonly<Record<string, readonly [number, number]>>,
    own: Partial<Model['header']> = {},
  ): Model => ({
    grams: new Map([['漏', 0]]),
    words: new Map([['漏水', 1]]),
    idf: Float32Array.of(1, 1),
    conflict: Int16Array.of(3, 5),
    side: Int8Array.from(
      [0, 1].flatMap((feature) => sideHeads.map((head) => side[head]?.[feature] ?? 0)),
    ),
    header: {
      ...{ format: 1, version: 'v', date: '2026-01-02', data: { sha256: 'ab', rows: 1 } },
      ...{ settings: {}, dev: null, threshold: 0.5, heat2Threshold: 0.5, grams: 1, words: 1 },
      conflict: { scale: 0.5, bias: -1 },
      side: sideHeads.map((_, i) => ({ scale: 0.25, bias: i === 0 ? -1 : 0 })),
      ...own,
    },
  });
  const judged = (model: Model) => judge(model, message, ['漏水']);
  const near = (actual: number, expected: number) => {
    assert.ok(Math.abs(actual - expected) < 1e-12, `${String(actual)} is not ${String(expected)}`);
  };

  it('comes of the bias and of each feature by its weight, its scale and its strength', () => {
    const { conflict, terms, modelVersion } = judged(modelOf({}));
    near(conflict.score, sigmoid(0.5 * (3 + 5) - 1));
    near(terms[0]?.weight ?? 0, 4);
    assert.equal(modelVersion, 'v');
    near(judged(modelOf({ heat2: [4, 8] })).heat2.score, sigmoid(0.25 * (4 + 8) - 1));
  });

  it('is flagged exactly from its threshold on, and goes to mediation then', () => {
    const even = { conflict: { scale: 1, bias: -8 } };
    const flagged = judged(modelOf({}, { ...even, threshold: 0.5 }));
    assert.deepEqual(flagged.conflict, { score: 0.5, flagged: true });
    assert.deepEqual(flagged.route, { label: 'mediation', score: 0.5 });
    const spared = judged(modelOf({}, { ...even, threshold: 0.5000001 }));
    assert.deepEqual([spared.conflict.flagged, spared.route.label], [false, 'service']);
  });

  it('is heated exactly from its threshold on', () => {
    const heated = (heat2Threshold: number) =>
      judged(modelOf({ heat2: [0, 4] }, { heat2Threshold })).heat2;
    assert.deepEqual(heated(0.5), { score: 0.5, flagged: true });
    assert.equal(heated(0.500001).flagged, false);
  });

  it('names the likeliest kind and the likeliest route, each among its own', () => {
    const above = { threshold: 1 };
    const { type, route } = judged(
      modelOf(
        { heat2: [99, 0], consult: [4, 4], service: [0, 4], 医疗: [12, 0], 其他: [0, 8] },
        above,
      ),
    );
    assert.equal(route.label, 'consult');
    near(route.score, Math.exp(2) / (Math.exp(2) + Math.exp(1) + 2));
    assert.equal(type.label, '医疗');
    near(type.score, Math.exp(3) / (Math.exp(3) + Math.exp(2) + 13));
    const last = judged(modelOf({ other: [4, 4], 其他: [4, 4], 婚姻家庭: [4, 0] }, above));
    assert.deepEqual([last.route.label, last.type.label], ['other', '其他']);
    const equal = judged(modelOf({}, above));
    assert.deepEqual([equal.route.label, equal.type.label], ['service', '婚姻家庭'], 'the first');
    near(equal.type.score, 1 / 15);
  });
});

describe('Probabilities', () => {
  it('come from log-odds', () => {
    assert.equal(sigmoid(0), 0.5);
    assert.ok(Math.abs(sigmoid(Math.log(3)) - 0.75) < 1e-12);
    assert.equal(sigmoid(-1000), 0);
    assert.equal(sigmoid(1000), 1);
  });

  it('of alternatives sum to one and stay finite', () => {
    const shares = softmax([Math.log(1), Math.log(3), Math.log(4)]);
    [1 / 8, 3 / 8, 4 / 8].forEach((share, i) => {
      assert.ok(Math.abs(share - (shares[i] ?? 0)) < 1e-12);
    });
    assert.deepEqual(softmax([1000, 0]), [1, 0]);
  });
});
