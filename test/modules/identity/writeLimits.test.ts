import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  newcomerMs,
  usualWriteLimits,
  writeKinds,
  writeLimitsFrom,
  writeScopes,
} from '../../../src/modules/identity/writeLimits.ts';

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 };

describe('The limits on writing', () => {
  it('are the usual ones where nothing is set otherwise', () => {
    assert.deepEqual(writeLimitsFrom([]), usualWriteLimits);
    for (const kind of writeKinds)
      for (const scope of ['person', 'newcomer'] as const)
        assert.ok(usualWriteLimits[kind][scope].length > 0, `${kind}.${scope} has a limit`);
  });

  it('are usually generous to staff and narrow to new accounts, which count as new for three days', () => {
    const said = (kind: (typeof writeKinds)[number]) =>
      writeScopes.map((scope) =>
        usualWriteLimits[kind][scope].map(
          ({ triesMax, windowMs }) => `${String(triesMax)}/${String(windowMs / units.m)}m`,
        ),
      );
    assert.deepEqual(said('speech'), [['60/180m'], ['20/180m'], ['600/60m'], ['150/60m']]);
    assert.deepEqual(said('desk'), [['300/10m'], ['300/10m'], [], []]);
    assert.deepEqual(said('own'), [['60/10m'], ['60/10m'], [], []]);
    assert.equal(newcomerMs, 3 * units.d);
  });

  it('are read back as they are written, and change nothing beside', () => {
    const limit = fc.record({
      count: fc.integer({ min: 1, max: 9999 }),
      time: fc.integer({ min: 1, max: 999 }),
      unit: fc.constantFrom('m' as const, 'h' as const, 'd' as const),
    });
    const kinds = fc.constantFrom(...writeKinds);
    const scopes = fc.constantFrom(...writeScopes);
    fc.assert(
      fc.property(kinds, scopes, fc.array(limit, { maxLength: 3 }), (kind, scope, list) => {
        const text = list.map(({ count, time, unit }) => `${String(count)}/${String(time)}${unit}`);
        const word = `${kind}.${scope}=${text.join('+') || 'none'}`;
        const set = list.map(({ count, time, unit }) => ({
          triesMax: count,
          windowMs: time * units[unit],
        }));
        assert.deepEqual(writeLimitsFrom([word]), {
          ...usualWriteLimits,
          [kind]: { ...usualWriteLimits[kind], [scope]: set },
        });
      }),
    );
  });

  it('are refused when they cannot be meant', () => {
    for (const word of [
      'speech',
      'speech.person',
      'speech.person=',
      'speech.person=0/1h',
      'speech.person=5/0h',
      'speech.person=5/1w',
      'speech.person=5/1h+',
      'speech.person=none+5/1h',
      'speech.everybody=5/1h',
      'talk.person=5/1h',
      '!speech.person=5/1h',
      'speech.person=5/1h\nx',
      'speech.person=x5/1h',
      'speech.person=5/1hx',
      'speech.person=5/1h+none',
    ])
      assert.equal(writeLimitsFrom([word]), undefined, word);
  });
});
