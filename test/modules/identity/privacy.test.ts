import assert from 'node:assert/strict';
import { format } from 'node:util';
import mongoose from 'mongoose';
import { AppError } from '../../../src/kernel/appError.ts';
import {
  findPeople,
  findPerson,
  findPersonByName,
} from '../../../src/modules/identity/person.store.ts';
import { signIn } from '../../../src/modules/signin/signIn.ts';
import { signUp } from '../../../src/modules/identity/signUp.ts';
import {
  application,
  throughTheApi,
  attempt,
  newcomer,
  strangeBrowser,
  useTown,
} from './people.ts';

const phone = '13977770001';
const password = 'canary words, 7 of them';
const address = '203.0.113.77';

const everythingStored = async (): Promise<string> => {
  const { db } = mongoose.connection;
  assert.ok(db);
  const parts: string[] = [];
  for (const { name } of await db.listCollections().toArray())
    for await (const document of db.collection(name).find({})) parts.push(JSON.stringify(document));
  return parts.join('\n');
};

describe('What people entrust to the platform', () => {
  useTown();
  const printed: string[] = [];
  let restore = (): void => undefined;
  let secrets: string[] = [];

  before('somebody lives through everything, while all that is printed is caught', async () => {
    const { log, error, warn, info } = console;
    restore = () => Object.assign(console, { log, error, warn, info });
    const caught = (...words: unknown[]): void => void printed.push(format(...words));
    Object.assign(console, { log: caught, error: caught, warn: caught, info: caught });

    const asked = application({ userName: 'Canary_One', phone, password });
    const browser = strangeBrowser({ address });
    const first = await signUp(throughTheApi(), asked, browser);
    const again = await signUp(throughTheApi(), asked, browser);
    const byPhone = await signIn(throughTheApi(), { name: phone, password }, browser);
    await signIn(throughTheApi(), { name: phone, password: `${password}!` }, browser);
    await signIn(throughTheApi(), { name: '13977770002', password }, browser);
    secrets = [first, again, byPhone].flatMap((one) =>
      one.kind === 'signedIn' ? [one.token, one.deviceToken] : [],
    );
    assert.equal(secrets.length, 6);
  });
  after(() => {
    restore();
  });

  it('is in the store in no clear form: phone, password, tokens, address', async () => {
    restore();
    const stored = await everythingStored();
    assert.ok(stored.includes('Canary_One'), 'the search reaches the people');
    for (const canary of [phone, '13977770002', password, address, ...secrets])
      assert.ok(!stored.includes(canary), canary);
    assert.ok(!stored.includes(Buffer.from(phone).toString('base64').slice(0, 12)));
  });

  it('is printed nowhere', () => {
    const text = printed.join('\n');
    for (const canary of [phone, password, ...secrets]) assert.ok(!text.includes(canary), canary);
  });

  it('does not leave the store with a person', async () => {
    const byName = await findPersonByName('canary_one');
    assert.ok(byName);
    const found = [byName, await findPerson(byName.id), ...(await findPeople([byName.id]))];
    const fields =
      'consents displayName endedGrants endedVouches grants home id joinedAt pastHomes pastNames userName version'.split(
        ' ',
      );
    for (const person of found) assert.deepEqual(Object.keys(person ?? {}).sort(), fields);
  });

  it('is in no refusal', async () => {
    const refusals: string[] = [];
    for (const own of [{ phone: `${phone}9` }, { password: 'canary' }, { userName: 'canary !' }])
      await newcomer(own).catch((error: unknown) => {
        assert.ok(error instanceof AppError);
        refusals.push(`${error.message} ${JSON.stringify(error.detail)}`);
      });
    assert.equal(refusals.length, 3);
    for (const text of refusals) assert.ok(!/canary|1397777/u.test(text), text);
  });
});

describe('A name that nobody has', () => {
  useTown();

  it('makes the store work exactly as one that somebody has', async () => {
    const { person } = await newcomer({ userName: 'somebody', phone: '13977770003' });
    const client = mongoose.connection.getClient();
    const commandsOf = async (name: string, deviceToken?: string) => {
      const heard: string[] = [];
      const listen = (event: { commandName: string; command: Record<string, unknown> }) =>
        void heard.push(`${event.commandName} ${String(event.command[event.commandName])}`);
      client.on('commandStarted', listen);
      for (let i = 0; i < 9; i += 1)
        await attempt(name, 'wrong words 12', deviceToken === undefined ? {} : { deviceToken });
      client.off('commandStarted', listen);
      return heard;
    };
    const known = await commandsOf(person.userName);
    assert.ok(
      known.some((one) => one === 'insert try_windows'),
      known.join(),
    );
    assert.deepEqual(await commandsOf('nobody_there'), known);
    await newcomer({ userName: 'somebody_2', phone: '13977770004' });
    const token = (await newcomer()).deviceToken;
    const byPhone = await commandsOf('13977770004', token);
    assert.deepEqual(await commandsOf('13977770009', token), byPhone);
  });
});
