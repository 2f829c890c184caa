import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { listSearchesFor } from '../../../src/modules/directory/personSearch.store.ts';
import { findParties } from '../../../src/modules/mediation/findParties.ts';
import { useStore } from '../../support/store.ts';
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
