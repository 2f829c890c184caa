import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { listAuditLines } from '../../../src/modules/audit/auditLine.store.ts';
import { writeAuditLine, type Asking } from '../../../src/modules/audit/writeAuditLine.ts';
import { useStore } from '../../support/store.ts';
import { places, someone, workOf } from '../../support/world.ts';

const work = workOf(someone('MEDIATOR', places.community, 'mediator'));
const asking: Asking = {
  act: 'retitleCase',
  kind: 'ACT',
  outcome: 'ASKED',
  about: ['lin', 'zhou', 'lin', 'mediator'],
  requestId: 'request',
  clientAddress: '2001:db8:1:2:3:4:5:6',
};

const all = async () => (await listAuditLines({ area: places.city }, { first: 50 })).items;

describe('Writing a line down', () => {
  useStore();

  it('keeps who asks in which office, whom it concerns beside the asker, and the network alone', async () => {
    const line = await writeAuditLine(work, asking);
    assert.deepEqual(await all(), [line]);
    const { person, role, scope, about, from, at } = line;
    assert.deepEqual(
      { person, role, scope, about, from, at },
      {
        person: 'mediator',
        role: 'MEDIATOR',
        scope: places.community,
        about: ['lin', 'zhou'],
        from: '2001:db8:1::/48',
        at: work.now,
      },
    );
  });

  it('is refused in words when the store does not take it', async () => {
    const isRefused = (error: unknown) =>
      error instanceof AppError &&
      error.code === 'UNAVAILABLE' &&
      error.detail.reason === 'not_written_down' &&
      error.cause !== undefined;
    // More than any store keeps in one document.
    const targetId = 'x'.repeat(17_000_000);
    await assert.rejects(writeAuditLine(work, { ...asking, targetId }), isRefused);
    const { id } = await writeAuditLine(work, asking);
    await assert.rejects(writeAuditLine({ ...work, newId: () => id }, asking), isRefused);
  });
});
