import type { Judge } from '../../src/modules/triage/triageMessages.ts';
import type { Verdict } from '../../src/modules/classifier/classifier.ts';
import { dangersIn } from '../../src/modules/classifier/danger.ts';
import { normalise } from '../../src/platform/normalise.ts';

/** A judge whose mind can be read: the more often a text says 吵, the surer it is. For stories about what follows a judgement. */
export const plainJudge: Judge = (texts) => Promise.resolve(texts.map(plainVerdict));

/** The same judge, failing on every call in which a text holds the word. */
export const failingOn =
  (word: string): Judge =>
  (texts) =>
    texts.some((text) => text.includes(word))
      ? Promise.reject(new Error('this text cannot be judged'))
      : plainJudge(texts);

const plainVerdict = (text: string): Verdict => {
  const spans = [...text.matchAll(/吵/gu)].map(({ index }): [number, number] => [index, index + 1]);
  const score = Math.min(0.99, spans.length * 0.3);
  return {
    conflict: { score, flagged: spans.length > 1 },
    terms: spans.length === 0 ? [] : [{ text: '吵', weight: spans.length, spans }],
    type: { label: '邻里', score: 1 },
    route: { label: spans.length > 1 ? 'mediation' : 'other', score: 1 },
    heat2: { score: 0, flagged: false },
    dangers: dangersIn(normalise(text, () => false)),
    modelVersion: 'plain-1',
  };
};
