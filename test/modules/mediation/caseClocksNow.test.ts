import assert from 'node:assert/strict';
import { caseClocks } from '../../../src/modules/mediation/caseClocks.ts';
import { caseClocksNow } from '../../../src/modules/mediation/caseClocksNow.ts';
import { acceptedCase } from '../../../src/modules/mediation/caseChange.ts';
import { minutesLater, monday } from '../../support/world.ts';
import { measure } from '../calendar/clocks.ts';
import { fresh, stamp } from './caseFixtures.ts';

describe('The clocks of a case at this moment', () => {
  const waiting = fresh({ ...stamp, role: 'SPOKESPERSON' });
  const accepted = acceptedCase(waiting, { ...stamp, at: minutesLater(90) });
  const [plan] = caseClocks(waiting, ['NATIONAL']);
  assert.ok(plan);
  const kept = { ...plan, rings: [{ what: 'WARNED', at: monday }], version: 2 } as const;

  it('tell what was just done, though what is kept does not know of it yet', () => {
    const [wait, term] = caseClocksNow(accepted, [kept], ['NATIONAL'], measure);
    assert.equal(wait?.segments.length, 2);
    assert.equal(term?.code, 'MED_TERM');
    assert.equal(term.version, 0);
    assert.deepEqual(term.due.at, new Date('2026-12-23T16:00:00.000Z'));
  });

  it('keep what was rung', () => {
    const [wait] = caseClocksNow(accepted, [kept], ['NATIONAL'], measure);
    assert.deepEqual(wait?.rings, kept.rings);
    assert.equal(wait.version, 2);
  });
});
