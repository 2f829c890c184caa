import assert from 'node:assert/strict';
import { readRetention } from '../../../src/modules/audit/retention.store.ts';
import { setAuditRetention } from '../../../src/modules/audit/setAuditRetention.ts';
import { refusal } from '../mediation/town.ts';
import { useStore } from '../../support/store.ts';
import { places, someone, workOf } from '../../support/world.ts';

const admin = workOf(someone('ADMIN', places.city));
const daysOf = async (kind: string) =>
  (await readRetention()).find((rule) => rule.kind === kind)?.days;

describe('How long lines are kept', () => {
  useStore();

  it('is what law says and what we decided, until an administrator of the city says otherwise', async () => {
    assert.equal(await daysOf('RECORD'), 3_653);
    assert.equal(await daysOf('LOOK'), 1_096);
    const changed = await setAuditRetention(admin, { kind: 'LOOK', days: 2_000, version: 0 });
    assert.deepEqual(
      [changed.days, changed.version, changed.changedBy],
      [2_000, 1, admin.actor.personId],
    );
    assert.equal(await daysOf('LOOK'), 2_000);
    const again = await setAuditRetention(admin, { kind: 'LOOK', days: 2_000, version: 0 });
    assert.deepEqual(again, changed);
  });

  it('is never less than its source says, nor for ever', async () => {
    await assert.rejects(
      setAuditRetention(admin, { kind: 'RECORD', days: 3_652, version: 0 }),
      refusal('BAD_INPUT', 'too_few_days', 'days'),
    );
    await assert.rejects(
      setAuditRetention(admin, { kind: 'ACT', days: 10_959, version: 0 }),
      refusal('BAD_INPUT', 'too_many_days', 'days'),
    );
  });

  it('is not overwritten by who has not seen the change, and is no matter of others', async () => {
    await setAuditRetention(admin, { kind: 'EXPORT', days: 4_000, version: 0 });
    await assert.rejects(
      setAuditRetention(admin, { kind: 'EXPORT', days: 5_000, version: 0 }),
      refusal('CONFLICT', 'changed_meanwhile'),
    );
    const rule = { kind: 'ACT', days: 4_000, version: 0 } as const;
    await assert.rejects(
      setAuditRetention(workOf(someone('AUDITOR', places.city)), rule),
      refusal('FORBIDDEN', 'role_needed'),
    );
    await assert.rejects(
      setAuditRetention(workOf(someone('ADMIN', places.community)), rule),
      refusal('FORBIDDEN', 'retention_of_city'),
    );
  });
});
