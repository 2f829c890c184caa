import assert from 'node:assert/strict';
import { checkCase } from '../../../src/modules/mediation/caseCheck.ts';
import {
  agreedCase,
  performedCase,
  releasedCase,
  extendedCase,
  retitledCase,
} from '../../../src/modules/mediation/caseChange.ts';
import {
  caseLimits,
  caseStates,
  type Case,
  type Party,
} from '../../../src/modules/mediation/mediationCase.ts';
import { monday } from '../../support/world.ts';
import { caseInEachState, fresh, stamp, terms } from './caseFixtures.ts';

const { REGISTERED, MEDIATING, AGREED, CLOSED } = caseInEachState();

const without = (found: Case, key: keyof Case): Case => {
  const { [key]: _gone, ...rest } = found;
  return rest as Case;
};

const side = (found: Case, change: Partial<Party>): Case => ({
  ...found,
  parties: found.parties.map((party, i) => (i === 0 ? { ...party, ...change } : party)),
});

const party = (i: number): Party => ({ id: String(i), name: String(i), consent: 'ASKED' });

/** What must never be kept, one broken case for each sentence. */
const impossible: readonly (readonly [string, Case])[] = [
  ['one version a line', { ...MEDIATING, version: 4 }],
  [
    'the history has a limit',
    {
      ...MEDIATING,
      version: 501,
      history: Array.from({ length: 501 }, (_, i) => ({
        number: i + 1,
        act: 'meeting' as const,
        at: monday,
        by: 'mediator',
        role: 'MEDIATOR' as const,
      })),
    },
  ],
  ['lines are numbered without a gap', { ...MEDIATING, history: [...MEDIATING.history].reverse() }],
  [
    'more time is given once',
    extendedCase(extendedCase(MEDIATING, stamp, 'ONLINE'), stamp, 'ONLINE'),
  ],
  ['the newest title holds', { ...retitledCase(MEDIATING, stamp, '楼道堆物'), title: '噪声' }],
  [
    'the sides have a limit',
    { ...REGISTERED, parties: Array.from({ length: 21 }, (_, i) => party(i)) },
  ],
  ['the mediator is the one of the history', without(REGISTERED, 'mediatorId')],
  ['the mediator is the one of the history', { ...MEDIATING, mediatorId: 'another' }],
  [
    'the mediator is the one of the history',
    { ...releasedCase(MEDIATING, stamp, 'CANNOT_GO_ON', ''), mediatorId: 'mediator' },
  ],
  [
    'sides come after a mediator',
    { ...fresh({ ...stamp, role: 'SPOKESPERSON' }), parties: REGISTERED.parties },
  ],
  [
    'sides come after a mediator',
    {
      ...fresh({ ...stamp, role: 'SPOKESPERSON' }),
      version: 2,
      history: [
        ...fresh({ ...stamp, role: 'SPOKESPERSON' }).history,
        { number: 2, act: 'party_added', ...stamp },
      ],
      parties: REGISTERED.parties,
    },
  ],
  ['the mediator is no side', side(REGISTERED, { personId: 'mediator' })],
  ['mediation has two sides', { ...MEDIATING, parties: MEDIATING.parties.slice(1) }],
  ['nobody is mediated without consent', side(MEDIATING, { consent: 'ASKED' })],
  ['nobody is mediated without consent', side(AGREED, { consent: 'ASKED' })],
  ['an agreed case has its agreement', without(AGREED, 'agreement')],
  ['only a duty is performed', side(MEDIATING, { performedAt: monday })],
  ['a closed case, and no other, has a reason', without(CLOSED, 'closeReason')],
  ['a closed case, and no other, has a reason', { ...AGREED, closeReason: 'TIME_OVER' }],
  ['a closed case, and no other, has an end', without(CLOSED, 'closedAt')],
  ['a closed case, and no other, is in the list', without(CLOSED, 'closedOrder')],
  ['performed means every duty', { ...CLOSED, parties: AGREED.parties }],
  ['performed means every duty', without({ ...CLOSED, parties: MEDIATING.parties }, 'agreement')],
  ['a refusal ends the case', side(REGISTERED, { consent: 'REFUSED' })],
];

describe('A case that cannot be', () => {
  for (const [sentence, broken] of impossible)
    it(`is stopped before it is kept: ${sentence}`, () => {
      assert.throws(
        () => {
          checkCase(broken);
        },
        (error: Error) => error.message === `assertion failed: case ${broken.id}: ${sentence}`,
      );
    });

  it('is no full case: as many lines and sides as are allowed', () => {
    const line = { act: 'meeting', at: monday, by: 'mediator', role: 'MEDIATOR' } as const;
    const { length } = MEDIATING.history;
    const talks = Array.from({ length: caseLimits.historyLinesMax - length }, (_, i) => ({
      ...line,
      number: length + i + 1,
    }));
    const version = caseLimits.historyLinesMax;
    checkCase({ ...MEDIATING, version, history: [...MEDIATING.history, ...talks] });
    checkCase({ ...REGISTERED, parties: Array.from({ length: 20 }, (_, i) => party(i)) });
  });

  it('is no case with a new title, nor one closed while a side still owes something', () => {
    checkCase(retitledCase(retitledCase(MEDIATING, stamp, '噪声'), stamp, '楼道堆物'));
    const one = performedCase(agreedCase(MEDIATING, stamp, terms(['甲'])), stamp, '甲', '');
    checkCase(one);
  });

  it('is no case of a person who does not mediate it, nor one that waits without sides', () => {
    checkCase(side(REGISTERED, { personId: 'lin' }));
    checkCase(fresh({ ...stamp, role: 'SPOKESPERSON' }));
  });

  it('is none of those that acts lead to', () => {
    for (const state of caseStates) checkCase(caseInEachState()[state]);
  });
});
