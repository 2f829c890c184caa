import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { readContactHistory } from '../../../src/modules/community/readContactHistory.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';

const refusal = (code: string, reason: string) => (error: unknown) =>
  error instanceof AppError && error.code === code && error.detail.reason === reason;

describe('The history of a contact', () => {
  useStore();
  before(growPlaces);

  it('is read by administrators and auditors of the area, empty where nothing was written', async () => {
    for (const role of ['ADMIN', 'AUDITOR'] as const) {
      const work = workOf(someone(role, places.street));
      assert.deepEqual(await readContactHistory(work, places.community), []);
      for (const area of [places.city, `${places.street}/none`])
        await assert.rejects(readContactHistory(work, area), refusal('NOT_FOUND', 'area'));
    }
    const spokes = workOf(someone('SPOKESPERSON', places.street));
    await assert.rejects(
      readContactHistory(spokes, places.community),
      refusal('FORBIDDEN', 'role_needed'),
    );
  });
});
