import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  accountIdOf,
  accountLimits,
  currentChoice,
  holderOf,
  silentAccount,
  wantsRecorded,
  withChoice,
  type Account,
} from '../../../src/modules/ledger/account.ts';
import { minutesLater, places, someone } from '../../support/world.ts';

const silent = silentAccount({ kind: 'PERSON', id: 'lin' });

/** The account after these answers, a minute from one to the next. */
const after = (...answers: boolean[]): Account =>
  answers.reduce(
    (account, recording, i) => withChoice(account, { recording, at: minutesLater(i), by: 'lin' }),
    silent,
  );

describe('An account', () => {
  it('has one id for a holder, and another for a firm of the same id', () => {
    const person = accountIdOf({ kind: 'PERSON', id: 'x' });
    assert.equal(person, accountIdOf({ kind: 'PERSON', id: 'x' }));
    assert.notEqual(person, accountIdOf({ kind: 'FIRM', id: 'x' }));
    // Written down: another way to make it would lose every account that exists.
    assert.equal(person, 'd112f234f31e77519b21f26f08edbe28');
  });

  it('is the firm’s when somebody acts for the firm, else the person’s own', () => {
    const lin = someone('RESIDENT', places.community, 'lin');
    assert.deepEqual(holderOf(lin), { kind: 'PERSON', id: 'lin' });
    const forFirm = { ...lin, role: 'FIRM_REPRESENTATIVE' as const, firmId: 'f' };
    assert.deepEqual(holderOf(forFirm), { kind: 'FIRM', id: 'f' });
  });

  it('records nothing before the holder has said yes', () => {
    assert.equal(currentChoice(silent), undefined);
    assert.equal(wantsRecorded(silent, minutesLater(0)), false);
  });

  it('keeps every choice with its moment and who made it', () => {
    const account = after(true, false, true);
    assert.deepEqual(
      account.choices.map(({ recording, at, by }) => [recording, at, by]),
      [
        [true, minutesLater(0), 'lin'],
        [false, minutesLater(1), 'lin'],
        [true, minutesLater(2), 'lin'],
      ],
    );
    assert.equal(account.version, 3);
  });

  it('takes no note of a choice that says nothing new', () => {
    const once = after(true);
    assert.equal(withChoice(once, { recording: true, at: minutesLater(5), by: 'lin' }), once);
    assert.equal(withChoice(silent, { recording: false, at: minutesLater(5), by: 'lin' }), silent);
  });

  it('hears yes five times a day and no more, but every no', () => {
    const five = after(true, false, true, false, true, false, true, false, true, false);
    assert.equal(five.choices.length, 2 * accountLimits.yesPerDayMax);
    const yes = { recording: true, at: minutesLater(60), by: 'lin' };
    assert.throws(() => withChoice(five, yes), {
      code: 'TOO_MANY',
      detail: { reason: 'choices_today', limit: 5 },
    });
    const tomorrow = { ...yes, at: minutesLater(60 * 24) };
    assert.equal(currentChoice(withChoice(five, tomorrow))?.recording, true);
  });
});

describe('Whether a deed may be recorded', () => {
  it('is yes from the moment of the yes on', () => {
    const account = after(true);
    assert.equal(wantsRecorded(account, minutesLater(-1)), false);
    assert.equal(wantsRecorded(account, minutesLater(0)), true);
    assert.equal(wantsRecorded(account, minutesLater(1_000)), true);
  });

  it('is no after a no, and a no also takes back what was not entered yet', () => {
    const account = after(true, false);
    assert.equal(wantsRecorded(account, minutesLater(0)), false);
    assert.equal(wantsRecorded(account, minutesLater(2)), false);
  });

  it('is not brought back by a later yes', () => {
    const account = after(true, false, true);
    assert.equal(wantsRecorded(account, minutesLater(0.5)), false);
    assert.equal(wantsRecorded(account, minutesLater(1.5)), false);
    assert.equal(wantsRecorded(account, minutesLater(2)), true);
  });

  it('can only turn from yes to no as choices are added', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 8 }),
        fc.array(fc.boolean(), { maxLength: 4 }),
        fc.integer({ min: 0, max: 7 }),
        (before, later, deed) => {
          const deedAt = minutesLater(deed);
          const choices = [...before, ...later];
          const early = after(...before.slice(0, 8));
          const late = later.reduce(
            (account, recording, i) =>
              withChoice(account, { recording, at: minutesLater(10 + i * 1_440), by: 'lin' }),
            early,
          );
          if (wantsRecorded(late, deedAt)) assert.ok(wantsRecorded(early, deedAt), String(choices));
        },
      ),
    );
  });
});
