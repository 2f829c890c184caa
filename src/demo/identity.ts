import { present } from '../kernel/assert.ts';
import { idFrom, randomId } from '../kernel/id.ts';
import { systemActor, type Actor, type Role, type Work } from '../kernel/work.ts';
import { communityOf } from '../modules/community/area.ts';
import { addPerson } from '../modules/identity/addPerson.ts';
import { grantRole } from '../modules/identity/grantRole.ts';
import { noticeAt } from '../modules/identity/privacyNotice.ts';
import { privacyNotices } from '../modules/identity/privacyNotices.ts';
import { registerFirm } from '../modules/identity/registerFirm.ts';
import { vouchForResidence } from '../modules/identity/vouchForResidence.ts';
import { osmanthus } from './community.ts';
import { inParallel } from './inParallel.ts';
import type { DemoFirm, DemoPerson } from './people.ts';

/** The people of the demo, ready to act: each as a resident or in another role they hold. */
export interface DemoCast {
  /** Somebody at work at a moment; without a role as a resident of their community, as FIRM_REPRESENTATIVE for their first firm. */
  readonly at: (userName: string, now: Date, role?: Role) => Work;
  /** What somebody is called. */
  readonly nameOf: (userName: string) => string;
  readonly firmIds: ReadonlyMap<string, string>;
}

/** Who is to live in the demo, since when, and with which passwords. */
export interface PlannedTown {
  readonly people: readonly DemoPerson[];
  readonly firms: readonly DemoFirm[];
  readonly joinedAt: (person: DemoPerson) => Date;
  readonly passwordOf: (userName: string) => string;
}

/** Hashing a password takes a core for 20 ms: more at once than there are cores in most machines. */
const width = 4;

/** Makes people, roles and firms, and has their residence vouched for. May be repeated. */
export async function plantIdentity(town: PlannedTown, start: Date): Promise<DemoCast> {
  const work: Work = { actor: systemActor('admin'), now: start, newId: randomId };
  const planted = await inParallel(town.people, width, (person) =>
    plantPerson({ ...work, now: town.joinedAt(person) }, person, town.passwordOf(person.userName)),
  );
  const cast = castOf(town, planted);
  await inParallel(town.people, width, (person) => vouchFor(cast.at, person, start));
  const firmIds = new Map<string, string>();
  for (const firm of town.firms) firmIds.set(firm.name, (await registerFirm(work, firm)).id);
  return castOf(town, planted, firmIds);
}

/** Two offices know the people of the demo; nobody vouches for themselves, nor yet for whoever has just moved in. */
async function vouchFor(
  at: DemoCast['at'],
  { userName, home, isNew = false }: DemoPerson,
  now: Date,
): Promise<void> {
  if (isNew) return;
  const isGridWorkers = communityOf(home) === osmanthus && userName !== 'wangge';
  const office = isGridWorkers
    ? at('wangge', now, 'GRID_WORKER')
    : at('shifayan', now, 'SPOKESPERSON');
  await vouchForResidence(office, { personId: at(userName, now).actor.personId, home });
}

async function plantPerson(work: Work, person: DemoPerson, password: string): Promise<string> {
  const { userName, displayName, home, roles = [] } = person;
  const key = `demo-person-${userName}`;
  const privacyVersion = noticeAt(privacyNotices, work.now).version;
  const account = { key, userName, displayName, home, password, privacyVersion };
  const added = await addPerson(work, account);
  if (added.kind === 'nameTaken') throw new Error(`The sign-in name ${userName} is taken.`);
  const personId = added.kind === 'added' ? added.person.id : added.earlier.personId;
  for (const [role, scope] of roles) await grantRole(work, { personId, role, scope });
  return personId;
}

function castOf(
  { people, firms }: PlannedTown,
  planted: readonly string[],
  firmIds: ReadonlyMap<string, string> = new Map(),
): DemoCast {
  const found = new Map(people.map((person, i) => [person.userName, { person, id: planted[i] }]));
  const actorOf = (userName: string, role?: Role): Actor => {
    const { person, id } = present(found.get(userName), userName);
    const personId = present(id, userName);
    if (role === 'FIRM_REPRESENTATIVE') {
      const firm = firms.find(({ representative }) => representative === userName);
      const { area, name } = present(firm, `a firm of ${userName}`);
      const firmId = present(firmIds.get(name), name);
      return { personId, role, scope: area, firmId, firmIds: [firmId] };
    }
    const grant = person.roles?.find(([held]) => held === role);
    return grant === undefined
      ? { personId, role: 'RESIDENT', scope: communityOf(person.home) }
      : { personId, role: grant[0], scope: grant[1] };
  };
  const idsOf = storyIds();
  return {
    firmIds,
    nameOf: (userName) => present(found.get(userName), userName).person.displayName,
    at: (userName, now, role) => ({
      actor: actorOf(userName, role),
      now,
      newId: idsOf(userName, now),
    }),
  };
}

/** Ids that are the same in every town with the same story: from who makes something, when, and what they made at that moment before. */
function storyIds(): (userName: string, now: Date) => () => string {
  const counts = new Map<string, number>();
  return (userName, now) => {
    const made = `${userName} ${now.toISOString()}`;
    return () => {
      const count = (counts.get(made) ?? 0) + 1;
      counts.set(made, count);
      return idFrom('demo', made, String(count));
    };
  };
}
