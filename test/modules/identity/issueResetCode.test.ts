import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { systemActor, type Role } from '../../../src/kernel/work.ts';
import { grantRole } from '../../../src/modules/identity/grantRole.ts';
import { issueResetCode } from '../../../src/modules/identity/issueResetCode.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { newcomer, start, useTown } from './people.ts';

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
    await assert.rejects(issue(person.id), reason('reset_codes', 'TOO_MANY'));
  });
});
