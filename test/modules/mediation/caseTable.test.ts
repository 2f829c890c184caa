import assert from 'node:assert/strict';
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
  closeReasonsIn,
  openDuties,
  transitions,
  whyNot,
  whyNotClose,
  type CaseAct,
} from '../../../src/modules/mediation/caseTable.ts';
import {
  caseStates,
  closeReasons,
  type Case,
  type CaseState,
} from '../../../src/modules/mediation/mediationCase.ts';
import { caseInEachState, fresh, stamp, terms, withSides } from './caseFixtures.ts';

/** What is expected, written out by hand beside the table: the state an act leads to, or why it is refused. */
const expected: Readonly<Record<CaseAct, Readonly<Record<CaseState, string>>>> = {
  acceptCase: {
    REGISTERED: 'case_has_mediator',
    MEDIATING: 'case_has_mediator',
    AGREED: 'case_has_mediator',
    CLOSED: 'case_closed',
  },
  retitleCase: {
    REGISTERED: 'REGISTERED',
    MEDIATING: 'MEDIATING',
    AGREED: 'AGREED',
    CLOSED: 'case_closed',
  },
  addParty: {
    REGISTERED: 'REGISTERED',
    MEDIATING: 'REGISTERED',
    AGREED: 'case_already_agreed',
    CLOSED: 'case_closed',
  },
  recordConsent: {
    REGISTERED: 'REGISTERED',
    MEDIATING: 'CLOSED',
    AGREED: 'case_already_agreed',
    CLOSED: 'case_closed',
  },
  recordMeeting: {
    REGISTERED: 'case_needs_consents',
    MEDIATING: 'MEDIATING',
    AGREED: 'case_already_agreed',
    CLOSED: 'case_closed',
  },
  extendTerm: {
    REGISTERED: 'case_needs_consents',
    MEDIATING: 'MEDIATING',
    AGREED: 'case_already_agreed',
    CLOSED: 'case_closed',
  },
  recordAgreement: {
    REGISTERED: 'case_needs_consents',
    MEDIATING: 'AGREED',
    AGREED: 'case_already_agreed',
    CLOSED: 'case_closed',
  },
  recordPerformance: {
    REGISTERED: 'case_needs_agreement',
    MEDIATING: 'case_needs_agreement',
    AGREED: 'AGREED',
    CLOSED: 'case_closed',
  },
  releaseCase: {
    REGISTERED: 'REGISTERED',
    MEDIATING: 'MEDIATING',
    AGREED: 'AGREED',
    CLOSED: 'case_closed',
  },
  closeCase: {
    REGISTERED: 'CLOSED',
    MEDIATING: 'CLOSED',
    AGREED: 'CLOSED',
    CLOSED: 'case_closed',
  },
};

/** Does the act in the plainest way, without asking whether it fits. */
const doIt: Readonly<Record<CaseAct, (found: Case) => Case>> = {
  acceptCase: (found) => acceptedCase(found, stamp),
  retitleCase: (found) => retitledCase(found, stamp, '另一个案由'),
  addParty: (found) => caseWithParty(found, stamp, { id: '丙', name: '丙' }),
  recordConsent: (found) =>
    found.state === 'REGISTERED'
      ? consentedCase(found, stamp, '甲', 'BY_PHONE')
      : refusedCase(found, stamp, '甲', 'BY_PHONE'),
  recordMeeting: (found) => caseWithMeeting(found, stamp, { manner: 'ONLINE', note: '谈过' }),
  extendTerm: (found) => extendedCase(found, stamp, 'ONLINE'),
  recordAgreement: (found) => agreedCase(found, stamp, terms(['甲'])),
  recordPerformance: (found) => performedCase(found, stamp, '甲', ''),
  releaseCase: (found) => releasedCase(found, stamp, 'CANNOT_GO_ON', ''),
  closeCase: (found) => closedCase(found, stamp, closeReasonsIn[found.state][0] ?? 'TIME_OVER', ''),
};

describe('The table of a case', () => {
  const cases = caseInEachState();

  for (const act of caseActs)
    for (const state of caseStates) {
      const outcome = expected[act][state];
      const leads = caseStates.some((one) => one === outcome);
      it(`${act} in ${state}: ${leads ? 'leads to' : 'is refused,'} ${outcome}`, () => {
        const found = cases[state];
        assert.equal(whyNot(found, act), leads ? null : outcome);
        if (!leads) return;
        // Owed by both sides, an agreement that ends now ends unperformed.
        const changed =
          act === 'closeCase' && state === 'AGREED'
            ? closedCase(found, stamp, 'AGREEMENT_NOT_PERFORMED', '')
            : doIt[act](found);
        assert.equal(changed.state, outcome);
        assert.equal(changed.version, found.version + 1);
        checkCase(changed);
      });
    }

  it('stops a step that is not in it, whoever asks', () => {
    for (const act of caseActs)
      for (const state of caseStates)
        if (transitions[act][state] === undefined)
          assert.throws(() => doIt[act](cases[state]), /assertion failed: no step/u);
  });

  it('leads nowhere from closed', () => {
    for (const act of caseActs) assert.equal(transitions[act].CLOSED, undefined);
  });

  it('asks for sides before consents, and for duties before performances', () => {
    assert.equal(whyNot(fresh(), 'recordConsent'), 'case_needs_sides');
    assert.equal(whyNot(fresh(), 'addParty'), null);
    assert.equal(whyNot(withSides(fresh(), '甲'), 'recordConsent'), null);
    const one = performedCase(cases.AGREED, stamp, '甲', '');
    assert.equal(whyNot(one, 'recordPerformance'), null);
    const both = performedCase(one, stamp, '乙', '');
    assert.equal(whyNot(both, 'recordPerformance'), 'case_duties_performed');
    const owing = agreedCase(cases.MEDIATING, stamp, terms(['乙']));
    assert.deepEqual(
      openDuties(owing).map(({ id }) => id),
      ['乙'],
    );
    assert.deepEqual(openDuties(cases.MEDIATING), []);
  });

  it('lets a mediator take on only a case that has none', () => {
    const without = fresh({ ...stamp, role: 'SPOKESPERSON' });
    for (const act of caseActs)
      assert.equal(whyNot(without, act) === null, act === 'acceptCase', act);
    assert.equal(whyNot(without, 'addParty'), 'case_needs_mediator');
    assert.equal(whyNot(without, 'recordConsent'), 'case_needs_mediator');
    assert.equal(whyNot(acceptedCase(without, stamp), 'acceptCase'), 'case_has_mediator');
  });

  it('lets a case that was released be taken on where it stands, and its sides answer meanwhile', () => {
    for (const state of ['REGISTERED', 'MEDIATING', 'AGREED'] as const) {
      const waiting = releasedCase(cases[state], stamp, 'CANNOT_GO_ON', '');
      const open = caseActs.filter((act) => whyNot(waiting, act) === null);
      const answers = state === 'AGREED' ? [] : ['recordConsent'];
      assert.deepEqual(open, ['acceptCase', ...answers], state);
      const taken = acceptedCase(waiting, { ...stamp, by: 'another' });
      assert.deepEqual(
        [taken.state, taken.mediatorId, taken.parties, taken.agreement],
        [state, 'another', cases[state].parties, cases[state].agreement],
      );
      assert.deepEqual(taken.history.slice(0, -2), cases[state].history);
      checkCase(waiting);
      checkCase(taken);
    }
  });
});

describe('The reasons for which a case is closed', () => {
  const cases = caseInEachState();
  const fits: Readonly<Record<CaseState, readonly string[]>> = {
    REGISTERED: [
      ...['SETTLED_THEMSELVES', 'CANNOT_BE_REACHED', 'ONE_SIDE_UNWILLING', 'TIME_OVER', 'OTHER'],
    ],
    MEDIATING: closeReasons.filter((reason) => !reason.startsWith('AGREEMENT')),
    AGREED: ['AGREEMENT_NOT_PERFORMED'],
    CLOSED: [],
  };

  for (const state of caseStates)
    it(`in ${state}: ${fits[state].join(', ') || 'none'}`, () => {
      const allowed = closeReasons.filter((reason) => whyNotClose(cases[state], reason) === null);
      assert.deepEqual([...allowed].sort(), [...fits[state]].sort());
    });

  it('say performed only when every duty is', () => {
    const one = performedCase(cases.AGREED, stamp, '甲', '');
    assert.deepEqual(
      openDuties(one).map(({ id }) => id),
      ['乙'],
    );
    assert.equal(whyNotClose(one, 'AGREEMENT_PERFORMED'), 'case_duties_open');
    assert.equal(whyNotClose(one, 'AGREEMENT_NOT_PERFORMED'), null);
    const both = performedCase(one, stamp, '乙', '');
    assert.equal(whyNotClose(both, 'AGREEMENT_PERFORMED'), null);
    assert.equal(whyNotClose(both, 'AGREEMENT_NOT_PERFORMED'), 'case_duties_performed');
    assert.equal(whyNotClose(both, 'OTHER'), 'close_reason_does_not_fit');
  });
});
