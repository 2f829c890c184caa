import type { Outcome } from '../../../src/kernel/outcome.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { acceptCase } from '../../../src/modules/mediation/acceptCase.ts';
import { addParty } from '../../../src/modules/mediation/addParty.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import { caseWithMeeting } from '../../../src/modules/mediation/caseChange.ts';
import { checkCase } from '../../../src/modules/mediation/caseCheck.ts';
import { changeCase, stampOf } from '../../../src/modules/mediation/changeCase.ts';
import { closeCase } from '../../../src/modules/mediation/closeCase.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import { recordMeeting } from '../../../src/modules/mediation/recordMeeting.ts';
import { releaseCase } from '../../../src/modules/mediation/releaseCase.ts';
import { systemActor, visitor } from '../../../src/kernel/work.ts';
import { useStore } from '../../support/store.ts';
import { places, workOf } from '../../support/world.ts';
import {
  as,
  closed,
  consent,
  keyed,
  lin,
  mediating,
  mediator,
  read,
  refusal,
  second,
  settle,
  zhou,
} from './town.ts';

const talk = (found: Case) =>
  caseWithMeeting(found, stampOf(mediator), { manner: 'ONLINE', note: '谈' });

describe('An act on a case', () => {
  useStore();
  before(settle);

  it('asks first whether it is seen, then who acts, then which version, then the state', async () => {
    const found = await closed();
    const old = { ...read(found), version: 1 };
    const far = as('m', 'MEDIATOR', places.elsewhere);
    const tryIt = (work: typeof mediator, asked = old) =>
      changeCase(work, asked, 'recordMeeting', talk);
    await assert.rejects(tryIt(far), refusal('NOT_FOUND', 'case'));
    await assert.rejects(tryIt(second), refusal('FORBIDDEN', 'recordMeeting'));
    assert.deepEqual(await tryIt(mediator), { staleAt: found.version });
    assert.deepEqual(await tryIt(mediator, read(found)), {
      wrongState: 'CLOSED',
      reason: 'case_closed',
    });
  });

  it('leaves the case alone when the change refuses or fails', async () => {
    const found = await mediating();
    const refused = await changeCase(mediator, read(found), 'recordMeeting', () => ({
      reason: 'history_full',
    }));
    assert.deepEqual(refused, { wrongState: 'MEDIATING', reason: 'history_full' });
    const fails = changeCase(mediator, read(found), 'recordMeeting', () => {
      throw new Error('broken');
    });
    await assert.rejects(fails, /broken/u);
    assert.deepEqual(await findCase(found.id), found);
  });

  it('tells the version of now to who comes too late, however much happened since', async () => {
    const found = await mediating();
    const late = changeCase(mediator, read(found), 'recordMeeting', async (seen) => {
      for (const version of [seen.version, seen.version + 1])
        await recordMeeting(mediator, {
          ...keyed({ ...seen, version }),
          manner: 'ONLINE',
          note: '谈',
        });
      return talk(seen);
    });
    assert.deepEqual(await late, { staleAt: found.version + 2 });
  });

  it('is done by people: a job or a visitor writes no line', () => {
    for (const actor of [visitor, systemActor('job')])
      assert.throws(() => stampOf(workOf(actor)), /assertion failed: a person acts/u);
  });
});

describe('An act under a key', () => {
  useStore();
  before(settle);
  const talkOf = (found: Case, note = '谈') =>
    ({ ...keyed(found), manner: 'ONLINE', note }) as const;

  it('sent eight times at one moment is one line, and all eight get the case', async () => {
    for (let round = 0; round < 3; round += 1) {
      const found = await mediating();
      const once = talkOf(found);
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => recordMeeting(mediator, once)),
      );
      const kept = await findCase(found.id);
      assert.equal(kept?.version, found.version + 1);
      for (const outcome of outcomes) assert.deepEqual(outcome, { done: kept });
    }
  });

  it('that came too late may come again under its key, with the version of now', async () => {
    const found = await mediating();
    const late = talkOf(found, '晚到');
    const first = doneOf(await recordMeeting(mediator, talkOf(found)));
    assert.deepEqual(await recordMeeting(mediator, late), { staleAt: first.version });
    const again = doneOf(await recordMeeting(mediator, { ...late, version: first.version }));
    assert.deepEqual(
      again.history.slice(-2).map(({ note }) => note),
      ['谈', '晚到'],
    );
  });

  it('is its person’s own: the same key from the next mediator is another act', async () => {
    const found = await mediating();
    const key = 'the-same-key';
    const first = doneOf(await addParty(mediator, { ...read(found), key, name: '房东' }));
    const why = { reason: 'CANNOT_GO_ON', note: '' } as const;
    const waiting = doneOf(await releaseCase(mediator, { ...read(first), ...why }));
    const taken = doneOf(await acceptCase(second, read(waiting)));
    const after = doneOf(await addParty(second, { ...read(taken), key, name: '租客' }));
    assert.equal(after.parties.length, 4);
  });

  it('is remembered only in the case: nothing of the key goes out with its history', async () => {
    const found = await mediating();
    const once = talkOf(found);
    const line = doneOf(await recordMeeting(mediator, once)).history.at(-1);
    assert.match(line?.request?.id ?? '', /^[0-9a-f]{32}$/u);
    assert.match(line?.request?.content ?? '', /^[0-9a-f]{64}$/u);
    assert.equal(JSON.stringify(line).includes(once.key), false);
  });
});

describe('Many hands on one case', () => {
  useStore();
  before(settle);

  type Try = (found: Case, i: number) => Promise<Outcome<Case>>;
  const tries: readonly Try[] = [
    (found, i) =>
      addParty(mediator, { ...keyed(found), name: `邻居${String(found.version)}-${String(i)}` }),
    (found) => recordMeeting(mediator, { ...keyed(found), manner: 'ONLINE', note: '谈' }),
    (found) => consent(lin, found, 'lin', 'GIVEN'),
    (found) => consent(zhou, found, 'zhou', 'REFUSED'),
    (found) => acceptCase(second, read(found)),
    (found) => closeCase(mediator, { ...read(found), reason: 'TIME_OVER', note: '' }),
  ];

  it('at each version exactly one line is added, or none, and nothing is lost', async () => {
    const rounds = fc.array(
      fc.array(fc.nat({ max: tries.length - 1 }), { minLength: 2, maxLength: 5 }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    await fc.assert(
      fc.asyncProperty(rounds, async (plan) => {
        let found = await mediating();
        for (const round of plan) {
          const outcomes = await Promise.all(
            round.map((which, i) => tries[which]?.(found, i) ?? Promise.reject(new Error('none'))),
          );
          const kept = await findCase(found.id);
          assert.ok(kept);
          assert.ok(kept.version - found.version <= 1);
          assert.deepEqual(kept.history.slice(0, found.history.length), found.history);
          // Who asked for what stood already, or for the very act that won, is given the case too.
          const given = outcomes.flatMap((outcome) => ('done' in outcome ? [outcome.done] : []));
          for (const one of given)
            assert.deepEqual(one, one.version === kept.version ? kept : found);
          checkCase(kept);
          found = kept;
        }
      }),
      { numRuns: 12 },
    );
  });
});
