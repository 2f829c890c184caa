import { orderOf, randomId } from '../../src/kernel/id.ts';
import { doneOf } from '../../src/kernel/outcome.ts';
import { covers, systemActor, type Actor, type Role } from '../../src/kernel/work.ts';
import { codeOf } from '../../src/modules/delivery/addressCode.ts';
import { codeDeliveryOf } from '../../src/modules/delivery/delivery.ts';
import { saveDeliveries } from '../../src/modules/delivery/delivery.store.ts';
import { addressIdOf, type DeliveryAddress } from '../../src/modules/delivery/deliveryAddress.ts';
import {
  removeAddressesOf,
  saveAddress,
} from '../../src/modules/delivery/deliveryAddress.store.ts';
import { useDeliverySettings } from '../../src/modules/delivery/deliverySettings.ts';
import { addPerson } from '../../src/modules/identity/addPerson.ts';
import { findPerson } from '../../src/modules/identity/person.store.ts';
import { saveFirm } from '../../src/modules/identity/firm.store.ts';
import { makeFirm } from '../../src/modules/identity/firm.ts';
import { makeSession } from '../../src/modules/identity/session.ts';
import { saveSession } from '../../src/modules/identity/session.store.ts';
import { vouchForResidence } from '../../src/modules/identity/vouchForResidence.ts';
import { acceptCase } from '../../src/modules/mediation/acceptCase.ts';
import { addParty } from '../../src/modules/mediation/addParty.ts';
import { openCase } from '../../src/modules/mediation/openCase.ts';
import { addWatchedWord } from '../../src/modules/admission/addWatchedWord.ts';
import { addComment } from '../../src/modules/opinion/addComment.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { confirmConflictFlag } from '../../src/modules/triage/confirmConflictFlag.ts';
import { flagIdOf } from '../../src/modules/triage/conflictFlag.ts';
import { triageMessages } from '../../src/modules/triage/triageMessages.ts';
import { logVolunteerService } from '../../src/modules/volunteering/logVolunteerService.ts';
import { push } from '../modules/delivery/pushBrowser.ts';
import { failedRun } from '../modules/operations/runs.ts';
import { aNotice, told } from '../modules/notices/told.ts';
import { codeFrom } from '../../src/modules/papers/paper.ts';
import { savePaper } from '../../src/modules/papers/paper.store.ts';
import { decided, reported } from '../modules/moderation/reviews.ts';
import { plainJudge } from '../support/judge.ts';
import { places, workOf } from '../support/world.ts';
import type { Relation, Target } from './accessRow.ts';

/** What fills the words of a row's question. */
export interface Filling {
  readonly id: string;
  readonly no?: string;
  readonly version?: number;
  readonly name?: string;
  readonly party?: string;
}

const nobody: Filling = {
  id: '0'.repeat(32),
  no: '1999-1',
  version: 1,
  name: 'nobody_at_all',
  party: 'p',
};
const now = new Date();

/** The name shown of whoever signs in under this one: all are neighbours, each is found alone. */
export const shownNameOf = (name: string): string => `邻居${name.slice(1, 8)}`;

/** Somebody who lives in a place, as a grid worker vouches, with a sign-in name. */
export async function settle(home: string): Promise<{ id: string; name: string }> {
  const name = `u${randomId().slice(0, 12)}`;
  const account = { key: randomId(), userName: name, displayName: shownNameOf(name), home };
  const work = workOf(systemActor('test'), now);
  const added = await addPerson(work, { ...account, password: '晚饭后在石桥边乘凉 42' });
  if (added.kind !== 'added') throw new Error('not added');
  const gridWorker = { personId: 'grid worker', role: 'GRID_WORKER', scope: home } as const;
  await vouchForResidence(workOf(gridWorker, now), { personId: added.person.id, home });
  return { id: added.person.id, name };
}

const made = new Map<string, Promise<Actor>>();
/** The same person for every question of a sort: making one costs a password hash. */
function once(name: string, make: () => Promise<Actor>): Promise<Actor> {
  const actor = made.get(name) ?? make();
  made.set(name, actor);
  return actor;
}

/** A file's own people (those of the file before went with its store), in a place where mail is offered. */
export const usePlayers = (): void => {
  before(() => {
    made.clear();
    useDeliverySettings({ offered: ['MAIL', 'SMS', 'PUSH'], origin: undefined, push });
  });
  after(() => {
    useDeliverySettings({ offered: [], origin: undefined });
  });
};

/** An actor of a role over an area, the community unless another is named; a representative with a firm. */
export const play = (role: Role, scope: string = places.community): Promise<Actor> =>
  once(`${role} over ${scope}`, () => playNew(role, scope));

async function playNew(role: Role, scope: string): Promise<Actor> {
  const { id } = await settle(places.grid);
  const actor = { personId: id, role, scope };
  if (role !== 'FIRM_REPRESENTATIVE') return actor;
  const input = { name: `商号${id.slice(0, 8)}`, area: places.community, representativeId: id };
  const firm = { ...makeFirm(randomId(), input), no: `F-${id.slice(0, 6)}` };
  await saveFirm(firm, { request: id, by: 'test', at: now });
  return { ...actor, firmId: firm.id };
}

/** Where a thing in this relation lies. */
export const areaOf = (relation: Relation): string =>
  relation === 'other' ? places.elsewhere : places.community;

/** Somebody else of a role over an area: the one who keeps what is planted there. */
export const neighbourOf = (area: string, role: Role = 'RESIDENT'): Promise<Actor> =>
  once(`${role} of ${area}`, async () => ({
    personId: (await settle(area)).id,
    role,
    scope: area,
  }));

/** A post that is quarrelsome enough for a flag, by the actor or by somebody else. */
async function plantPost(actor: Actor, relation: Relation) {
  const area = areaOf(relation);
  const author = relation === 'own' && covers(actor.scope, area) ? actor : await neighbourOf(area);
  const post = { key: randomId(), title: '', body: '吵，吵个不停。', area };
  return publishPost(workOf(author, now), post);
}

/** A comment below a neighbour's post, by the actor or by somebody else. */
async function plantComment(actor: Actor, relation: Relation): Promise<Filling> {
  const area = areaOf(relation);
  const post = await plantPost(await neighbourOf(area), relation === 'other' ? 'other' : 'same');
  const { personId } = relation === 'own' ? actor : await neighbourOf(area, 'VOLUNTEER');
  const author = workOf({ personId, role: 'RESIDENT', scope: area }, now);
  return addComment(author, { key: randomId(), messageId: post.id, body: '我也听见了。' });
}

async function plantConflictFlag(actor: Actor, relation: Relation) {
  const post = await plantPost(actor, relation);
  await triageMessages(workOf(systemActor('triage'), now), plainJudge, [post]);
  return post;
}

/** What was reported, decided with a mask and reported again, of the actor's own text or of somebody else's. */
async function plantReview(actor: Actor, relation: Relation): Promise<Filling> {
  const post = await plantPost(actor, relation);
  const area = areaOf(relation);
  const subject = { kind: 'MESSAGE', id: post.id } as const;
  const informant = workOf(await neighbourOf(area, 'INFORMANT'), now);
  const volunteer = workOf(await neighbourOf(area, 'VOLUNTEER'), now);
  const decider = workOf({ personId: randomId(), role: 'SPOKESPERSON', scope: area }, now);
  await decided(decider, await reported(informant, subject), 'MASK', { from: 1, to: 2 });
  return reported(volunteer, subject, 'THREAT');
}

/** A word that is watched for in the area. */
async function plantWord(_actor: Actor, relation: Relation): Promise<Filling> {
  const area = areaOf(relation);
  const work = workOf({ personId: randomId(), role: 'ADMIN', scope: area }, now);
  const word = { text: randomId(), action: 'MARK', area, reason: '多次被举报' } as const;
  return addWatchedWord(work, { key: randomId(), ...word });
}

/** A registered case with one side: the actor's own when they mediate it or are its side. */
async function plantCase(actor: Actor, relation: Relation): Promise<Filling> {
  const area = areaOf(relation);
  const post = await plantConflictFlag(
    await neighbourOf(area),
    relation === 'other' ? 'other' : 'same',
  );
  const spokesperson = workOf({ personId: randomId(), role: 'SPOKESPERSON', scope: area }, now);
  const flagId = flagIdOf(post.id);
  await confirmConflictFlag(spokesperson, { id: flagId, version: 1, note: '' });
  const opened = doneOf(await openCase(spokesperson, { key: randomId(), flagId, title: '邻里' }));
  const isMediator = relation === 'own' && actor.role === 'MEDIATOR';
  const mediator = isMediator ? actor : await neighbourOf(area, 'MEDIATOR');
  const work = workOf(mediator, now);
  const accepted = doneOf(await acceptCase(work, { caseId: opened.id, version: opened.version }));
  const side = await sideOf(actor, relation === 'own' && !isMediator, area);
  const asked = { key: randomId(), caseId: accepted.id, version: accepted.version };
  const found = doneOf(await addParty(work, { ...asked, ...side }));
  const { id, no, version, parties } = found;
  return { id, no, version, party: parties[0]?.id ?? '' };
}

async function sideOf(actor: Actor, isOwn: boolean, area: string) {
  if (!isOwn) return { personId: (await neighbourOf(area, 'UNIT_CLERK')).personId };
  if (actor.firmId !== undefined) return { firmId: actor.firmId };
  return { personId: actor.personId };
}

async function nameOf(actor: Actor): Promise<string> {
  return (await findPerson(actor.personId))?.userName ?? '';
}

/** An open session of the actor's own, or of somebody else. */
async function plantSession(actor: Actor, relation: Relation): Promise<Filling> {
  const { personId } = relation === 'own' ? actor : await neighbourOf(areaOf(relation));
  const session = makeSession(randomId(), personId, { userAgent: 'test' }, now);
  await saveSession(session, randomId());
  return { id: session.id };
}

let services = 0;
async function plantVolunteerService(actor: Actor, relation: Relation): Promise<Filling> {
  const area = areaOf(relation);
  const { personId } = relation === 'own' ? actor : await neighbourOf(area, 'VOLUNTEER');
  services += 1;
  const startedAt = new Date(now.getTime() - 86_400_000 - services * 600_000);
  const volunteer = workOf({ personId, role: 'VOLUNTEER', scope: area }, now);
  const input = { key: randomId(), kind: 'PATROL', note: '巡查', startedAt, minutes: 10 } as const;
  return logVolunteerService(volunteer, input);
}

async function plantPerson(actor: Actor, relation: Relation): Promise<Filling> {
  if (relation === 'own') return { id: actor.personId, name: await nameOf(actor) };
  return settle(relation === 'other' ? places.elsewhereGrid : places.grid);
}

/** A notice of the actor's own, or of somebody else. */
async function plantNotice(actor: Actor, relation: Relation): Promise<Filling> {
  const { personId } = relation === 'own' ? actor : await neighbourOf(areaOf(relation));
  return told(aNotice({ personId }));
}

/** A mail address that waits for its code, which stands in the filling as a name: the actor's own, or somebody else's. */
async function plantAddress(actor: Actor, relation: Relation) {
  const { personId } = relation === 'own' ? actor : await neighbourOf(areaOf(relation));
  const id = addressIdOf(personId, 'MAIL');
  const given = { id, personId, channel: 'MAIL', shown: 'm***@example.com' } as const;
  const round = randomId();
  const address: DeliveryAddress = { ...given, round, state: 'UNCONFIRMED', addedAt: now };
  await saveAddress(address, 'm@example.com');
  return { address, filling: { id, name: codeOf(address) } };
}

/** Something that could not be sent, to the actor or to somebody else. */
async function plantDelivery(actor: Actor, relation: Relation): Promise<Filling> {
  const { address } = await plantAddress(actor, relation);
  const delivery = codeDeliveryOf(address, now);
  await saveDeliveries([{ ...delivery, state: 'FAILED', attempts: 1, endedAt: now }]);
  return { id: delivery.id };
}

/** A paper that was issued to the actor, or to somebody else. */
async function plantPaper(actor: Actor, relation: Relation): Promise<Filling> {
  const office = areaOf(relation);
  const { personId } = relation === 'own' ? actor : await neighbourOf(office);
  const code = codeFrom(randomId());
  const of = { kind: 'RECORD', subject: 'account', sha256: '0'.repeat(64) } as const;
  const order = orderOf(now, code.toLowerCase());
  await savePaper({ ...of, code, issuedTo: personId, office, issuedAt: now, order });
  return { id: code };
}

/** A fresh thing of a sort in a relation to the actor, or words that name none. */
export async function plant(target: Target, actor: Actor, relation: Relation): Promise<Filling> {
  if (relation === 'absent') return target === 'area' ? { ...nobody, id: 'nb/none' } : nobody;
  return plants[target](actor, relation);
}

/** How each sort of thing is planted. */
const plants: Readonly<
  Record<Target, (actor: Actor, relation: Exclude<Relation, 'absent'>) => Promise<Filling>>
> = {
  nothing: () => Promise.resolve(nobody),
  session: plantSession,
  area: (_actor, relation) =>
    Promise.resolve({
      id: { own: places.community, same: places.grid, other: places.elsewhere }[relation],
    }),
  message: plantPost,
  comment: plantComment,
  flag: async (actor, relation) => ({
    id: flagIdOf((await plantConflictFlag(actor, relation)).id),
    version: 1,
  }),
  review: plantReview,
  word: plantWord,
  case: plantCase,
  service: plantVolunteerService,
  person: plantPerson,
  notice: plantNotice,
  address: async (actor, relation) => {
    await removeAddressesOf(actor.personId);
    return (await plantAddress(actor, relation)).filling;
  },
  delivery: plantDelivery,
  run: async () => ({ id: (await failedRun()).id }),
  paper: plantPaper,
};
