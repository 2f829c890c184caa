import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { listSearchesFor } from '../../../src/modules/directory/personSearch.store.ts';
import { saveFirm } from '../../../src/modules/identity/firm.store.ts';
import { findParties } from '../../../src/modules/mediation/findParties.ts';
import { useStore } from '../../support/store.ts';
import { monday, places } from '../../support/world.ts';
import { firm, mediator, personId, registered, second, settle } from './town.ts';

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
    assert.deepEqual(await ids('f-9001'), [firm.id]);
    assert.deepEqual(await ids('lin@'), []);
    const beside = { ...firm, id: 'beside', no: 'F-9002', name: 'F-9001旁的小店' };
    await saveFirm(beside, { request: 'beside', by: 'test', at: monday });
    assert.deepEqual(
      await ids('f-9001'),
      [firm.id, 'beside'],
      'the one of the number, once, first',
    );
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
    await assert.rejects(
      findParties(second, { caseId, query: 'lin先' }),
      (error) => error instanceof AppError && ['FORBIDDEN', 'NOT_FOUND'].includes(error.code),
    );
  });
});
