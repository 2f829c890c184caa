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
import { caseEvent, caseLimits, type Case } from '../../../src/modules/mediation/mediationCase.ts';
import { minutesLater, monday } from '../../support/world.ts';
import { caseInEachState, fresh, stamp, terms, withSides, withYes } from './caseFixtures.ts';
import { refusal } from './town.ts';

const lastLine = ({ history }: Case) => history.at(-1);
const handedOver = (found: Case) =>
  acceptedCase(releasedCase(found, stamp, 'CANNOT_GO_ON', ''), stamp);
const manyNames = (count: number) => Array.from({ length: count }, (_, i) => `第${String(i)}户`);

describe('A side', () => {
  it('is asked for its consent as soon as it is added', () => {
    const found = caseWithParty(fresh(), stamp, { id: 'x', name: ' 甲 ', personId: 'p9' });
    assert.deepEqual(found.parties, [{ id: 'x', name: '甲', personId: 'p9', consent: 'ASKED' }]);
    assert.deepEqual(lastLine(found), { number: 2, act: 'party_added', ...stamp, partyId: 'x' });
  });

  it('is in a case once: by person, by firm, or by bare name', () => {
    const twice = refusal('BAD_INPUT', 'already_a_side', 'caseId');
    const person = caseWithParty(fresh(), stamp, { id: 'a', name: '王', personId: 'p9' });
    const samePerson = { id: 'b', name: '王五', personId: 'p9' };
    assert.throws(() => caseWithParty(person, stamp, samePerson), twice);
    const firm = caseWithParty(person, stamp, { id: 'c', name: '王', firmId: 'f1' });
    assert.throws(() => caseWithParty(firm, stamp, { id: 'd', name: 'F', firmId: 'f1' }), twice);
    const bare = caseWithParty(firm, stamp, { id: 'e', name: '王' });
    assert.throws(() => caseWithParty(bare, stamp, { id: 'f', name: ' 王 ' }), twice);
    const other = caseWithParty(bare, stamp, { id: 'g', name: '王', personId: 'p10' });
    assert.equal(other.parties.length, 4);
    const secondFirm = caseWithParty(other, stamp, { id: 'h', name: '王', firmId: 'f2' });
    assert.equal(secondFirm.parties.length, 5);
  });

  it('is never the mediator', () => {
    const self = { id: 'a', name: '我', personId: stamp.by };
    assert.throws(
      () => caseWithParty(fresh(), stamp, self),
      refusal('BAD_INPUT', 'is_mediator', 'userName'),
    );
  });

  it('has a name of 1 to 40 characters', () => {
    const named = (name: string) => () => caseWithParty(fresh(), stamp, { id: 'a', name });
    assert.throws(named(' '), refusal('BAD_INPUT', 'too_short', 'name'));
    assert.throws(named('名'.repeat(41)), refusal('BAD_INPUT', 'too_long'));
    assert.equal(named('名'.repeat(40))().parties.length, 1);
  });

  it('is one of at most 20', () => {
    const full = withSides(fresh(), ...manyNames(20));
    assert.equal(full.parties.length, 20);
    const more = () => withSides(full, '第廿一户');
    assert.throws(more, refusal('BAD_INPUT', 'too_many_sides', 'caseId'));
  });
});

describe('Consent', () => {
  it('begins mediation with the last yes of two or more', () => {
    const alone = withYes(withSides(fresh(), '甲'), '甲');
    assert.equal(alone.state, 'REGISTERED');
    const joined = withSides(alone, '乙');
    assert.equal(joined.state, 'REGISTERED');
    const both = consentedCase(joined, stamp, '乙', 'BY_PHONE');
    assert.equal(both.state, 'MEDIATING');
    const line = { number: 5, act: 'consent', ...stamp, partyId: '乙', manner: 'BY_PHONE' };
    assert.deepEqual(lastLine(both), line);
  });

  it('is waited for again when a side joins later; the others keep theirs', () => {
    const { MEDIATING } = caseInEachState();
    const joined = withSides(MEDIATING, '丙');
    assert.equal(joined.state, 'REGISTERED');
    assert.deepEqual(
      joined.parties.map((party) => party.consent),
      ['GIVEN', 'GIVEN', 'ASKED'],
    );
    assert.equal(withYes(joined, '丙').state, 'MEDIATING');
  });

  it('refused or taken back ends the case, and the last line names the side', () => {
    const { REGISTERED, MEDIATING } = caseInEachState();
    for (const found of [REGISTERED, MEDIATING]) {
      const refused = refusedCase(found, stamp, '乙', 'IN_PERSON');
      assert.equal(refused.state, 'CLOSED');
      assert.equal(refused.closeReason, 'ONE_SIDE_UNWILLING');
      assert.deepEqual(refused.closedAt, monday);
      assert.equal(refused.parties[1]?.consent, 'REFUSED');
      assert.equal(refused.parties[0]?.consent, found.parties[0]?.consent);
      assert.equal(refused.version, found.version + 1);
      const line = { act: 'closed', ...stamp, partyId: '乙', manner: 'IN_PERSON' };
      assert.deepEqual(lastLine(refused), { number: refused.version, ...line });
      assert.equal(caseEvent(refused).type, 'case.closed');
    }
  });
});

describe('Talks', () => {
  const { MEDIATING } = caseInEachState();
  const talk = (found: Case) =>
    caseWithMeeting(found, stamp, { manner: 'ONLINE', note: '谈过一次' });

  it('are kept as they were said, 1 to 2,000 characters', () => {
    const { version } = MEDIATING;
    const line = { number: version + 1, act: 'meeting', ...stamp, manner: 'ONLINE' };
    assert.deepEqual(lastLine(talk(MEDIATING)), { ...line, note: '谈过一次' });
    const said = (note: string) => () =>
      caseWithMeeting(MEDIATING, stamp, { manner: 'ONLINE', note });
    assert.throws(said(''), refusal('BAD_INPUT', 'too_short', 'note'));
    assert.throws(said('谈'.repeat(2_001)), refusal('BAD_INPUT', 'too_long'));
    assert.equal(lastLine(said('谈'.repeat(2_000))())?.note?.length, 2_000);
  });

  it('stop while there is still room for every act that must stay possible', () => {
    let found = MEDIATING;
    const full = (field: string) => refusal('TOO_LARGE', 'history_full', field);
    while (found.history.length < caseLimits.historyLinesMax - 105) found = talk(found);
    assert.throws(() => talk(found), full('note'));
    assert.throws(() => retitledCase(found, stamp, '又一个案由'), full('title'));

    const names = manyNames(18);
    found = withYes(withSides(found, ...names), ...names);
    assert.throws(() => talk(found), full('note'));
    const ids = found.parties.map(({ id }) => id);
    found = extendedCase(found, stamp, 'ONLINE');
    found = agreedCase(found, stamp, terms(ids));
    for (const id of ids) found = performedCase(found, stamp, id, '');
    for (let i = 0; i < caseLimits.handOversMax; i += 1) found = handedOver(found);
    found = closedCase(found, stamp, 'AGREEMENT_PERFORMED', '');
    assert.equal(found.history.length <= caseLimits.historyLinesMax, true);
    checkCase(found);
  });
});

describe('A title', () => {
  const { REGISTERED } = caseInEachState();

  it('is changed to what its mediator means, and the line keeps both', () => {
    const found = retitledCase(REGISTERED, stamp, ' 楼道堆物 ');
    assert.equal(found.title, '楼道堆物');
    const { version } = REGISTERED;
    const line = { number: version + 1, act: 'retitled', ...stamp, title: '楼道堆物' };
    assert.deepEqual(lastLine(found), { ...line, formerTitle: REGISTERED.title });
  });

  it('has 1 to 80 characters', () => {
    const called = (title: string) => () => retitledCase(REGISTERED, stamp, title);
    assert.equal(called('题'.repeat(80))().title.length, 80);
    assert.throws(called(' '), refusal('BAD_INPUT', 'too_short', 'title'));
    assert.throws(called('题'.repeat(81)), refusal('BAD_INPUT', 'too_long', 'title'));
  });
});

describe('A step that the table does not name', () => {
  it('is a programming error', () => {
    const { CLOSED, REGISTERED } = caseInEachState();
    assert.throws(
      () => caseWithMeeting(CLOSED, stamp, { manner: 'ONLINE', note: '谈' }),
      /no step recordMeeting/u,
    );
    assert.throws(() => agreedCase(REGISTERED, stamp, terms(['甲'])), /no step recordAgreement/u);
  });
});

describe('An agreement', () => {
  const { MEDIATING } = caseInEachState();
  const agree = (change: Partial<ReturnType<typeof terms>>) => () =>
    agreedCase(MEDIATING, stamp, { ...terms(['甲']), ...change });

  it('keeps facts, content, day and who owes something (人民调解法 Art 29)', () => {
    const found = agree({ duties: ['乙', '甲', '乙'] })();
    assert.deepEqual(found.agreement, { ...terms(['乙', '甲']), at: monday });
    assert.deepEqual(lastLine(found), { number: 6, act: 'agreed', ...stamp });
  });

  it('names at least one side, and only sides', () => {
    assert.throws(agree({ duties: [] }), refusal('BAD_INPUT', 'too_few', 'duties'));
    assert.throws(agree({ duties: ['甲', '丁'] }), refusal('BAD_INPUT', 'not_a_side', 'duties'));
  });

  it('is performed today at the earliest, by the calendar of China', () => {
    const midnight = new Date('2026-11-22T16:00:00.000Z');
    assert.deepEqual(agree({ performBy: midnight })().agreement?.performBy, midnight);
    const yesterday = new Date(midnight.getTime() - 1);
    assert.throws(
      agree({ performBy: yesterday }),
      refusal('BAD_INPUT', 'in_the_past', 'performBy'),
    );
    assert.throws(
      agree({ performBy: minutesLater(-1_441) }),
      refusal('BAD_INPUT', 'in_the_past', 'performBy'),
    );
  });

  it('says facts and terms in 1 to 2,000 characters each', () => {
    assert.throws(agree({ facts: ' ' }), refusal('BAD_INPUT', 'too_short', 'facts'));
    assert.throws(agree({ terms: '' }), refusal('BAD_INPUT', 'too_short', 'terms'));
    assert.throws(agree({ facts: '事'.repeat(2_001) }), refusal('BAD_INPUT', 'too_long'));
    assert.throws(agree({ terms: '约'.repeat(2_001) }), refusal('BAD_INPUT', 'too_long'));
  });
});

describe('A handover', () => {
  const { REGISTERED, MEDIATING, AGREED } = caseInEachState();

  it('takes the mediator away and nothing else, and the line says why', () => {
    for (const found of [REGISTERED, MEDIATING, AGREED]) {
      const waiting = releasedCase(found, stamp, 'SIDE_ASKS_FOR_ANOTHER', ' 双方都同意 ');
      const { mediatorId: _gone, ...rest } = found;
      const releaseReason = 'SIDE_ASKS_FOR_ANOTHER';
      const line = { act: 'released', ...stamp, releaseReason, note: '双方都同意' };
      const number = found.version + 1;
      const history = [...found.history, { number, ...line }];
      assert.deepEqual(waiting, { ...rest, version: number, history });
    }
  });

  it('needs a remark for a reason that is no reason', () => {
    const other = (note: string) => () => releasedCase(MEDIATING, stamp, 'OTHER', note);
    assert.throws(other(' '), refusal('BAD_INPUT', 'needed', 'note'));
    assert.throws(other('话'.repeat(501)), refusal('BAD_INPUT', 'too_long', 'note'));
    assert.equal(other('出差')().mediatorId, undefined);
  });

  it('happens to a case at most 20 times', () => {
    let found = MEDIATING;
    for (let i = 0; i < caseLimits.handOversMax; i += 1) found = handedOver(found);
    assert.throws(() => handedOver(found), refusal('BAD_INPUT', 'too_many_hand_overs', 'caseId'));
    checkCase(found);
  });
});

describe('The end', () => {
  const { AGREED, MEDIATING } = caseInEachState();

  it('keeps when each side performed, and what was found', () => {
    const later = { ...stamp, at: minutesLater(60) };
    const found = performedCase(AGREED, later, '甲', ' 已停工 ');
    assert.deepEqual(found.parties[0]?.performedAt, later.at);
    assert.equal(found.parties[1]?.performedAt, undefined);
    const line = { number: 7, act: 'performed', ...later, partyId: '甲', note: '已停工' };
    assert.deepEqual(lastLine(found), line);
    assert.equal('note' in (lastLine(performedCase(AGREED, stamp, '甲', ' ')) ?? {}), false);
    const long = () => performedCase(AGREED, stamp, '甲', '话'.repeat(501));
    assert.throws(long, refusal('BAD_INPUT', 'too_long'));
  });

  it('keeps reason, moment, remark and its event', () => {
    const found = closedCase(MEDIATING, stamp, 'GAP_TOO_WIDE', '差得太远');
    assert.equal(found.closeReason, 'GAP_TOO_WIDE');
    assert.deepEqual(found.closedAt, monday);
    assert.equal(lastLine(found)?.note, '差得太远');
    assert.deepEqual(caseEvent(found), {
      id: `case:${found.id}:${String(found.version)}`,
      type: 'case.closed',
      at: monday,
      subject: { kind: 'case', id: found.id },
      version: found.version,
    });
  });

  it('needs a remark for a reason that is no reason', () => {
    const other = (note: string) => () => closedCase(MEDIATING, stamp, 'OTHER', note);
    assert.throws(other('  '), refusal('BAD_INPUT', 'needed', 'note'));
    assert.equal(other('移送法院')().state, 'CLOSED');
    assert.throws(other('话'.repeat(501)), refusal('BAD_INPUT', 'too_long', 'note'));
  });

  it('leaves the case it was given untouched', () => {
    const before = structuredClone(MEDIATING);
    closedCase(MEDIATING, stamp, 'TIME_OVER', '');
    caseWithMeeting(MEDIATING, stamp, { manner: 'ONLINE', note: '谈' });
    refusedCase(MEDIATING, stamp, '甲', 'ONLINE');
    assert.deepEqual(MEDIATING, before);
  });

  it('is taken on by the mediator who accepts', () => {
    const without = fresh({ ...stamp, role: 'SPOKESPERSON' });
    const found = acceptedCase(without, { ...stamp, by: 'another' });
    assert.equal(found.mediatorId, 'another');
    assert.equal(lastLine(found)?.act, 'accepted');
  });
});
