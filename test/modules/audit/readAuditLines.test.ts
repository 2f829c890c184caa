import assert from 'node:assert/strict';
import { readAuditLines, type AuditQuestion } from '../../../src/modules/audit/readAuditLines.ts';
import { personId, refusal, settle } from '../mediation/town.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, places, someone, workOf } from '../../support/world.ts';
import { kept } from './lines.ts';

const auditor = workOf(someone('AUDITOR', places.community));
const read = async (question: AuditQuestion = {}, work = auditor, first = 50) =>
  (await readAuditLines(work, question, { first })).items.map(({ id }) => id);

describe('An auditor', () => {
  useStore();
  const ids: Record<string, string> = {};
  before(async () => {
    await settle();
    const lines = {
      mediator: { at: minutesLater(1), person: personId('mediator'), about: [personId('lin')] },
      grid: {
        at: minutesLater(2),
        role: 'GRID_WORKER',
        scope: places.grid,
        act: 'vouchForResidence',
      },
      record: { at: minutesLater(3), kind: 'RECORD', act: 'lookUpAccount', targetId: 'zhou' },
      elsewhere: { at: minutesLater(4), scope: places.elsewhere },
      city: { at: minutesLater(5), scope: places.city },
    } as const;
    for (const [name, own] of Object.entries(lines)) ids[name] = (await kept(own)).id;
  });
  const named = (...names: string[]) => names.map((name) => ids[name]);

  it('finds what the offices of the own area did, newest first, page by page', async () => {
    assert.deepEqual(await read(), named('record', 'grid', 'mediator'));
    const city = workOf(someone('AUDITOR', places.city));
    assert.equal((await read({}, city)).length, 5);
    const page = await readAuditLines(auditor, {}, { first: 2 });
    assert.ok(page.hasNext);
    assert.deepEqual(await page.count(), { number: 3, isMore: false });
    const rest = await readAuditLines(auditor, {}, { first: 2, after: page.items[1]?.order ?? '' });
    assert.deepEqual(
      rest.items.map(({ id }) => id),
      named('mediator'),
    );
  });

  it('narrows it by who, about whom, office, area, sort, act, thing and time', async () => {
    const questions: readonly (readonly [AuditQuestion, string])[] = [
      [{ by: 'mediator' }, 'mediator'],
      [{ by: personId('mediator') }, 'mediator'],
      [{ about: 'lin' }, 'mediator'],
      [{ role: 'GRID_WORKER' }, 'grid'],
      [{ area: places.grid }, 'grid'],
      [{ kind: 'RECORD' }, 'record'],
      [{ act: 'lookUpAccount' }, 'record'],
      [{ targetId: 'zhou' }, 'record'],
      [{ from: minutesLater(2), until: minutesLater(3) }, 'grid'],
      [{ by: 'mediator', about: 'lin', role: 'MEDIATOR', act: 'retitleCase' }, 'mediator'],
    ];
    for (const [question, name] of questions)
      assert.deepEqual(await read(question), named(name), JSON.stringify(question));
    assert.deepEqual(await read({ by: 'mediator', role: 'GRID_WORKER' }), []);
  });

  it('gets no other area, and hears when a name is nobody’s', async () => {
    await assert.rejects(read({ area: places.elsewhere }), refusal('NOT_FOUND', 'area'));
    await assert.rejects(read({ area: places.city }), refusal('NOT_FOUND', 'area'));
    await assert.rejects(read({ by: 'nobody_at_all' }), refusal('NOT_FOUND', 'person'));
  });

  it('alone reads it: not the administrator, nor those whose work stands in it', async () => {
    for (const role of ['ADMIN', 'MEDIATOR', 'SPOKESPERSON', 'RESIDENT'] as const)
      await assert.rejects(
        read({}, workOf(someone(role, places.city))),
        refusal('FORBIDDEN', 'role_needed'),
      );
  });
});
