import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { addParty } from '../../../src/modules/mediation/addParty.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import { openCase } from '../../../src/modules/mediation/openCase.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { flagIdOf } from '../../../src/modules/triage/conflictFlag.ts';
import { triageMessages } from '../../../src/modules/triage/triageMessages.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { plainJudge } from '../../support/judge.ts';
import { present } from '../../../src/kernel/assert.ts';
import { listSearchesFor } from '../../../src/modules/directory/personSearch.store.ts';
import { takeLookUp } from '../../../src/modules/directory/takeLookUp.ts';
import { closedPerson } from '../../../src/modules/identity/closedPerson.ts';
import { makePerson } from '../../../src/modules/identity/person.ts';
import {
  findPerson,
  saveChangedPerson,
  savePerson,
} from '../../../src/modules/identity/person.store.ts';
import { saveFirm } from '../../../src/modules/identity/firm.store.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, monday, places, workOf } from '../../support/world.ts';
import {
  agreed,
  as,
  asked,
  firm,
  keyed,
  lin,
  mediating,
  mediator,
  personId,
  refusal,
  registered,
  second,
  settle,
  spokesperson,
} from './town.ts';

describe('The mediator adds a side', () => {
  useStore();
  before(settle);

  it('by sign-in name, whatever its case: a person with an account', async () => {
    const found = doneOf(
      await addParty(mediator, { ...keyed(await registered()), userName: 'LIN' }),
    );
    const [party] = found.parties;
    assert.equal(party?.personId, personId('lin'));
    assert.equal(party.name, 'lin先生');
    assert.equal(party.consent, 'ASKED');
    assert.deepEqual(await findCase(found.id), found);
  });

  it('by firm, and by a name alone', async () => {
    const one = doneOf(await addParty(mediator, { ...keyed(await registered()), firmId: firm.id }));
    const two = doneOf(await addParty(mediator, { ...keyed(one), name: '租客老吴' }));
    assert.deepEqual(
      two.parties.map(({ name, firmId, personId: person }) => ({ name, firmId, person })),
      [
        { name: firm.name, firmId: firm.id, person: undefined },
        { name: '租客老吴', firmId: undefined, person: undefined },
      ],
    );
    assert.equal(new Set(two.parties.map(({ id }) => id)).size, 2);
  });

  it('as the author of the message it came from, without knowing the sign-in name', async () => {
    const post = { key: randomId(), title: '', body: '楼上又吵，天天吵。' };
    const message = await publishPost(lin, post);
    await triageMessages(workOf(systemActor('triage')), plainJudge, [message]);
    const flagId = flagIdOf(message.id);
    await confirmConflictFlag(spokesperson, { id: flagId, version: 1, note: '' });
    const opened = doneOf(await openCase(mediator, { key: randomId(), flagId, title: '楼上吵闹' }));
    const found = doneOf(await addParty(mediator, { ...keyed(opened), author: true }));
    assert.deepEqual(
      found.parties.map((party) => [party.personId, party.name, party.consent]),
      [[personId('lin'), 'lin先生', 'ASKED']],
    );
    const twice = addParty(mediator, { ...keyed(found), author: true });
    await assert.rejects(twice, refusal('BAD_INPUT', 'already_a_side'));
    const nobody = addParty(mediator, { ...keyed(await registered()), author: true });
    await assert.rejects(nobody, refusal('NOT_FOUND', 'person'), 'who wrote it is not in the town');
  });

  it('by exactly one of the five', async () => {
    const found = await registered();
    const one = refusal('BAD_INPUT', 'one_of', 'userName');
    const { personId: id, ...others } = {
      ...{ personId: personId('lin'), userName: 'zhou', firmId: firm.id, name: '林' },
    };
    for (const [way, value] of Object.entries(others)) {
      const two = { ...keyed(found), personId: id, [way]: value };
      await assert.rejects(addParty(mediator, two), one, way);
    }
    await assert.rejects(addParty(mediator, keyed(found)), one);
    await assert.rejects(addParty(mediator, { ...keyed(found), userName: 'lin', name: '林' }), one);
    await assert.rejects(addParty(mediator, { ...keyed(found), name: '林', author: true }), one);
  });

  it('who exists', async () => {
    const found = await registered();
    const nobody = { ...keyed(found), userName: 'nobody-here' };
    await assert.rejects(addParty(mediator, nobody), refusal('NOT_FOUND', 'person'));
    const noFirm = { ...keyed(found), firmId: 'f'.repeat(32) };
    await assert.rejects(addParty(mediator, noFirm), refusal('NOT_FOUND', 'firm'));
  });

  it('who lives in the area, found among its people', async () => {
    const found = await registered();
    const side = { ...keyed(found), personId: personId('lin') };
    const abroad = as('mediator', 'MEDIATOR', places.elsewhere);
    await assert.rejects(addParty(abroad, side), refusal('NOT_FOUND', 'case'));
    const away = { id: randomId(), userName: 'far_away', displayName: '远方来客' };
    await savePerson(makePerson({ ...away, home: places.elsewhereGrid, joinedAt: monday }), {
      passwordHash: 'none',
      request: 'away',
    });
    const none = refusal('NOT_FOUND', 'person');
    await assert.rejects(addParty(mediator, { ...side, personId: away.id }), none);
    await assert.rejects(addParty(mediator, { ...side, personId: 'nobody' }), none);
    const told = doneOf(await addParty(mediator, { ...keyed(found), userName: 'Far_Away' }));
    assert.equal(
      told.parties[0]?.personId,
      away.id,
      'by the name that they told, wherever they live',
    );
  });

  it('whose account is open', async () => {
    const found = await registered();
    const gone = present(await findPerson(personId('neighbour')), 'neighbour');
    await saveChangedPerson(
      closedPerson(gone, { at: monday, eraseAt: minutesLater(60), posts: 'KEEP' }),
    );
    const none = refusal('NOT_FOUND', 'person');
    await assert.rejects(addParty(mediator, { ...keyed(found), userName: 'neighbour' }), none);
    await assert.rejects(addParty(mediator, { ...keyed(found), personId: gone.id }), none);
  });

  it('and is told of it, where the sign-in name was typed', async () => {
    const found = await registered();
    doneOf(await addParty(mediator, { ...keyed(found), userName: 'qian' }));
    const [search] = (await listSearchesFor(personId('qian'), { first: 5 })).items;
    assert.deepEqual(
      [search?.by, search?.purpose, search?.caseNo],
      [personId('mediator'), 'CASE_PARTY', found.no],
    );
    const other = await registered();
    await assert.rejects(
      addParty(mediator, { ...keyed(other), userName: 'nobody-here' }),
      refusal('NOT_FOUND', 'person'),
    );
    const searches = mongoose.connection.collection('person_searches');
    const noted = await searches.find({ caseNo: other.no }).toArray();
    assert.deepEqual(
      noted.map(({ by, subject }) => [String(by), subject as unknown]),
      [[personId('mediator'), undefined]],
      'a search that found nobody is noted too',
    );
  });

  it('by name against another only when somebody vouches for the residence of each', async () => {
    const id = randomId();
    const stranger = { id, userName: 'stranger', displayName: '新来的', home: places.grid };
    await savePerson(makePerson({ ...stranger, joinedAt: monday }), {
      passwordHash: 'none',
      request: 'stranger',
    });
    const one = doneOf(await addParty(mediator, { ...keyed(await registered()), personId: id }));
    assert.deepEqual(await addParty(mediator, { ...keyed(one), userName: 'lin' }), {
      ...{ wrongState: 'REGISTERED', reason: 'party_not_vouched' },
    });
    assert.deepEqual(await findCase(one.id), one);
  });

  it('who is looked up as often as that is allowed', async () => {
    const found = await registered();
    // The store drops by its own clock what has expired.
    const work = { ...mediator, now: new Date() };
    for (let i = 0; i < 60; i += 1) await takeLookUp(work);
    const typed = { ...keyed(found), userName: 'lin' };
    await assert.rejects(addParty(work, typed), refusal('TOO_MANY', 'look_ups'));
  });

  it('who is not there yet', async () => {
    const found = await asked();
    const again = { ...keyed(found), userName: 'lin' };
    await assert.rejects(addParty(mediator, again), refusal('BAD_INPUT', 'already_a_side'));
    assert.equal((await findCase(found.id))?.version, found.version);
  });

  it('who is not the mediator, nor a firm for which the mediator speaks', async () => {
    const found = await registered();
    const self = { ...keyed(found), userName: 'mediator' };
    await assert.rejects(addParty(mediator, self), refusal('BAD_INPUT', 'is_mediator'));
    const own = {
      id: 'own-firm',
      no: 'F-2',
      name: '调解员自家铺子',
      area: places.community,
      representativeId: personId('mediator'),
    };
    await saveFirm(own, { request: 'own', by: 'test', at: monday });
    const ownFirm = { ...keyed(found), firmId: own.id };
    await assert.rejects(addParty(mediator, ownFirm), refusal('BAD_INPUT', 'is_mediator'));
  });

  it('while mediating, which then waits for the new side’s consent', async () => {
    const joined = doneOf(await addParty(mediator, { ...keyed(await mediating()), name: '房东' }));
    assert.equal(joined.state, 'REGISTERED');
    assert.deepEqual(
      joined.parties.map(({ consent }) => consent),
      ['GIVEN', 'GIVEN', 'ASKED'],
    );
  });

  it('not after there is an agreement', async () => {
    assert.deepEqual(await addParty(mediator, { ...keyed(await agreed()), name: '房东' }), {
      wrongState: 'AGREED',
      reason: 'case_already_agreed',
    });
  });

  it('and nobody else does: they learn nothing about names', async () => {
    const found = await asked();
    for (const work of [second, spokesperson, lin])
      for (const userName of ['zhou', 'nobody-here'])
        await assert.rejects(
          addParty(work, { ...keyed(found), userName }),
          refusal('FORBIDDEN', 'addParty'),
        );
  });

  it('once under one key, also when the answer was lost and more has happened since', async () => {
    const found = await registered();
    const once = { ...keyed(found), name: '租客老吴' };
    const first = doneOf(await addParty(mediator, once));
    assert.deepEqual(await addParty(mediator, once), { done: first });
    const later = doneOf(await addParty(mediator, { ...keyed(first), name: '房东' }));
    assert.deepEqual(await addParty(mediator, once), { done: later });
    const reread = { ...once, version: later.version };
    assert.deepEqual(await addParty(mediator, reread), { done: later });
    const other = { ...once, name: '租客老郑' };
    await assert.rejects(addParty(mediator, other), refusal('CONFLICT', 'key_reused'));
    assert.deepEqual(await findCase(found.id), later);
  });

  it('once, when the click comes twice', async () => {
    const found = await registered();
    const click = () => addParty(mediator, { ...keyed(found), name: '租客老吴' });
    const outcomes = await Promise.all([click(), click(), click()]);
    assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 1);
    assert.equal((await findCase(found.id))?.parties.length, 1);
  });
});
