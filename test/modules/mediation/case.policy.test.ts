import assert from 'node:assert/strict';
import { roles, visitor, type Actor, type Role } from '../../../src/kernel/work.ts';
import {
  actsOnFlag,
  actsOpenTo,
  mayAnswerFor,
  mayDoAct,
  mayOpenCase,
  mayOpenCaseFrom,
  mayReadCase,
  speaksFor,
} from '../../../src/modules/mediation/case.policy.ts';
import { caseWithParty, consentedCase } from '../../../src/modules/mediation/caseChange.ts';
import { caseActs } from '../../../src/modules/mediation/caseTable.ts';
import type { Case, CaseState } from '../../../src/modules/mediation/mediationCase.ts';
import { makeMessage } from '../../../src/modules/opinion/message.ts';
import {
  confirmedConflictFlag,
  dismissedConflictFlag,
  unraisedConflictFlag,
} from '../../../src/modules/triage/conflictFlag.ts';
import { minutesLater, monday, places, someone } from '../../support/world.ts';
import { caseInEachState, fresh, stamp } from './caseFixtures.ts';

const mediator: Actor = someone('MEDIATOR', places.street, stamp.by);
const resident: Actor = someone('RESIDENT', places.elsewhere, 'lin');
const forFirm: Actor = { ...someone('FIRM_REPRESENTATIVE', 'nb', 'qian'), firmId: 'f1' };

/** A case of the community between lin, a firm, and a name. */
const between: Case = [
  { id: 'a', name: '林', personId: 'lin' },
  { id: 'b', name: '物业', firmId: 'f1' },
  { id: 'c', name: '老周' },
].reduce((found, side) => caseWithParty(found, stamp, side), fresh());

describe('Who speaks for a firm that is a side', () => {
  const ofTheFirm = (role: Role) => ({
    ...someone(role, places.community, 'qian'),
    firmIds: ['f1'],
  });
  const { mediatorId: _none, ...waiting } = between;

  it('neither takes the case on nor takes it from its mediator, and is not offered to', () => {
    assert.deepEqual(actsOpenTo(ofTheFirm('MEDIATOR'), waiting), []);
    assert.deepEqual(actsOpenTo(ofTheFirm('SPOKESPERSON'), between), []);
  });

  it('does both in the case of another firm', () => {
    const other = (role: Role) => ({ ...ofTheFirm(role), firmIds: ['f2'] });
    assert.ok(mayDoAct(other('MEDIATOR'), waiting, 'acceptCase'));
    assert.ok(mayDoAct(other('SPOKESPERSON'), between, 'releaseCase'));
  });
});

describe('Who reads a case', () => {
  const team: readonly Role[] = ['SPOKESPERSON', 'MEDIATOR', 'AUDITOR'];

  for (const role of roles)
    it(`${role} of the area: ${team.includes(role) ? 'yes' : 'no'}; of another: no`, () => {
      const expected = team.includes(role);
      for (const scope of [places.community, places.street, places.city])
        assert.equal(mayReadCase(someone(role, scope), between), expected, scope);
      for (const scope of [places.elsewhere, places.grid, 'nb/hs/nm/l', '-'])
        assert.equal(mayReadCase(someone(role, scope), between), false, scope);
    });

  it('its sides, wherever they live and in whichever role of their own they act', () => {
    assert.equal(mayReadCase(resident, between), true);
    assert.equal(mayReadCase(someone('VOLUNTEER', places.elsewhere, 'lin'), between), true);
  });

  it('the representative of a firm that is a side, whichever role they act in, and of no other firm', () => {
    assert.equal(mayReadCase(forFirm, between), true);
    assert.equal(mayReadCase({ ...forFirm, firmId: 'f2' }, between), false);
    const qian = someone('RESIDENT', 'nb/x', 'qian');
    assert.equal(mayReadCase(qian, between), false);
    assert.equal(mayReadCase({ ...qian, firmIds: ['f2'] }, between), false);
    assert.equal(mayReadCase({ ...qian, firmIds: ['f2', 'f1'] }, between), true);
  });

  it('a side’s own case also while they act for a firm that is none', () => {
    const linForFirm = { ...forFirm, personId: 'lin', firmId: 'f2' };
    assert.equal(mayReadCase(linForFirm, between), true);
  });

  it('its mediator, in that role and only over its area: a right that was taken away reads nothing', () => {
    for (const scope of [places.community, places.street])
      assert.equal(mayReadCase(someone('MEDIATOR', scope, stamp.by), between), true);
    for (const scope of [places.elsewhere, places.elsewhereGrid, places.grid])
      assert.equal(mayReadCase(someone('MEDIATOR', scope, stamp.by), between), false, scope);
    assert.equal(mayReadCase(someone('RESIDENT', places.community, stamp.by), between), false);
  });

  it('no visitor', () => {
    assert.equal(mayReadCase(visitor, between), false);
    assert.equal(
      between.parties.some((party) => speaksFor(visitor, party)),
      false,
    );
  });
});

describe('Who opens a case', () => {
  for (const role of roles)
    it(`${role}: ${role === 'SPOKESPERSON' || role === 'MEDIATOR' ? 'in the area' : 'never'}`, () => {
      const expected = role === 'SPOKESPERSON' || role === 'MEDIATOR';
      assert.equal(mayOpenCase(someone(role, places.street), places.community), expected);
      assert.equal(mayOpenCase(someone(role, places.elsewhere), places.community), false);
      assert.equal(mayOpenCase(someone(role, places.grid), places.community), false);
    });
});

describe('Who acts on a case', () => {
  it('its mediator in the area does everything but accept it for a side', () => {
    for (const act of caseActs) assert.equal(mayDoAct(mediator, between, act), true, act);
  });

  it('nobody else does, but that a mediator of the area accepts, a spokesperson releases and a side answers', () => {
    const others: readonly Actor[] = [
      ...roles.map((role) => someone(role, places.city)),
      someone('MEDIATOR', places.elsewhere, stamp.by),
      someone('SPOKESPERSON', places.city, stamp.by),
      resident,
      forFirm,
      visitor,
    ];
    for (const actor of others)
      for (const act of caseActs) {
        const accepts = act === 'acceptCase' && actor.role === 'MEDIATOR';
        const releases = act === 'releaseCase' && actor.role === 'SPOKESPERSON';
        const inArea = (accepts || releases) && actor.scope === places.city;
        const answers = act === 'recordConsent' && (actor === resident || actor === forFirm);
        assert.equal(mayDoAct(actor, between, act), inArea || answers, `${actor.role} ${act}`);
      }
  });

  it('a side answers for itself alone', () => {
    const answered = (actor: Actor) =>
      between.parties.filter((party) => mayAnswerFor(actor, between, party)).map(({ id }) => id);
    assert.deepEqual(answered(resident), ['a']);
    assert.deepEqual(answered(forFirm), ['b']);
    assert.deepEqual(answered(mediator), ['a', 'b', 'c']);
    assert.deepEqual(answered(visitor), []);
  });

  it('a mediator who is a side does not take the case on', () => {
    const side = someone('MEDIATOR', places.city, 'lin');
    assert.equal(mayDoAct(side, between, 'acceptCase'), false);
    assert.equal(mayDoAct(someone('MEDIATOR', places.city, 'zhao'), between, 'acceptCase'), true);
  });
});

describe('Who hands a case over', () => {
  const may = (actor: Actor) => mayDoAct(actor, between, 'releaseCase');

  it('its mediator, as long as the area is theirs', () => {
    assert.equal(may(mediator), true);
    assert.equal(may(someone('MEDIATOR', places.elsewhere, stamp.by)), false);
    assert.equal(may(someone('MEDIATOR', places.street, 'another')), false);
    assert.equal(may(someone('RESIDENT', places.street, stamp.by)), false);
  });

  it('a spokesperson whose area it is, who is no side', () => {
    for (const scope of [places.community, places.street])
      assert.equal(may(someone('SPOKESPERSON', scope)), true);
    for (const scope of [places.elsewhere, places.grid])
      assert.equal(may(someone('SPOKESPERSON', scope)), false, scope);
    assert.equal(may(someone('SPOKESPERSON', places.street, 'lin')), false);
  });
});

describe('What the page offers', () => {
  const always = ['addParty', 'recordConsent'];
  const last = ['retitleCase', 'releaseCase', 'closeCase'];
  const offered: Readonly<Record<CaseState, readonly string[]>> = {
    REGISTERED: [...always, ...last],
    MEDIATING: [...always, 'recordMeeting', 'extendTerm', 'recordAgreement', ...last],
    AGREED: ['recordPerformance', ...last],
    CLOSED: [],
  };

  it('is, to the mediator, what the table allows in each state', () => {
    const cases = caseInEachState();
    for (const state of ['REGISTERED', 'MEDIATING', 'AGREED', 'CLOSED'] as const)
      assert.deepEqual(actsOpenTo(mediator, cases[state]), offered[state], state);
  });

  it('is, to a side, the answer, until there is an agreement', () => {
    assert.deepEqual(actsOpenTo(resident, between), ['recordConsent']);
    const all = ['a', 'b', 'c'].reduce(
      (found, id) => consentedCase(found, stamp, id, 'IN_PERSON'),
      between,
    );
    assert.equal(all.state, 'MEDIATING');
    assert.deepEqual(actsOpenTo(resident, all), ['recordConsent']);
    assert.deepEqual(actsOpenTo(resident, caseInEachState().AGREED), []);
  });

  it('is to accept, and nothing else, while a case has no mediator', () => {
    const waiting = fresh({ ...stamp, role: 'SPOKESPERSON' });
    assert.deepEqual(actsOpenTo(someone('MEDIATOR', places.street), waiting), ['acceptCase']);
    assert.deepEqual(actsOpenTo(someone('SPOKESPERSON', places.street), waiting), []);
    assert.deepEqual(actsOpenTo(someone('AUDITOR', places.street), waiting), []);
  });

  it('is to hand over, and nothing else, to a spokesperson while somebody mediates', () => {
    const spokesperson = someone('SPOKESPERSON', places.street);
    const { REGISTERED, MEDIATING, AGREED, CLOSED } = caseInEachState();
    for (const found of [REGISTERED, MEDIATING, AGREED])
      assert.deepEqual(actsOpenTo(spokesperson, found), ['releaseCase']);
    assert.deepEqual(actsOpenTo(spokesperson, CLOSED), []);
  });
});

describe('What somebody may do with a flag', () => {
  const draft = { id: 'm', kind: 'POST', title: '', body: '吵', area: places.community } as const;
  const message = { ...makeMessage({ ...draft, at: monday, request: 'm' }), no: '2026-1' };
  const open = { ...unraisedConflictFlag(message, monday), version: 1 };
  const by = someone('SPOKESPERSON', places.community);
  const confirmed = confirmedConflictFlag(open, by, monday, '');
  const dismissed = dismissedConflictFlag(open, by, monday, { reason: 'DUPLICATE', note: '' });
  const acts = (actor: Actor, flag = open, hasCase = false, minutes = 0) =>
    actsOnFlag(actor, flag, hasCase, minutesLater(minutes));

  it('is to decide while it is open, and to take that back while no case was opened of it', () => {
    assert.deepEqual(acts(by), ['CONFIRM', 'DISMISS']);
    assert.deepEqual(acts(by, open, true), ['CONFIRM', 'DISMISS']);
    assert.deepEqual(acts(by, confirmed), ['REOPEN', 'OPEN_CASE']);
    assert.deepEqual(acts(by, confirmed, true), ['OPEN_CASE']);
    assert.deepEqual(acts(by, dismissed, true), ['REOPEN']);
    assert.deepEqual(acts(by, confirmed, false, 11), ['OPEN_CASE']);
  });

  it('is to open its case for a mediator, and nothing for others or elsewhere', () => {
    const mediates = someone('MEDIATOR', places.community);
    assert.deepEqual([acts(mediates), acts(mediates, confirmed)], [[], ['OPEN_CASE']]);
    const others = [someone('AUDITOR', places.city), someone('MEDIATOR', places.elsewhere)];
    for (const actor of [...others, someone('SPOKESPERSON', places.elsewhere)])
      assert.deepEqual([acts(actor), acts(actor, confirmed)], [[], []]);
  });

  it('is to open a case straight from a report, never from a post', () => {
    const mediates = someone('MEDIATOR', places.community);
    const from = { kind: 'FIELD_REPORT', area: places.grid } as const;
    assert.equal(mayOpenCaseFrom(mediates, from), true);
    assert.equal(mayOpenCaseFrom(mediates, { ...from, kind: 'POST' }), false);
    assert.equal(mayOpenCaseFrom(mediates, { ...from, area: places.elsewhere }), false);
    assert.equal(mayOpenCaseFrom(someone('RESIDENT', places.community), from), false);
  });
});
