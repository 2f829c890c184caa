import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { attachFiles, attachmentsOf } from '../../../src/modules/files/attachFiles.ts';
import { findFile } from '../../../src/modules/files/storedFile.store.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, places, someone, workOf } from '../../support/world.ts';
import { bring, useFiles } from './bringing.ts';

const resident = () => workOf(someone('RESIDENT', places.community));
const thing = () => ({ kind: 'thing', id: randomId() });

describe('A file comes to belong to something', () => {
  useStore();
  useFiles();

  it('once and for good: again is the same, another thing is refused', async () => {
    const work = resident();
    const { id } = await bring(work);
    const owner = thing();
    await attachFiles(work, [id], owner);
    await attachFiles({ ...work, now: minutesLater(3) }, [id], owner);
    assert.deepEqual((await findFile(id))?.owner, owner);
    await assert.rejects(attachFiles(work, [id], thing()), {
      code: 'CONFLICT',
      detail: { reason: 'file_taken' },
    });
  });

  it('by who brought it alone; what is somebody else’s is as if there were none', async () => {
    const { id } = await bring(resident());
    for (const named of [id, randomId()])
      await assert.rejects(attachFiles(resident(), [named], thing()), {
        code: 'NOT_FOUND',
        detail: { reason: 'file' },
      });
    assert.equal((await findFile(id))?.owner, undefined);
  });

  it('all or, where one is refused, none', async () => {
    const work = resident();
    const { id } = await bring(work);
    await assert.rejects(attachFiles(work, [id, randomId()], thing()));
    assert.equal((await findFile(id))?.owner, undefined);
  });

  it('of two things that want it at once, one', async () => {
    const work = resident();
    const { id } = await bring(work);
    const both = [thing(), thing()].map((owner) => attachFiles(work, [id], owner));
    const ends = (await Promise.allSettled(both)).map(({ status }) => status);
    assert.deepEqual(ends.sort(), ['fulfilled', 'rejected']);
  });

  it('with at most nine to a thing, each named once', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, at) => `id-${String(at)}`);
    assert.deepEqual(attachmentsOf({ attachments: ids(9) }), ids(9));
    assert.equal(attachmentsOf({ attachments: [] }), undefined);
    assert.equal(attachmentsOf({}), undefined);
    for (const [attachments, reason] of [
      [ids(10), 'too_many'],
      [['a', 'a'], 'repeated'],
    ] as const)
      assert.throws(() => attachmentsOf({ attachments }), {
        code: 'BAD_INPUT',
        detail: { reason, field: 'attachments', ...(reason === 'too_many' ? { limit: 9 } : {}) },
      });
  });
});
