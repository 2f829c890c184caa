import { present } from '../../kernel/assert.ts';
import { randomId } from '../../kernel/id.ts';
import { systemActor, type Actor, type Role, type Work } from '../../kernel/work.ts';
import { addArea } from '../../modules/community/addArea.ts';
import { setAreaContact } from '../../modules/community/setAreaContact.ts';
import { communityOf, parentOf } from '../../modules/community/area.ts';
import { chooseRecording } from '../../modules/credit/chooseRecording.ts';
import { addPerson } from '../../modules/identity/addPerson.ts';
import { grantRole } from '../../modules/identity/grantRole.ts';
import { noticeAt } from '../../modules/identity/privacyNotice.ts';
import { privacyNotices } from '../../modules/identity/privacyNotices.ts';
import { registerFirm } from '../../modules/identity/registerFirm.ts';
import { vouchForResidence } from '../../modules/identity/vouchForResidence.ts';
import {
  demoAreas,
  demoContacts,
  demoFirms,
  demoPeople,
  osmanthus,
  type DemoPerson,
} from './community.ts';

/** The people of the demo, ready to act: each as a resident or in another role they hold. */
export interface DemoCast {
  /** Somebody at work at a moment; without a role as a resident of their community. */
  at(userName: string, now: Date, role?: Role): Work;
  readonly firmIds: ReadonlyMap<string, string>;
}

/** Makes areas, people (with the passwords that are given), roles, firms and choices. May be repeated. */
export async function plantPeople(
  start: Date,
  passwordOf: (userName: string) => string,
): Promise<DemoCast> {
  const work: Work = { actor: systemActor('admin'), now: start, newId: randomId };
  for (const [path, name] of demoAreas)
    await addArea(work, {
      key: `demo-${path.replaceAll('/', '-')}`,
      parent: parentOf(path),
      code: present(path.split('/').at(-1), 'code'),
      name,
    });
  const ids = new Map<string, string>();
  for (const person of demoPeople)
    ids.set(person.userName, await plantPerson(work, person, passwordOf(person.userName)));
  for (const contact of demoContacts) await setAreaContact(work, { ...contact, version: 0 });
  await vouchForEverybody(ids, start);
  const firmIds = new Map<string, string>();
  for (const firm of demoFirms) firmIds.set(firm.name, (await registerFirm(work, firm)).id);
  return { at: (...who) => workOf(ids, ...who), firmIds };
}

/** Two offices know the people of the demo; nobody vouches for themselves, nor yet for whoever has just moved in. */
async function vouchForEverybody(ids: ReadonlyMap<string, string>, now: Date): Promise<void> {
  for (const { userName, home, isNew = false } of demoPeople) {
    const isGridWorkers = communityOf(home) === osmanthus && userName !== 'wangge';
    const work = isGridWorkers
      ? workOf(ids, 'wangge', now, 'GRID_WORKER')
      : workOf(ids, 'shifayan', now, 'SPOKESPERSON');
    const personId = present(ids.get(userName), userName);
    if (!isNew) await vouchForResidence(work, { personId, home });
  }
}

async function plantPerson(work: Work, person: DemoPerson, password: string): Promise<string> {
  const { userName, displayName, home, roles = [], recording } = person;
  const key = `demo-person-${userName}`;
  const privacyVersion = noticeAt(privacyNotices, work.now).version;
  const account = { key, userName, displayName, home, password, privacyVersion };
  const added = await addPerson(work, account);
  if (added.kind === 'nameTaken') throw new Error(`The sign-in name ${userName} is taken.`);
  const personId = added.kind === 'added' ? added.person.id : added.earlier.personId;
  for (const [role, scope] of roles) await grantRole(work, { personId, role, scope });
  if (recording === true) await chooseRecording({ ...work, actor: resident(personId, home) }, true);
  return personId;
}

const resident = (personId: string, home: string): Actor => ({
  personId,
  role: 'RESIDENT',
  scope: communityOf(home),
});

function workOf(ids: ReadonlyMap<string, string>, userName: string, now: Date, role?: Role): Work {
  const person = present(
    demoPeople.find((one) => one.userName === userName),
    userName,
  );
  const personId = present(ids.get(userName), userName);
  const grant = person.roles?.find(([held]) => held === role);
  const actor: Actor =
    grant === undefined
      ? resident(personId, person.home)
      : { personId, role: grant[0], scope: grant[1] };
  return { actor, now, newId: randomId };
}
