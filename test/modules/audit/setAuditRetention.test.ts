import assert from 'node:assert/strict';
import { readRetention } from '../../../src/modules/audit/retention.store.ts';
import { setAuditRetention } from '../../../src/modules/audit/setAuditRetention.ts';
import { refusal } from '../mediation/town.ts';
import { useStore } from '../../support/store.ts';
import { places, someone, workOf } from '../../support/world.ts';

const admin = workOf(someone('ADMIN', places.city));
const reason = '按要求调整';
const daysOf = async (kind: string) =>
  (await readRetention()).find((rule) => rule.kind === kind)?.days;

describe('How long lines are kept', () => {
  useStore();

  it('is what law says and what we decided, until an administrator of the city says otherwise', async () => {
    assert.equal(await daysOf('RECORD'), 3_653);
    assert.equal(await daysOf('LOOK'), 1_096);
    const changed = await setAuditRetention(admin, {
      kind: 'LOOK',
      days: 2_000,
      reason: '检察机关要求',
      version: 0,
    });
    assert.deepEqual(
      [changed.days, changed.version, changed.changes],
      [
        2_000,
        1,
        [
          {
            ...{ days: 2_000, daysBefore: 1_096, reason: '检察机关要求' },
            ...{ at: admin.now, by: admin.actor.personId },
          },
        ],
      ],
    );
    assert.equal(await daysOf('LOOK'), 2_000);
    const again = await setAuditRetention(admin, {
      kind: 'LOOK',
      days: 2_000,
      reason: '检察机关要求',
      version: 0,
    });
    assert.deepEqual(again, changed);
  });

  it('keeps every change with its reason, the newest first, and takes none without a reason', async () => {
    const asked = { kind: 'UPKEEP', days: 2_000 } as const;
    for (const no of ['', '三个字', '长'.repeat(201)])
      await assert.rejects(
        setAuditRetention(admin, { ...asked, reason: no, version: 0 }),
        refusal('BAD_INPUT', no.length > 200 ? 'too_long' : 'too_short', 'reason'),
      );
    await setAuditRetention(admin, { ...asked, reason: '先缩短一次', version: 0 });
    const last = { ...asked, days: 5_000, reason: '审计要求延长', version: 1 };
    const { changes } = await setAuditRetention(admin, last);
    assert.deepEqual(
      changes.map(({ daysBefore, days, reason: why }) => [daysBefore, days, why]),
      [
        [2_000, 5_000, '审计要求延长'],
        [3_653, 2_000, '先缩短一次'],
      ],
    );
  });

  it('is never less than its source says, nor for ever', async () => {
    await assert.rejects(
      setAuditRetention(admin, { kind: 'RECORD', days: 3_652, reason, version: 0 }),
      refusal('BAD_INPUT', 'too_few_days', 'days'),
    );
    await assert.rejects(
      setAuditRetention(admin, { kind: 'ACT', days: 10_959, reason, version: 0 }),
      refusal('BAD_INPUT', 'too_many_days', 'days'),
    );
  });

  it('is not overwritten by who has not seen the change, and is no matter of others', async () => {
    await setAuditRetention(admin, { kind: 'EXPORT', days: 4_000, reason, version: 0 });
    await assert.rejects(
      setAuditRetention(admin, { kind: 'EXPORT', days: 5_000, reason, version: 0 }),
      refusal('CONFLICT', 'changed_meanwhile'),
    );
    const rule = { kind: 'ACT', days: 4_000, reason, version: 0 } as const;
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
