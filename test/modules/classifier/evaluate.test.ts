import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Verdict } from '../../../src/modules/classifier/classifier.ts';
import { evaluate } from '../../../src/modules/classifier/evaluate.ts';
import {
  averagePrecision,
  binaryFigures,
  labelFigures,
} from '../../../src/modules/classifier/figures.ts';
import { readLabelled, type LabelledMessage } from '../../../src/modules/classifier/rows.ts';

const near = (actual: number, expected: number) => {
  assert.ok(Math.abs(actual - expected) < 1e-12, `${String(actual)} is not ${String(expected)}`);
};

describe('Figures of an evaluation', () => {
  it('count precision, recall and F1 as by hand', () => {
    // Said yes 3 times, right 2 times, 4 were there.
    const truth = [true, true, true, true, false, false];
    const said = [true, true, false, false, true, false];
    const { precision, recall, f1 } = binaryFigures(truth, said);
    near(precision, 2 / 3);
    near(recall, 2 / 4);
    near(f1, 4 / 7);
  });

  it('are nought, not nonsense, where there is nothing to count', () => {
    const nothing = { precision: 0, recall: 0, f1: 0 };
    assert.deepEqual(binaryFigures([], []), nothing);
    assert.deepEqual(binaryFigures([false], [false]), nothing);
    assert.equal(averagePrecision([false, false], [0.1, 0.2]), 0);
    assert.deepEqual(labelFigures([], []), { accuracy: 0, macroF1: 0 });
  });

  it('give the mean precision over the true rows in order of score', () => {
    // In order: yes, no, yes, no, yes: (1/1 + 2/3 + 3/5) / 3.
    const ap = averagePrecision([true, false, true, false, true], [0.9, 0.8, 0.7, 0.6, 0.5]);
    near(ap, (1 + 2 / 3 + 3 / 5) / 3);
    near(averagePrecision([false, true], [0.9, 0.1]), 1 / 2);
    near(averagePrecision([true, true, false], [3, 2, 1]), 1);
  });

  it('take rows of equal score as one step', () => {
    near(averagePrecision([true, false], [0.5, 0.5]), 1 / 2);
    // A yes alone, then a yes and a no together: 1/2 · 1 + 1/2 · 2/3.
    near(averagePrecision([true, true, false], [0.9, 0.5, 0.5]), 1 / 2 + 1 / 3);
  });

  it('do not depend on the order of the rows', () => {
    const row = fc.record({ is: fc.boolean(), score: fc.constantFrom(0.1, 0.2, 0.3, 0.9) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const ap = (list: typeof rows) =>
          averagePrecision(
            list.map(({ is }) => is),
            list.map(({ score }) => score),
          );
        near(ap(rows), ap(rows.toReversed()));
      }),
    );
  });

  it('average F1 over every label that was given or proposed', () => {
    // a: 2 given, 2 said, 1 right: 1/2. b: 1, 1, 1: 1. c: 1 given, never said: 0. d: said once, never given: 0.
    const { accuracy, macroF1 } = labelFigures(['a', 'a', 'b', 'c'], ['a', 'd', 'b', 'a']);
    near(accuracy, 2 / 4);
    near(macroF1, (1 / 2 + 1 + 0 + 0) / 4);
  });
});

const row = (conflict: 0 | 1, more: Partial<LabelledMessage> = {}): LabelledMessage => ({
  title: '',
  body: '好',
  conflict,
  ...more,
});
const verdict = (
  score: number,
  type: Verdict['type']['label'] = '物业',
  heated = false,
): Verdict => ({
  conflict: { score, flagged: score >= 0.5 },
  terms: [],
  type: { label: type, score: 1 },
  route: { label: score >= 0.5 ? 'mediation' : 'service', score: 1 },
  heat2: { score: heated ? 1 : 0, flagged: heated },
  dangers: [],
  modelVersion: 'x',
});

describe('An evaluation', () => {
  it('judges the type only on disputes, whether flagged or not', () => {
    const rows = [row(1, { type: '物业' }), row(1, { type: '消费' }), row(0, { type: '' })];
    const { type, n } = evaluate(rows, [verdict(0.9), verdict(0.1), verdict(0.1)]);
    assert.equal(n, 3);
    assert.equal(type?.accuracy, 1 / 2);
    near(type.macroF1, (2 / 3 + 0) / 2);
  });

  it('counts heat two and three as heated', () => {
    const rows = [0, 1, 2, 3].map((heat) => row(0, { heat }));
    const { heat2 } = evaluate(
      rows,
      [false, true, true, false].map((hot) => verdict(0, '物业', hot)),
    );
    assert.deepEqual(heat2, { precision: 1 / 2, recall: 1 / 2, f1: 1 / 2 });
  });

  it('compares routes', () => {
    const rows = [row(1, { route: 'mediation' }), row(0, { route: 'consult' })];
    assert.equal(evaluate(rows, [verdict(0.9), verdict(0.1)]).route?.accuracy, 1 / 2);
  });

  it('gives the figures of each genre as well, where rows name theirs', () => {
    const rows = [row(1), row(1, { genre: 'weibo' }), row(0, { genre: 'weibo' }), row(0)];
    const { genres = {}, n } = evaluate(rows, [verdict(0.9), verdict(0.1), verdict(0.9)]);
    assert.equal(n, 3, 'rows without a verdict are left out');
    assert.deepEqual(Object.keys(genres), ['weibo']);
    assert.deepEqual(genres['weibo'], {
      ...{ n: 2, conflict: { precision: 0, recall: 0, f1: 0, ap: 1 / 2 } },
    });
    const boards = [row(1, { genre: 'boards' }), ...rows];
    const both = evaluate(
      boards,
      boards.map(() => verdict(0.9)),
    );
    assert.deepEqual(Object.keys(both.genres ?? {}), ['boards', 'weibo']);
    assert.equal(both.n, 5);
  });

  it('leaves out the labels that no row carries', () => {
    const figures = evaluate([row(1), row(0)], [verdict(0.9), verdict(0.1)]);
    assert.deepEqual(Object.keys(figures), ['n', 'conflict']);
    assert.deepEqual(figures.conflict, { precision: 1, recall: 1, f1: 1, ap: 1 });
  });
});

describe('Reading labelled messages', () => {
  it('passes over a byte order mark, empty lines and fields that are not ours', () => {
    const text = `\uFEFF{"gid":"x","title":"甲","body":"乙","conflict":1,"type":"新","heat":null}\r\n\n`;
    const { rows, errors } = readLabelled(text);
    assert.deepEqual(errors, []);
    assert.deepEqual(rows, [{ title: '甲', body: '乙', conflict: 1, type: '新', heat: null }]);
  });

  it('names each bad line by its number and what is wrong with it', () => {
    const good = '{"body":"乙","conflict":0}';
    const bad = [
      'nonsense',
      '{"body":"乙","conflict":2}',
      '[]',
      '{"conflict":1}',
      '{"body":"x","conflict":1,"heat":9}',
    ];
    const { rows, errors } = readLabelled([good, ...bad, '', good].join('\n'));
    assert.equal(rows.length, 2);
    assert.deepEqual(
      errors.map(({ line }) => line),
      [2, 3, 4, 5, 6],
    );
    assert.match(errors[0]?.message ?? '', /not JSON/);
    assert.match(errors[1]?.message ?? '', /conflict/);
    assert.match(errors[3]?.message ?? '', /body/);
    assert.match(errors[4]?.message ?? '', /heat/);
  });
});
