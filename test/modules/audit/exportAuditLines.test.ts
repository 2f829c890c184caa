import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { randomId } from '../../../src/kernel/id.ts';
import { exportAuditLines } from '../../../src/modules/audit/exportAuditLines.ts';
import { exportFile, watermarkOf } from '../../../src/modules/audit/exportRows.ts';
import { fetchAuditExport } from '../../../src/modules/audit/fetchAuditExport.ts';
import { findPerson } from '../../../src/modules/identity/person.store.ts';
import { grantRole } from '../../../src/modules/identity/grantRole.ts';
import { present } from '../../../src/kernel/assert.ts';
import { personId, refusal, settle } from '../mediation/town.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, places, someone, workOf } from '../../support/world.ts';
import { kept } from './lines.ts';

const auditor = (minutes: number) =>
  workOf(someone('AUDITOR', places.community, personId('second')), minutesLater(minutes));
const purpose = '年度检查\n第二季度';
const given = (key = randomId()) => ({ key, purpose, question: { act: 'retitleCase' } });

async function textOf(file: AsyncIterable<unknown>): Promise<string> {
  let text = '';
  for await (const part of file) text += String(part);
  return text;
}

describe('Lines given out', () => {
  useStore();
  before(async () => {
    await settle();
    const input = { role: 'AUDITOR', scope: places.community } as const;
    const admin = workOf(someone('ADMIN', places.city));
    await grantRole(admin, { ...input, personId: personId('second') });
    await kept({ purpose: '=HYPERLINK("http://evil.example";"看这里")', targetId: '+86 138' });
    await kept({ purpose: '逗号, "引号"\n换行', at: minutesLater(1) });
    await kept({ act: 'acceptCase', at: minutesLater(2) });
  });
  const holder = async () => present(await findPerson(personId('second')), 'the auditor');

  it('carry who took them, when and for what, in the first lines and in each row; nothing is a formula', async () => {
    const made = await exportAuditLines(auditor(5), given());
    await kept({ at: minutesLater(6) });
    const text = await textOf(exportFile(made, '方正'));
    assert.ok(text.startsWith('\uFEFF'));
    const rows: string[][] = parse(text, { bom: true, relax_column_count: true });
    const [, [mark = ''] = [], head = [], ...lines] = rows;
    assert.equal(mark, watermarkOf(made, '方正'));
    assert.match(
      mark,
      /^导出 \d{4}-\d+ · 方正 · 2026-11-23T01:05:00\.000Z · 用途：年度检查 第二季度$/u,
    );
    assert.equal(lines.length, 2, 'what was written down later is not in it');
    for (const line of lines) {
      assert.equal(line.length, head.length);
      assert.equal(line.at(-1), mark);
      for (const cell of line) assert.doesNotMatch(cell, /^[=+\-@\t\r]/u);
    }
    assert.ok(text.includes('逗号, ""引号""'));
  });

  it('are the first ones again under the same key, and no others', async () => {
    const key = randomId();
    const first = await exportAuditLines(auditor(5), given(key));
    assert.deepEqual(await exportAuditLines(auditor(7), given(key)), first);
    const other = { ...given(key), purpose: '另有用途' };
    await assert.rejects(exportAuditLines(auditor(7), other), refusal('CONFLICT', 'key_reused'));
  });

  it('need a purpose that can be read, and an auditor', async () => {
    for (const [words, reason] of [
      ['查', 'too_short'],
      ['\u200b\u200b\u200b\u200b\u200b', 'too_short'],
      ['查'.repeat(201), 'too_long'],
    ] as const)
      await assert.rejects(
        exportAuditLines(auditor(5), { ...given(), purpose: words }),
        refusal('BAD_INPUT', reason, 'purpose'),
      );
    await assert.rejects(
      exportAuditLines(workOf(someone('ADMIN', places.city)), given()),
      refusal('FORBIDDEN', 'role_needed'),
    );
  });

  it('are fetched once, of two at once by one', async () => {
    const { id } = await exportAuditLines(auditor(5), given());
    const person = await holder();
    const tries = await Promise.allSettled(
      [6, 6, 6].map((minutes) => fetchAuditExport(person, id, minutesLater(minutes))),
    );
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
    await assert.rejects(
      fetchAuditExport(person, id, minutesLater(7)),
      refusal('NOT_FOUND', 'export'),
    );
  });

  it('are nobody else’s, not there after ten minutes, nor once the role is taken away', async () => {
    const { id } = await exportAuditLines(auditor(5), given());
    const gone = refusal('NOT_FOUND', 'export');
    const other = await findPerson(personId('lin'));
    await assert.rejects(fetchAuditExport(other, id, minutesLater(6)), gone);
    await assert.rejects(fetchAuditExport(null, id, minutesLater(6)), gone);
    await assert.rejects(fetchAuditExport(await holder(), randomId(), minutesLater(6)), gone);
    await assert.rejects(fetchAuditExport(await holder(), id, minutesLater(15)), gone);
    const { grants, ...rest } = await holder();
    const without = { ...rest, grants: grants.filter(({ role }) => role !== 'AUDITOR') };
    await assert.rejects(fetchAuditExport(without, id, minutesLater(6)), gone);
    assert.equal((await fetchAuditExport(await holder(), id, minutesLater(6))).id, id);
  });
});
