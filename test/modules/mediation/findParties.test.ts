import assert from 'node:assert/strict';
import type { Work } from '../../../src/kernel/work.ts';
import { listSearchesFor } from '../../../src/modules/directory/personSearch.store.ts';
import { takeLookUp } from '../../../src/modules/directory/takeLookUp.ts';
import { makePerson } from '../../../src/modules/identity/person.ts';
import { savePerson } from '../../../src/modules/identity/person.store.ts';
import { saveFirm } from '../../../src/modules/identity/firm.store.ts';
import { findParties } from '../../../src/modules/mediation/findParties.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, monday, places } from '../../support/world.ts';
import {
  agreed,
  firm,
  lin,
  mediator,
  personId,
  refusal,
  registered,
  second,
  settle,
  spokesperson,
} from './town.ts';

describe('A mediator looks for a side', () => {
  useStore();
  before(settle);

  it('by a part of the name or by a firm’s number; each one found reads for which case', async () => {
    const { id: caseId, no } = await registered();
    const ids = async (query: string) => {
      const { people, firms } = await findParties(mediator, { caseId, query });
      return [...people, ...firms].map(({ id }) => id);
    };
    assert.deepEqual(await ids('lin先'), [personId('lin')]);
    assert.deepEqual(await ids('溪物'), [firm.id]);
    for (const typed of ['f-9001', 'Ｆ－０９００１', '№9001', '#9001', 'f 9001'])
      assert.deepEqual(await ids(typed), [firm.id], typed);
    assert.deepEqual(await ids('linx'), []);
    const beside = { ...firm, id: 'beside', no: 'F-9002', name: 'F-9001旁的小店' };
    await saveFirm(beside, { request: 'beside', by: 'test', at: monday });
    assert.deepEqual(
      await ids('f-9001'),
      [firm.id, 'beside'],
      'the one of the number, once, first',
    );
    const named = { ...firm, id: 'named', no: 'F-9004', name: 'F-9004号仓库' };
    await saveFirm(named, { request: 'named', by: 'test', at: monday });
    assert.deepEqual(await ids('f-9004'), ['named'], 'once, though its name holds its number');
    const away = { ...firm, id: 'away', no: 'F-9003', name: '外地公司', area: places.elsewhere };
    await saveFirm(away, { request: 'away', by: 'test', at: monday });
    assert.deepEqual(await ids('f-9003'), [], 'not of the area');
    for (const subject of [personId('lin'), firm.id]) {
      const [search] = (await listSearchesFor(subject, { first: 5 })).items;
      assert.deepEqual([search?.by, search?.caseNo], [mediator.actor.personId, no]);
    }
  });

  it('of their own case alone', async () => {
    const { id: caseId } = await registered();
    const look = (work: Work, asked = caseId) =>
      findParties(work, { caseId: asked, query: 'lin先' });
    await assert.rejects(look(second), refusal('FORBIDDEN', 'addParty'));
    await assert.rejects(look(spokesperson), refusal('FORBIDDEN', 'addParty'));
    await assert.rejects(look(lin), refusal('NOT_FOUND', 'case'));
    await assert.rejects(look(mediator, 'none'), refusal('NOT_FOUND', 'case'));
  });

  it('while it takes sides, with something to look for, in the area that is theirs', async () => {
    const { id: caseId } = await registered();
    const taken = findParties(mediator, { caseId: (await agreed()).id, query: 'lin先' });
    await assert.rejects(taken, refusal('CONFLICT', 'case_already_agreed'));
    const blank = findParties(mediator, { caseId, query: ' ' });
    await assert.rejects(blank, refusal('BAD_INPUT', 'too_short'));
    const abroad = findParties(mediator, { caseId, query: 'lin先', area: places.elsewhere });
    await assert.rejects(abroad, refusal('NOT_FOUND', 'area'));
    const { people, firms } = await findParties(mediator, {
      ...{ caseId, query: '青溪', area: places.grid },
    });
    assert.deepEqual([people, firms], [[], []], 'the firm is of the community, not of the grid');
  });

  it('and is told when more fit than are shown, of people or of firms', async () => {
    const { id: caseId } = await registered();
    const found = async (query: string) => {
      const { people, firms, isMore } = await findParties(mediator, { caseId, query });
      return [people.length, firms.length, isMore];
    };
    const act = (request: string) => ({ request, by: 'test', at: monday });
    for (let i = 0; i < 9; i += 1) {
      const [no, name] = [`F-80${String(i)}`, `桥头小铺${String(i)}`];
      if (i === 8) assert.deepEqual(await found('桥头小铺'), [0, 8, false]);
      await saveFirm({ ...firm, id: no, no, name }, act(no));
      const person = { id: no, userName: `many_${String(i)}`, displayName: '同名同姓' };
      if (i === 8) assert.deepEqual(await found('同名同姓'), [8, 0, false]);
      await savePerson(makePerson({ ...person, home: places.grid, joinedAt: minutesLater(i) }), {
        passwordHash: 'none',
        request: no,
      });
    }
    assert.deepEqual(await found('桥头小铺'), [0, 8, true]);
    assert.deepEqual(await found('同名同姓'), [8, 0, true]);
  });

  it('as often as people are looked up, no more', async () => {
    const { id: caseId } = await registered();
    // The store drops by its own clock what has expired.
    const work = { ...mediator, now: new Date() };
    for (let i = 0; i < 59; i += 1) await takeLookUp(work);
    await findParties(work, { caseId, query: 'lin先' });
    await assert.rejects(
      findParties(work, { caseId, query: 'lin先' }),
      refusal('TOO_MANY', 'look_ups'),
    );
  });
});
