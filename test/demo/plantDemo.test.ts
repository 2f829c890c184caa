import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { checkInvariants } from '../../jobs/checkInvariants.ts';
import { runUnfinishedDate } from '../../jobs/runDaily.ts';
import { systemRunner } from '../../jobs/runner.ts';
import { present } from '../../src/kernel/assert.ts';
import { calendarDate } from '../../src/kernel/clock.ts';
import { randomId } from '../../src/kernel/id.ts';
import { visitor } from '../../src/kernel/work.ts';
import { listAreas } from '../../src/modules/community/area.store.ts';
import { useFileSettings } from '../../src/modules/files/fileSettings.ts';
import { readFile } from '../../src/modules/files/readFile.ts';
import { findPersonByName } from '../../src/modules/identity/person.store.ts';
import { passwordFits } from '../../src/modules/identity/password.ts';
import { findCredential } from '../../src/modules/identity/credential.store.ts';
import { readMyPapers } from '../../src/modules/papers/readMyPapers.ts';
import { listNotices } from '../../src/modules/notices/notice.store.ts';
import { readFigures } from '../../src/modules/openness/readFigures.ts';
import { findCase, listCases } from '../../src/modules/mediation/case.store.ts';
import type { CaseState } from '../../src/modules/mediation/mediationCase.ts';
import { listAccountsWithEntries, readChain } from '../../src/modules/ledger/entry.store.ts';
import { listFeed } from '../../src/modules/opinion/message.store.ts';
import { listConflictFlags } from '../../src/modules/triage/conflictFlag.store.ts';
import {
  findVolunteerService,
  listVolunteerServices,
} from '../../src/modules/volunteering/volunteerService.store.ts';
import type { Judge } from '../../src/modules/triage/triageMessages.ts';
import { ownJudge } from '../../jobs/judgeSource.ts';
import { storeBlobs } from '../../src/platform/blobs/blob.store.ts';
import { demoPeople } from '../../src/demo/people.ts';
import { townspeople } from '../../src/demo/year/townspeople.ts';
import { seedHashOf } from '../../src/demo/demoMark.ts';
import { plantDemo } from '../../src/demo/plantDemo.ts';
import {
  demoPassword,
  demoSignIns,
  readDemoFile,
  signInsFor,
  writeDemoFile,
} from '../../src/demo/signIns.ts';
import { contributed as owners } from '../../graphql/fileOwners.generated.ts';
import { someone, workOf } from '../support/world.ts';
import { useTown } from '../modules/identity/people.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

const seed = 'a seed that is long enough for thirty-two';
const now = new Date();
const community = 'fj/wc/gh/gy';
const passwordOf = (name: string) => demoPassword(seed, name);

/** How many documents each collection holds. */
/** Whether the store takes documents away by itself, at a moment of its own choosing. */
const expires = ({ schema }: Pick<mongoose.Model<unknown>, 'schema'>): boolean =>
  schema.indexes().some(([, { expireAfterSeconds }]) => expireAfterSeconds !== undefined);

const counts = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      Object.values(mongoose.models)
        .filter((one) => !expires(one))
        .map(async (one) => [one.modelName, (await one.find().lean()).length]),
    ),
  ) as Record<string, number>;

/** Every line of every record. */
async function listAllEntries() {
  const accounts = await listAccountsWithEntries(undefined, 1_000);
  return (await Promise.all(accounts.map((account) => readChain(account, 0, 1_000)))).flat();
}

describe('The demo community', () => {
  useTown();
  const machine = ownJudge();
  let judge: Judge;
  before('is planted with the real machine', async function () {
    this.timeout(120_000);
    judge = await machine.open();
    useFileSettings({ blobs: storeBlobs(() => now) });
    await plantDemo({ now, judge, passwordOf, hasYear: true });
  });
  after(() => machine.close());

  it('leaves no desk empty: every case state, every list of the queue and of services', async () => {
    const states: CaseState[] = ['REGISTERED', 'MEDIATING', 'AGREED', 'CLOSED'];
    for (const state of states)
      assert.ok(
        (await listCases({ area: community, state }, { first: 1 })).items.length > 0,
        state,
      );
    for (const state of ['OPEN', 'CONFIRMED'] as const)
      assert.ok(
        (await listConflictFlags({ area: community, state }, { first: 1 })).items.length > 0,
        state,
      );
    for (const state of ['LOGGED', 'CONFIRMED', 'DECLINED'] as const)
      assert.ok(
        (await listVolunteerServices({ area: community, state }, { first: 1 })).items.length > 0,
        state,
      );
    assert.ok((await listFeed({ area: community }, { first: 50 })).items.length >= 15);
  });

  it('is planted once, however often', async () => {
    const before = await counts();
    await plantDemo({ now, judge, passwordOf, hasYear: true });
    assert.deepEqual(await counts(), before);
  }).timeout(120_000);

  it('breaks none of the promises that the night looks after', async () => {
    const runner = { ...systemRunner(new AbortController().signal), now: () => now };
    const { counts, alarms } = await runUnfinishedDate(checkInvariants, calendarDate(now), runner);
    assert.deepEqual(alarms, []);
    assert.ok((counts['entries'] ?? 0) > 100, JSON.stringify(counts));
  });

  it('has issued papers: records, a firm’s, and the agreements of sides who find them again', async () => {
    const person = present(await findPersonByName('zhiyuan'), 'zhiyuan');
    const of = (personId: string, role: 'RESIDENT' | 'MEDIATOR') =>
      readMyPapers(workOf(someone(role, community, personId)), { first: 50 });
    const own = await of(person.id, 'RESIDENT');
    assert.ok(own.items.filter(({ kind }) => kind === 'RECORD').length >= 2);
    const { items } = await listCases({ area: community, state: 'AGREED' }, { first: 50 });
    const one = present(items[0], 'an agreed case');
    const side = present(
      one.parties.find(({ personId }) => personId !== undefined)?.personId,
      'side',
    );
    const numbers = (await of(side, 'RESIDENT')).items.map(({ number }) => number);
    assert.ok(numbers.includes(one.no));
    const sheets = await of(present(one.mediatorId, 'mediator'), 'MEDIATOR');
    assert.ok(sheets.items.some(({ kind }) => kind === 'REGISTER_SHEET'));
  });

  it('has told people what happened in their matters; what is older they have opened, what is new waits', async () => {
    const person = await findPersonByName('zhiyuan');
    const personId = person?.id ?? '';
    const read = async (unreadOnly: boolean) =>
      (await listNotices({ personId, unreadOnly }, { first: 50 })).items;
    const [all, unread] = [await read(false), await read(true)];
    const kinds = new Set(all.map(({ kind }) => kind));
    for (const kind of ['SERVICE_CONFIRMED', 'RECORD_ENTERED']) assert.ok(kinds.has(kind), kind);
    assert.ok(unread.length > 0 && unread.length < all.length, String(unread.length));
    assert.ok(all.every(({ at }) => at <= now));
  });

  it('has pictures with some posts and reports, read by their neighbours', async () => {
    const { items } = await listFeed({ area: community }, { first: 100 });
    const files = items.flatMap(({ attachments = [] }) => attachments);
    assert.equal(files.length, 2, 'of the newest hundred');
    const neighbour = workOf(someone('RESIDENT', community), now);
    for (const id of files) assert.ok((await readFile(neighbour, id, 'full', owners)).bytes.length);
  });

  it('gives credit for performed agreements and confirmed service alone, never for speech', async () => {
    const entries = await listAllEntries();
    const kinds = new Set(entries.map(({ source }) => source.kind));
    assert.deepEqual([...kinds].sort(), ['AGREEMENT_PERFORMED', 'SERVICE_CONFIRMED']);
    for (const { source, at, deedAt } of entries) {
      const isVolunteerService = source.kind === 'SERVICE_CONFIRMED';
      const [service, found] = [await findVolunteerService(source.id), await findCase(source.id)];
      if (isVolunteerService)
        assert.ok(service?.state === 'CONFIRMED' && service.decidedBy !== service.volunteerId);
      else assert.equal(found?.closeReason, 'AGREEMENT_PERFORMED');
      assert.ok(at > deedAt && at <= now, 'entered in the night after, not all at once today');
    }
  });

  it('numbers messages and cases in the order of time', async () => {
    for (const model of ['Message', 'Case']) {
      const found = await mongoose.model<{ no: string; order: string }>(model).find().lean();
      const inOrder = found.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ no }) => no);
      const placeOf = (no: string) => no.split('-').map(Number) as [number, number];
      const byNumber = inOrder.toSorted((a, b) => {
        const [[yearA, numberA], [yearB, numberB]] = [placeOf(a), placeOf(b)];
        return yearA - yearB || numberA - numberB;
      });
      // What happened in the same minute may stand either way.
      const moved = inOrder.filter((no, i) => no !== byNumber[i]).length;
      assert.ok(moved < inOrder.length * 0.02, `${model}: ${String(moved)}`);
    }
  });

  it('shows a year of figures, a wave in it, and no month without messages', async () => {
    const figures = await readFigures({ actor: visitor, now, newId: randomId });
    const messages = present(figures, 'figures').months.map((month) => month.messages ?? 0);
    assert.equal(messages.length, 12);
    assert.ok(Math.min(...messages) > 50, messages.join(' '));
    assert.ok(Math.max(...messages) > 1.3 * Math.min(...messages), messages.join(' '));
  });

  it('has a spokesperson with a printed sign-in for the first city, where imports go', async () => {
    const [city] = await listAreas(null);
    const printed = new Set(demoSignIns(seed).map(({ userName }) => userName));
    const people = await Promise.all(
      [...printed].map(async (userName) => present(await findPersonByName(userName), userName)),
    );
    const theirs = people.filter(({ grants }) =>
      grants.some(({ role, scope }) => role === 'SPOKESPERSON' && scope === city?.path),
    );
    assert.equal(theirs.length, 1);
  });

  it('holds areas of every level', async () => {
    const [city] = await listAreas(null);
    assert.ok(city !== undefined);
    assert.equal((await listAreas('fj/wc/gh')).length, 2);
    assert.equal((await listAreas(community)).length, 2);
  });

  it('lets everybody sign in with the password of this installation', async () => {
    for (const { userName } of [...demoPeople, ...townspeople.slice(0, 5)]) {
      const person = await findPersonByName(userName);
      const credential = await findCredential(userName);
      assert.ok(person !== null && credential !== null, userName);
      assert.equal(await passwordFits(credential.passwordHash, demoPassword(seed, userName)), true);
    }
  });
});

describe('The demo sign-ins', () => {
  it('are printed one for each desk, and differ from installation to installation', () => {
    const one = demoSignIns(seed);
    const two = demoSignIns(`${seed}!`);
    assert.ok(one.length >= 7);
    assert.equal(new Set(one.map(({ password }) => password)).size, one.length);
    for (const [i, { password }] of one.entries()) {
      assert.match(password, /^[0-9A-Za-z]{12}$/u);
      assert.notEqual(password, two[i]?.password);
    }
  });

  it('are kept for the next start in a file of the owner', () => {
    const folder = scratchFolder();
    assert.equal(readDemoFile(folder.path), undefined);
    writeDemoFile(folder.path, { seed });
    assert.deepEqual(readDemoFile(folder.path), { seed });
    folder.remove();
  });

  it('are told only where the store holds this installation’s community, planted to the end', () => {
    const folder = scratchFolder();
    writeDemoFile(folder.path, { seed });
    const seedHash = seedHashOf(seed);
    assert.ok(signInsFor(folder.path, { isDone: true, seedHash }).length >= 7);
    assert.deepEqual(signInsFor(folder.path, { isDone: false, seedHash }), []);
    assert.deepEqual(signInsFor(folder.path, { isDone: true, seedHash: seedHashOf('other') }), []);
    assert.deepEqual(signInsFor(folder.path, null), []);
    folder.remove();
    assert.deepEqual(signInsFor(folder.path, { isDone: true, seedHash }), []);
  });
});
