import assert from 'node:assert/strict';
import { standingOf } from '../../../src/modules/calendar/legalClock.ts';
import {
  acceptedCase,
  agreedCase,
  caseWithParty,
  closedCase,
  consentedCase,
  performedCase,
  refusedCase,
  releasedCase,
  type ActStamp,
} from '../../../src/modules/mediation/caseChange.ts';
import { caseClocks } from '../../../src/modules/mediation/caseClocks.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import { minutesLater } from '../../support/world.ts';
import { fresh, terms } from './caseFixtures.ts';

const hour = 60;
const at = (hours: number): ActStamp => ({
  by: 'mediator',
  role: 'MEDIATOR',
  at: minutesLater(hours * hour),
});
const spokesperson = { ...at(0), role: 'SPOKESPERSON' } as const;
const side = (id: string) => ({ id, name: id });

/** Each clock as one line: what it counts, and how it went in hours after the case was opened. */
const told = (found: Case): string[] =>
  caseClocks(found, ['NINGBO', 'NATIONAL']).map(({ code, segments }) =>
    [
      code,
      ...segments.map(({ state, since, reason }) => {
        const hours = (since.getTime() - minutesLater(0).getTime()) / 3_600_000;
        return `${state.toLowerCase()}@${String(hours)}(${reason})`;
      }),
    ].join(' '),
  );

describe('The clocks of a case', () => {
  const waiting = fresh(spokesperson);
  const accepted = acceptedCase(waiting, at(10));
  const asked = caseWithParty(caseWithParty(accepted, at(11), side('甲')), at(12), side('乙'));
  const ready = consentedCase(
    consentedCase(asked, at(20), '甲', 'BY_PHONE'),
    at(30),
    '乙',
    'ONLINE',
  );
  const agreed = agreedCase(ready, at(40), {
    ...terms(['甲', '乙']),
    performBy: minutesLater(100 * hour),
  });

  it('count the wait for a mediator from registration to acceptance', () => {
    assert.deepEqual(told(waiting), ['MED_ACCEPT running@0(STARTED)']);
    assert.deepEqual(told(accepted), [
      'MED_ACCEPT running@0(STARTED) stopped@10(DONE)',
      'MED_TERM running@10(STARTED)',
    ]);
  });

  it('pause the term while a side is asked, until the last has answered', () => {
    assert.deepEqual(told(asked).slice(1), ['MED_TERM running@10(STARTED) paused@11(SIDE_ASKED)']);
    assert.deepEqual(told(ready).slice(1), [
      'MED_TERM running@10(STARTED) paused@11(SIDE_ASKED) running@30(SIDES_ANSWERED)',
    ]);
  });

  it('stop the term with the agreement, and count to the agreed day until the last duty is done', () => {
    const one = performedCase(agreed, at(50), '甲', '');
    const both = performedCase(one, at(60), '乙', '');
    assert.match(told(agreed)[1] ?? '', /stopped@40\(DONE\)$/u);
    assert.equal(told(one)[2], 'MED_PERFORM running@40(STARTED)');
    assert.equal(told(both)[2], 'MED_PERFORM running@40(STARTED) stopped@60(DONE)');
    assert.deepEqual(told(closedCase(both, at(70), 'AGREEMENT_PERFORMED', '')), told(both));
  });

  it('stop with the case, also while a side is asked, and when it refuses', () => {
    assert.match(
      told(refusedCase(asked, at(15), '甲', 'BY_PHONE'))[1] ?? '',
      /paused@11\(SIDE_ASKED\) stopped@15\(ENDED\)$/u,
    );
    const broken = closedCase(agreed, at(90), 'AGREEMENT_NOT_PERFORMED', '');
    assert.equal(told(broken)[2], 'MED_PERFORM running@40(STARTED) stopped@90(ENDED)');
  });

  it('count each wait for another mediator anew, while the sides’ term goes on', () => {
    const back = releasedCase(ready, at(35), 'CANNOT_GO_ON', '');
    const again = acceptedCase(back, at(37));
    assert.deepEqual(told(again), [
      'MED_ACCEPT running@0(STARTED) stopped@10(DONE)',
      'MED_TERM running@10(STARTED) paused@11(SIDE_ASKED) running@30(SIDES_ANSWERED)',
      'MED_ACCEPT running@35(STARTED) stopped@37(DONE)',
    ]);
    const ids = caseClocks(again, ['NATIONAL']).map(({ id }) => id);
    assert.equal(new Set(ids).size, 3);
  });

  it('begin with the term where a mediator opened the case', () => {
    assert.deepEqual(told(fresh(at(0))), ['MED_TERM running@0(STARTED)']);
  });

  it('do not run backwards when a clock was set back between two acts', () => {
    const early = acceptedCase(waiting, at(-3));
    const [wait] = caseClocks(early, ['NATIONAL']);
    assert.ok(wait);
    assert.deepEqual(standingOf(wait).since, minutesLater(0));
  });

  it('run under the law of the place', () => {
    const rulesIn = (...scopes: ('NINGBO' | 'NATIONAL')[]) =>
      caseClocks(agreed, scopes).map(({ rule, agreedDay }) => rule ?? agreedDay);
    assert.deepEqual(rulesIn('NINGBO', 'NATIONAL').slice(0, 2), [
      'MED_ACCEPT/NATIONAL/2022-01-01',
      'MED_TERM/NINGBO/2015-06-01',
    ]);
    assert.equal(rulesIn('NATIONAL')[1], 'MED_TERM/NATIONAL/2022-01-01');
    assert.match(rulesIn('NATIONAL')[2] ?? '', /^\d{4}-\d\d-\d\d$/u);
  });

  it('are the same told again, and only grow told later', () => {
    const before = caseClocks(asked, ['NATIONAL']);
    const after = caseClocks(agreed, ['NATIONAL']);
    for (const [i, clock] of before.entries()) {
      assert.equal(after[i]?.id, clock.id);
      assert.deepEqual(after[i].segments.slice(0, clock.segments.length), clock.segments);
    }
  });
});
