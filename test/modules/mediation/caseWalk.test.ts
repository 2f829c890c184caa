import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError } from '../../../src/kernel/appError.ts';
import {
  acceptedCase,
  agreedCase,
  caseWithParty,
  caseWithMeeting,
  closedCase,
  consentedCase,
  extendedCase,
  performedCase,
  refusedCase,
  releasedCase,
  retitledCase,
} from '../../../src/modules/mediation/caseChange.ts';
import { checkCase } from '../../../src/modules/mediation/caseCheck.ts';
import {
  caseActs,
  openDuties,
  transitions,
  whyNot,
  whyNotClose,
  type CaseAct,
} from '../../../src/modules/mediation/caseTable.ts';
import {
  closeReasons,
  releaseReasons,
  type Case,
} from '../../../src/modules/mediation/mediationCase.ts';
import { fresh, stamp, terms } from './caseFixtures.ts';

/** One step of a random walk: an act, and a number by which its detail is chosen. */
interface Step {
  readonly act: CaseAct;
  readonly pick: number;
}

const pickFrom = <T>(items: readonly T[], pick: number): T | undefined =>
  items[pick % Math.max(items.length, 1)];

/** What each act does in a walk; undefined when the detail that was chosen does not fit, as in the use cases. */
const walk: Readonly<Record<CaseAct, (found: Case, pick: number) => Case | undefined>> = {
  acceptCase: (found) => acceptedCase(found, stamp),
  retitleCase: (found, pick) => retitledCase(found, stamp, `案由${String(pick % 7)}`),
  addParty: (found, pick) => {
    const id = `side-${String(pick % 25)}`;
    return caseWithParty(found, stamp, {
      id,
      name: id,
      ...(pick % 2 === 0 ? { personId: id } : {}),
    });
  },
  recordConsent: (found, pick) => {
    const party = pickFrom(found.parties, pick);
    if (party === undefined) return undefined;
    if (pick % 31 === 0) return refusedCase(found, stamp, party.id, 'ONLINE');
    return party.consent === 'GIVEN'
      ? undefined
      : consentedCase(found, stamp, party.id, 'IN_PERSON');
  },
  recordMeeting: (found) => caseWithMeeting(found, stamp, { manner: 'ONLINE', note: '谈' }),
  extendTerm: (found) => extendedCase(found, stamp, 'ONLINE'),
  recordAgreement: (found, pick) =>
    agreedCase(
      found,
      stamp,
      terms(found.parties.filter((_, i) => i % 2 === pick % 2).map(({ id }) => id)),
    ),
  recordPerformance: (found, pick) => {
    const party = pickFrom(openDuties(found), pick);
    return party === undefined ? undefined : performedCase(found, stamp, party.id, '');
  },
  releaseCase: (found, pick) =>
    releasedCase(found, stamp, pickFrom(releaseReasons, pick) ?? 'OTHER', '因故'),
  closeCase: (found, pick) => {
    const reason = pickFrom(closeReasons, pick) ?? 'OTHER';
    return whyNotClose(found, reason) === null ? closedCase(found, stamp, reason, '完') : undefined;
  },
};

/** Takes a step as a use case would: not when the table or a limit refuses it. */
function take(found: Case, { act, pick }: Step): Case {
  if (whyNot(found, act) !== null) return found;
  try {
    return walk[act](found, pick) ?? found;
  } catch (error) {
    if (error instanceof AppError) return found;
    throw error;
  }
}

const weightOf: Readonly<Record<CaseAct, number>> = {
  acceptCase: 2,
  retitleCase: 1,
  addParty: 4,
  recordConsent: 12,
  recordMeeting: 4,
  extendTerm: 1,
  recordAgreement: 3,
  recordPerformance: 4,
  releaseCase: 1,
  closeCase: 1,
};

const step = (act: CaseAct): fc.Arbitrary<Step> =>
  fc.record({ act: fc.constant(act), pick: fc.nat({ max: 1_000 }) });

const steps = fc.array(
  fc.oneof(...caseActs.map((act) => ({ weight: weightOf[act], arbitrary: step(act) }))),
  { minLength: 1, maxLength: 120, size: 'max' },
);

describe('Whatever people do with a case, in whatever order', () => {
  it('no line is lost, each act is one line and one version, and no case is impossible', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.boolean(), steps, (byMediator, taken) => {
        let found = fresh(byMediator ? stamp : { ...stamp, role: 'SPOKESPERSON' });
        for (const one of taken) {
          const next = take(found, one);
          if (next === found) continue;
          assert.equal(next.version, found.version + 1);
          assert.equal(next.history.length, found.history.length + 1);
          assert.deepEqual(next.history.slice(0, -1), found.history);
          assert.equal(transitions[one.act][found.state]?.includes(next.state), true);
          assert.equal(next.id, found.id);
          checkCase(next);
          found = next;
        }
        const end = found.closeReason ?? found.state;
        seen.set(end, (seen.get(end) ?? 0) + 1);
      }),
      { numRuns: 2_000 },
    );
    // The walk is worth its time only if it gets everywhere.
    for (const end of ['REGISTERED', 'MEDIATING', 'AGREED', 'AGREEMENT_PERFORMED', 'TIME_OVER'])
      assert.equal((seen.get(end) ?? 0) > 0, true, `no walk ended at ${end}`);
  });

  it('a side that has not said yes, or has said no, never finds itself in mediation or agreement', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        let found = fresh();
        for (const one of taken) {
          found = take(found, one);
          const yes = new Set(
            found.history.flatMap(({ act, partyId }) => (act === 'consent' ? partyId : [])),
          );
          if (found.state === 'MEDIATING' || found.state === 'AGREED')
            assert.deepEqual(
              found.parties.filter(({ id }) => !yes.has(id)),
              [],
            );
        }
      }),
      { numRuns: 500 },
    );
  });
});
