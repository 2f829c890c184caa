import assert from 'node:assert/strict';
import fc from 'fast-check';
import { candidatesOf, weighWords } from '../../../src/modules/search/candidates.ts';
import { markOf, postingOf } from '../../../src/modules/search/posting.ts';
import { freshnessOf, scoreOf, strengthOf, weightOf } from '../../../src/modules/search/ranking.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 23);
const word = fc.constantFrom('漏水', '电梯', '路灯', '物业', '停车');
const counts = fc.record({ count: fc.integer({ min: 1, max: 50 }), inTitle: fc.boolean() });
const lengths = fc.integer({ min: 1, max: 2_000 });

describe('The rank of what is found', () => {
  it('grows with how rare a word is, how often it stands there and how new the text is', () => {
    fc.assert(
      fc.property(fc.nat(300_000), fc.nat(300_000), counts, lengths, (few, more, held, length) => {
        const [less, most] = [Math.min(few, more), Math.max(few, more)];
        assert.ok(weightOf(less) >= weightOf(most) && weightOf(most) > 0);
        const once = strengthOf(held, length);
        assert.ok(strengthOf({ ...held, count: held.count + 1 }, length) > once && once > 0);
        assert.ok(once <= 3.01);
        assert.ok(strengthOf(held, length + 1) <= once);
      }),
    );
    assert.equal(freshnessOf(now, now), 1);
    assert.equal(freshnessOf(now + day, now), 1);
    assert.ok(Math.abs(freshnessOf(now - 365 * day, now) - 0.75) < 1e-9);
    assert.ok(freshnessOf(0, now) >= 0.5);
  });

  it('is highest for what holds all, and nothing for what holds none', () => {
    const question = [
      { word: '漏水', weight: 5 },
      { word: '物业', weight: 2 },
    ];
    const one = { count: 1, inTitle: false };
    const said = (...words: string[]) =>
      scoreOf(
        question,
        (asked) => (words.includes(asked) ? one : undefined),
        { length: 60, at: now },
        now,
      );
    assert.deepEqual(said(), { coverage: 0, score: 0 });
    assert.equal(said('漏水', '物业').coverage, 1);
    assert.ok(said('漏水', '物业').score > said('漏水').score);
    assert.ok(said('漏水').score > said('物业').score);
    assert.deepEqual(
      scoreOf([], () => one, { length: 1, at: now }, now),
      { coverage: 0, score: 0 },
    );
  });

  it('lets through by postings alone just what holds enough, as a count by hand says', () => {
    const documents = fc.array(
      fc.record({ words: fc.uniqueArray(word, { maxLength: 5 }), minutes: fc.nat(1_000_000) }),
      { maxLength: 40 },
    );
    const asked = fc.uniqueArray(word, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(documents, asked, fc.constantFrom(0.35, 0.6, 1), (all, words, coverageMin) => {
        const marked = all.map((one, n) => ({
          ...one,
          mark: markOf(`d${String(n)}`, new Date(now - one.minutes * 60_000)),
        }));
        const postingsOf = (asked_: string) => [
          marked
            .filter((one) => one.words.some((held) => held === asked_))
            .map(({ mark }) => postingOf(mark, false).repeat(2))
            .join(''),
        ];
        const question = words.map((one, n) => ({ word: one, weight: 5 - n }));
        const whole = question.reduce((sum, { weight }) => sum + weight, 0);
        const expected = marked.filter(
          (one) =>
            question
              .filter((part) => one.words.includes(part.word))
              .reduce((sum, { weight }) => sum + weight, 0) >=
            whole * coverageMin - 1e-9,
        );
        const found = candidatesOf(question, postingsOf, { coverageMin, now, max: 100 });
        assert.deepEqual(found.toSorted(), expected.map(({ mark }) => mark).toSorted());
        const few = candidatesOf(question, postingsOf, { coverageMin, now, max: 3 });
        assert.equal(few.length, Math.min(3, expected.length));
        assert.ok(few.every((mark) => found.includes(mark)));
      }),
    );
  });

  it('leaves out what lies outside the time asked for', () => {
    const mark = markOf('d', new Date(now));
    const ask = (from: number, until: number) =>
      candidatesOf([{ word: '漏水', weight: 1 }], () => [postingOf(mark, true)], {
        coverageMin: 1,
        now,
        max: 9,
        from,
        until,
      });
    assert.deepEqual(ask(now, now + 1), [mark]);
    assert.deepEqual(ask(now + 60_000, now + day), []);
    assert.deepEqual(ask(0, now), []);
  });
});

describe('The words of a question', () => {
  it('weigh by how few hold them; those of which nobody knows as much as the others do', () => {
    const held = new Map([
      ['漏水', 1],
      ['物业', 9],
    ]);
    const postingsOf = (asked: string) => [
      postingOf(markOf('d', new Date(now)), false).repeat(held.get(asked) ?? 0),
    ];
    const weighed = weighWords(['物业', '漏水', '火星'], postingsOf);
    assert.deepEqual(
      weighed.map((one) => one.word),
      ['漏水', '火星', '物业'],
    );
    assert.equal(weighed[1]?.weight, ((weighed[0]?.weight ?? 0) + (weighed[2]?.weight ?? 0)) / 2);
    assert.deepEqual(
      weighWords(['火星'], () => []),
      [{ word: '火星', weight: weightOf(0) }],
    );
  });
});
