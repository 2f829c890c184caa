import assert from 'node:assert/strict';
import { claimsOfCase, claimsOfVolunteerService } from '../../../src/modules/ledger/accrual.ts';
import type { Holder } from '../../../src/modules/ledger/account.ts';
import { closeReasons } from '../../../src/modules/mediation/mediationCase.ts';
import { minutesLater, monday } from '../../support/world.ts';
import { confirmedVolunteerService, endedCase, sideOf } from './deeds.ts';

const lin: Holder = { kind: 'PERSON', id: 'lin' };
const zhou: Holder = { kind: 'PERSON', id: 'zhou' };
const firm: Holder = { kind: 'FIRM', id: 'firm' };

describe('What a performed agreement earns', () => {
  it('is one claim for each side that owed something, person or firm', () => {
    const ended = endedCase([sideOf(lin), sideOf(firm)]);
    assert.deepEqual(claimsOfCase(ended), [
      {
        holder: lin,
        ruleCode: 'agreement.performed',
        deed: {
          kind: 'AGREEMENT_PERFORMED',
          id: ended.id,
          units: 1,
          at: minutesLater(-60),
          foundBy: 'mediator',
        },
        idempotencyKey: `case:${ended.id}`,
      },
      {
        holder: firm,
        ruleCode: 'agreement.performed',
        deed: {
          kind: 'AGREEMENT_PERFORMED',
          id: ended.id,
          units: 1,
          at: minutesLater(-60),
          foundBy: 'mediator',
        },
        idempotencyKey: `case:${ended.id}`,
      },
    ]);
  });

  it('is nothing for a side that owed nothing', () => {
    const claims = claimsOfCase(endedCase([sideOf(lin), sideOf(zhou, false)]));
    assert.deepEqual(
      claims.map(({ holder }) => holder),
      [lin],
    );
  });

  it('is nothing for anybody where no agreement is written down', () => {
    const { agreement: _, ...without } = endedCase([sideOf(lin), sideOf(zhou)]);
    assert.deepEqual(claimsOfCase(without), []);
  });

  it('is nothing, with the reason, for a side that is a name alone', () => {
    assert.deepEqual(claimsOfCase(endedCase([sideOf(undefined), sideOf(lin, false)])), [
      { skipped: 'no_account' },
    ]);
  });

  it('is earned once by a holder that stands on two sides', () => {
    const ended = endedCase([sideOf(lin), sideOf(zhou)]);
    const parties = ended.parties.map((party) => ({ ...party, personId: lin.id }));
    const claims = claimsOfCase({ ...ended, parties });
    assert.deepEqual(
      claims.map(({ holder }) => holder),
      [lin],
    );
  });

  it('is nothing when the holder found it done alone', () => {
    const ended = endedCase([{ ...sideOf(lin), foundBy: 'lin' }, sideOf(zhou)]);
    assert.deepEqual(claimsOfCase(ended)[0], { holder: lin, skipped: 'found_by_holder' });
  });

  it('is nothing when no line of the history says who found it done', () => {
    const ended = endedCase([sideOf(lin), sideOf(zhou)]);
    const silent = { ...ended, history: ended.history.filter(({ act }) => act !== 'performed') };
    assert.deepEqual(
      claimsOfCase(silent).map((claim) => 'skipped' in claim && claim.skipped),
      ['found_by_holder', 'found_by_holder'],
    );
  });

  it('is nothing when the duty was not found performed', () => {
    const ended = endedCase([sideOf(lin), sideOf(zhou)]);
    const parties = ended.parties.map(({ performedAt: _at, ...party }) => party);
    assert.deepEqual(claimsOfCase({ ...ended, parties })[0], {
      holder: lin,
      skipped: 'not_performed',
    });
  });

  for (const reason of closeReasons.filter((one) => one !== 'AGREEMENT_PERFORMED'))
    it(`cannot even be asked of a case that ended with ${reason}`, () => {
      const ended = endedCase([sideOf(lin), sideOf(zhou)]);
      assert.throws(() => claimsOfCase({ ...ended, closeReason: reason }), /only a performed/u);
    });

  it('cannot be asked of a case that is not closed', () => {
    const ended = endedCase([sideOf(lin), sideOf(zhou)]);
    assert.throws(() => claimsOfCase({ ...ended, state: 'AGREED' }), /only a performed/u);
  });
});

describe('What a confirmed service earns', () => {
  const hours: [number, number | 'below_unit'][] = [
    [10, 'below_unit'],
    [59, 'below_unit'],
    [60, 1],
    [119, 1],
    [120, 2],
    [719, 11],
    [720, 12],
  ];
  for (const [minutes, expected] of hours)
    it(`is ${String(expected)} for ${String(minutes)} minutes`, () => {
      const [claim] = claimsOfVolunteerService(confirmedVolunteerService('lin', minutes));
      assert.ok(claim);
      assert.equal('deed' in claim ? claim.deed.units : claim.skipped, expected);
    });

  it('is the volunteer’s, for the moment of the confirmation, with the second person’s name', () => {
    const service = confirmedVolunteerService('lin', 90);
    assert.deepEqual(claimsOfVolunteerService(service), [
      {
        holder: lin,
        ruleCode: 'service.confirmed',
        deed: {
          kind: 'SERVICE_CONFIRMED',
          id: service.id,
          units: 1,
          at: monday,
          foundBy: 'grid-worker',
        },
        idempotencyKey: `service:${service.id}`,
      },
    ]);
  });

  it('is nothing when the volunteer confirmed it alone', () => {
    const own = confirmedVolunteerService('lin', 60, monday, 'lin');
    assert.deepEqual(claimsOfVolunteerService(own), [{ holder: lin, skipped: 'found_by_holder' }]);
  });

  it('is nothing when nobody is named who confirmed it', () => {
    const { decidedBy: _by, ...nobody } = confirmedVolunteerService('lin');
    assert.deepEqual(claimsOfVolunteerService(nobody), [
      { holder: lin, skipped: 'found_by_holder' },
    ]);
  });

  for (const state of ['LOGGED', 'DECLINED'] as const)
    it(`cannot even be asked of a service that is ${state}`, () => {
      const service = { ...confirmedVolunteerService('lin'), state };
      assert.throws(() => claimsOfVolunteerService(service), /only a confirmed/u);
    });
});
