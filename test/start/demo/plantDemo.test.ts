import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../../src/kernel/assert.ts';
import { listAreas } from '../../../src/modules/community/area.store.ts';
import { findPersonByName } from '../../../src/modules/identity/person.store.ts';
import { passwordFits } from '../../../src/modules/identity/password.ts';
import { findCredential } from '../../../src/modules/identity/credential.store.ts';
import { listCases } from '../../../src/modules/mediation/case.store.ts';
import type { CaseState } from '../../../src/modules/mediation/mediationCase.ts';
import { listFeed } from '../../../src/modules/opinion/message.store.ts';
import { listFlags } from '../../../src/modules/triage/flag.store.ts';
import { listServices } from '../../../src/modules/volunteering/service.store.ts';
import type { Judge } from '../../../src/modules/triage/triageMessages.ts';
import { ownJudge } from '../../../jobs/judgeSource.ts';
import { demoPeople } from '../../../src/start/demo/community.ts';
import { seedHashOf } from '../../../src/start/demo/demoMark.ts';
import { plantDemo } from '../../../src/start/demo/plantDemo.ts';
import {
  demoPassword,
  demoSignIns,
  readDemoFile,
  signInsFor,
  writeDemoFile,
} from '../../../src/start/demo/signIns.ts';
import { useTown } from '../../modules/identity/folk.ts';
import { scratchFolder } from '../../support/store.ts';

const seed = 'a seed that is long enough for thirty-two';
const now = new Date();
const community = 'fj/wc/gh/gy';

/** How many documents each collection holds. */
const counts = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      Object.values(mongoose.models).map(async (one) => [
        one.modelName,
        (await one.find().lean()).length,
      ]),
    ),
  ) as Record<string, number>;

describe('The demo community', () => {
  useTown();
  const machine = ownJudge();
  let judge: Judge;
  before('is planted with the real machine', async function () {
    this.timeout(120_000);
    judge = await machine.open();
    await plantDemo(now, judge, (name) => demoPassword(seed, name));
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
        (await listFlags({ area: community, state }, { first: 1 })).items.length > 0,
        state,
      );
    for (const state of ['LOGGED', 'CONFIRMED', 'DECLINED'] as const)
      assert.ok(
        (await listServices({ area: community, state }, { first: 1 })).items.length > 0,
        state,
      );
    assert.ok((await listFeed(community, { first: 50 })).items.length >= 15);
  });

  it('is planted once, however often', async () => {
    const before = await counts();
    await plantDemo(now, judge, (name) => demoPassword(seed, name));
    assert.deepEqual(await counts(), before);
  }).timeout(60_000);

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
    for (const { userName } of demoPeople) {
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
