import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { systemActor, visitor } from '../../../src/kernel/work.ts';
import { noteSearch } from '../../../src/modules/directory/noteSearch.ts';
import { readSearchesForMe } from '../../../src/modules/directory/readSearchesForMe.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { throughTheApi, start, useTown } from '../identity/people.ts';

const code = (wanted: string) => (error: unknown) =>
  error instanceof AppError && error.code === wanted;
const page = { first: 5 };

describe('Who looked for me', () => {
  useTown();

  it('is read by the person, or for the firm acted for, and by nobody else', async () => {
    const mediator = workOf(someone('MEDIATOR', places.community), start);
    await noteSearch(mediator, { purpose: 'CASE_PARTY', caseNo: '2026-1' }, ['lin', 'firm']);
    const lin = someone('RESIDENT', places.community, 'lin');
    const other = someone('RESIDENT', places.community, 'zhou');
    const forFirm = { ...someone('FIRM_REPRESENTATIVE', places.community, 'zhou'), firmId: 'firm' };
    const found = async (actor: typeof lin) =>
      (await readSearchesForMe(workOf(actor, start), page)).items.map(({ by, caseNo }) => [
        by,
        caseNo,
      ]);
    const line = [mediator.actor.personId, '2026-1'];
    assert.deepEqual(
      [await found(lin), await found(forFirm), await found(other)],
      [[line], [line], []],
    );
    const { count } = await readSearchesForMe(workOf(forFirm, start), page);
    assert.equal((await count()).number, 1);
    await assert.rejects(readSearchesForMe(throughTheApi(), page), code('NOT_SIGNED_IN'));
    await assert.rejects(
      readSearchesForMe(workOf(systemActor('import'), start), page),
      code('NOT_SIGNED_IN'),
    );
  });

  it('is never the platform itself, nor somebody without a session', () => {
    for (const actor of [systemActor('import'), visitor])
      assert.throws(
        () => noteSearch(workOf(actor, start), { purpose: 'ROLES' }, ['lin']),
        /looks/u,
      );
  });
});
