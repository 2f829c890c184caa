import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { systemActor, type Role } from '../../../src/kernel/work.ts';
import { grantRole } from '../../../src/modules/identity/grantRole.ts';
import { issueResetCode } from '../../../src/modules/identity/issueResetCode.ts';
import { saveFirm } from '../../../src/modules/identity/firm.store.ts';
import { passwordFits } from '../../../src/modules/identity/password.ts';
import {
  findNewestResetCode,
  listResetCodesOf,
} from '../../../src/modules/identity/resetCode.store.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { later, newcomer, start, triesOf, useTown, close } from './people.ts';

const office = (role: Role = 'GRID_WORKER', scope: string = places.community) =>
  workOf(someone(role, scope), start);
const issue = async (personId: string, work = office(), note = '') =>
  issueResetCode(work, { key: randomId(), personId, recognition: 'ID_SHOWN', note });
const reason =
  (wanted: string, code = 'FORBIDDEN') =>
  (error: unknown) =>
    error instanceof AppError && error.detail.reason === wanted && error.code === code;

describe('The counter', () => {
  useTown();

  it('gives codes to residents of its own area alone, never to itself, and to its colleagues by an administrator', async () => {
    const { person } = await newcomer();
    await assert.rejects(
      issue(person.id, office('GRID_WORKER', places.elsewhere)),
      reason('person', 'NOT_FOUND'),
    );
    await assert.rejects(issue('nobody'), reason('person', 'NOT_FOUND'));
    for (const role of ['MEDIATOR', 'RESIDENT', 'AUDITOR'] as const)
      await assert.rejects(issue(person.id, office(role)), reason('role_needed'));
    const own = workOf(someone('ADMIN', places.city, person.id), start);
    await assert.rejects(issue(person.id, own), reason('own_account'));
    const tool = workOf(systemActor('admin'), start);
    await grantRole(tool, { personId: person.id, role: 'AUDITOR', scope: places.street });
    await assert.rejects(issue(person.id), reason('staff_account'));
    const narrow = office('ADMIN', places.community);
    await assert.rejects(issue(person.id, narrow), reason('staff_account'));
    assert.equal((await issue(person.id, office('ADMIN', places.city))).person.id, person.id);
  });

  it('keeps who gave a code, over which area, how the person was known, and for how long it holds', async () => {
    const { person } = await newcomer();
    const work = office();
    const input = { key: randomId(), personId: person.id, recognition: 'KNOWN_IN_PERSON' } as const;
    const issued = await issueResetCode(work, { ...input, note: '住对门' });
    assert.deepEqual(issued.person, person);
    assert.deepEqual(issued.expiresAt, later(30));
    const [{ id, order, ...kept } = { id: '', order: '' }] = await listResetCodesOf(person.id);
    assert.ok(id !== '' && order.endsWith(id));
    assert.deepEqual(kept, {
      ...{ personId: person.id, by: work.actor.personId, role: 'GRID_WORKER' },
      ...{ scope: places.community, recognition: 'KNOWN_IN_PERSON', note: '住对门' },
      ...{ issuedAt: start, expiresAt: later(30) },
    });
    const newest = await findNewestResetCode(person.id);
    assert.equal(await passwordFits(newest?.codeHash, issued.code.replace(' ', '')), true);
  });

  it('gives none for a closed account; the platform’s own tool gives one without a role', async () => {
    const { person } = await newcomer();
    const tool = workOf(systemActor('admin'), start);
    await issue(person.id, tool);
    const [kept] = await listResetCodesOf(person.id);
    assert.ok(kept !== undefined && !('role' in kept));
    await close(person);
    await assert.rejects(issue(person.id), reason('person', 'NOT_FOUND'));
  });

  it('gives who speaks for a firm one by an administrator over the firm alone', async () => {
    const { person } = await newcomer();
    const firm = { id: randomId(), no: 'F-77', name: '街角杂货', area: places.street };
    const act = { request: 'r', by: 'test', at: start };
    await saveFirm({ ...firm, representativeId: person.id }, act);
    await assert.rejects(issue(person.id), reason('staff_account'));
    const narrow = office('ADMIN', places.community);
    await assert.rejects(issue(person.id, narrow), reason('staff_account'));
    assert.equal((await issue(person.id, office('ADMIN', places.street))).person.id, person.id);
  });

  it('gives one of two who ask under one key at one moment', async () => {
    const { person } = await newcomer();
    const work = office();
    const asked = {
      key: randomId(),
      personId: person.id,
      recognition: 'ID_SHOWN',
      note: '',
    } as const;
    const outcomes = await Promise.allSettled([1, 2].map(() => issueResetCode(work, asked)));
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    for (const one of outcomes)
      if (one.status === 'rejected') assert.ok(reason('shown_once', 'CONFLICT')(one.reason));
    assert.equal((await listResetCodesOf(person.id)).length, 1);
  });

  it('gives twenty an hour of one office', async () => {
    const work = office();
    for (let i = 0; i < 4; i += 1) {
      const { person } = await newcomer();
      for (let at = 0; at < 5; at += 1) await issue(person.id, work);
    }
    const { person } = await newcomer();
    await assert.rejects(issue(person.id, work), {
      code: 'TOO_MANY',
      detail: { reason: 'reset_codes', limit: 20, retryAfterS: 3_600 },
    });
    assert.equal(await triesOf('resetCodesBy', work.actor.personId), 20);
    assert.equal(await triesOf('resetCodesFor', person.id), 0);
    assert.equal((await issue(person.id)).person.id, person.id, 'another office gives one');
    assert.equal(await triesOf('resetCodesFor', person.id), 1);
  });

  it('shows a code once, and gives five a day for one person', async () => {
    const { person } = await newcomer();
    const work = office();
    const input = {
      key: randomId(),
      personId: person.id,
      recognition: 'ID_SHOWN',
      note: '',
    } as const;
    await issueResetCode(work, input);
    await assert.rejects(issueResetCode(work, input), reason('shown_once', 'CONFLICT'));
    await assert.rejects(issue(person.id, work, '长'.repeat(201)), reason('too_long', 'BAD_INPUT'));
    for (let at = 0; at < 4; at += 1) await issue(person.id);
    await assert.rejects(issue(person.id), {
      code: 'TOO_MANY',
      detail: { reason: 'reset_codes', limit: 5, retryAfterS: 24 * 3_600 },
    });
  });
});
