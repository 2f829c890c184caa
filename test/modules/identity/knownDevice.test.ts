import assert from 'node:assert/strict';
import {
  forgetDevice,
  forgetDevices,
  isKnownDevice,
  knownDeviceMs,
  rememberDevice,
  renameDevice,
} from '../../../src/modules/identity/knownDevice.store.ts';
import { newToken, tokenHash } from '../../../src/modules/identity/secretToken.ts';
import { signIn } from '../../../src/modules/signin/signIn.ts';
import {
  throughTheApi,
  attempt,
  goodPassword,
  newcomer,
  strangeBrowser,
  useTown,
  start,
} from './people.ts';

const wrong = 'certainly not this 1';
const guessAway = async (name: string, from: { address?: string } = {}) => {
  for (let i = 0; i < 14; i += 1) await attempt(name, wrong, from);
  assert.equal(await attempt(name, goodPassword, from), 'tooMany');
};

describe('A browser that its owner signed in with before', () => {
  useTown();

  it('lets the right password in while others are guessing', async () => {
    const { person, deviceToken } = await newcomer();
    await guessAway(person.userName);
    assert.equal(await attempt(person.userName, goodPassword, { deviceToken }), 'signedIn');
    await guessAway(person.userName);
    assert.equal(await attempt(person.userName, goodPassword, { deviceToken }), 'signedIn');
  });

  it('even when the guessing comes from its own address', async () => {
    const { person, deviceToken } = await newcomer();
    await guessAway(person.userName, { address: '192.0.2.50' });
    const own = { address: '192.0.2.50', deviceToken };
    assert.equal(await attempt(person.userName, goodPassword, own), 'signedIn');
  });

  it('guesses no more than 10 times itself, and not more together with strangers', async () => {
    const { person, deviceToken } = await newcomer();
    const kinds: string[] = [];
    for (let i = 0; i < 14; i += 1)
      kinds.push(await attempt(person.userName, wrong, { deviceToken }));
    for (let i = 0; i < 14; i += 1) kinds.push(await attempt(person.userName, wrong));
    assert.equal(kinds.filter((kind) => kind === 'refused').length, 10);
    assert.equal(await attempt(person.userName, goodPassword, { deviceToken }), 'tooMany');
  });

  it('is known to its owner alone: not to another person, not by a made-up secret', async () => {
    const { person } = await newcomer();
    const stranger = await newcomer();
    await guessAway(person.userName);
    for (const deviceToken of [stranger.deviceToken, newToken(), 'rubbish', ''])
      assert.equal(await attempt(person.userName, goodPassword, { deviceToken }), 'tooMany');
  });

  it('keeps its secret through later sign-ins of its owner', async () => {
    const { person, deviceToken } = await newcomer();
    const input = { name: person.userName, password: goodPassword };
    const result = await signIn(throughTheApi(), input, strangeBrowser({ deviceToken }));
    assert.ok(result.kind === 'signedIn' && result.deviceToken === deviceToken);
  });

  it('gets a new secret when somebody else signs in with it, and stays known to both', async () => {
    const one = await newcomer();
    const two = await newcomer();
    const browser = strangeBrowser({ deviceToken: one.deviceToken });
    const input = { name: two.person.userName, password: goodPassword };
    const result = await signIn(throughTheApi(), input, browser);
    assert.ok(result.kind === 'signedIn' && result.deviceToken !== one.deviceToken);
    for (const { person } of [one, two])
      assert.ok(await isKnownDevice(person.id, result.deviceToken, start));
    assert.ok(!(await isKnownDevice(two.person.id, one.deviceToken, start)), 'not by the old one');
  });

  it('is never known by a secret that somebody else chose, of whatever form', async () => {
    const thief = await newcomer();
    for (const planted of [newToken(), thief.deviceToken]) {
      const { person } = await newcomer();
      const input = { name: person.userName, password: goodPassword };
      const result = await signIn(throughTheApi(), input, strangeBrowser({ deviceToken: planted }));
      assert.ok(result.kind === 'signedIn' && result.deviceToken !== planted);
      assert.ok(!(await isKnownDevice(person.id, planted, start)));
      await guessAway(person.userName);
      const withPlanted = { deviceToken: planted };
      assert.equal(await attempt(person.userName, goodPassword, withPlanted), 'tooMany');
    }
  });

  it('is given a secret of ours when it comes with rubbish', async () => {
    const { person } = await newcomer();
    const input = { name: person.userName, password: goodPassword };
    const result = await signIn(throughTheApi(), input, strangeBrowser({ deviceToken: 'mine' }));
    assert.ok(result.kind === 'signedIn' && result.deviceToken !== 'mine');
  });

  it('is forgotten after half a year, longer when it is used, and at once when told so', async () => {
    const token = newToken();
    const at = (part: number) => new Date(start.getTime() + part * knownDeviceMs);
    await rememberDevice('p1', token, start);
    assert.ok(await isKnownDevice('p1', token, at(0.9)));
    assert.ok(!(await isKnownDevice('p1', token, at(1))));
    await rememberDevice('p1', token, at(0.9));
    assert.ok(await isKnownDevice('p1', token, at(1.5)));
    const kept = newToken();
    await rememberDevice('p1', kept, start);
    await forgetDevices('p1', kept);
    assert.ok(!(await isKnownDevice('p1', token, start)));
    assert.ok(await isKnownDevice('p1', kept, start));
    await forgetDevices('p1');
    assert.ok(!(await isKnownDevice('p1', kept, start)));
  });

  it('is known under a new secret to those who knew it, for as long as before and to twenty at most', async () => {
    const [old, fresh] = [newToken(), newToken()];
    const at = (part: number) => new Date(start.getTime() + part * knownDeviceMs);
    await rememberDevice('early', old, start);
    await rememberDevice('late', old, at(0.5));
    await rememberDevice('elsewhere', newToken(), at(0.5));
    await renameDevice(old, fresh, at(1));
    const known = async (person: string, token: string, part: number) =>
      isKnownDevice(person, token, at(part));
    assert.equal(await known('early', fresh, 0.9), false, 'it was known no more at that moment');
    assert.equal(await known('late', fresh, 1.4), true);
    assert.equal(await known('late', fresh, 1.5), false, 'no longer than before');
    assert.equal(await known('late', old, 1.4), true, 'the old one stays theirs');
    assert.equal(await known('elsewhere', fresh, 1), false);
    const [shared, renamed] = [newToken(), newToken()];
    const people = Array.from({ length: 21 }, (_, i) => `of many ${String(i)}`);
    for (const person of people) await rememberDevice(person, shared, start);
    await renameDevice(shared, renamed, start);
    const all = await Promise.all(people.map((person) => known(person, renamed, 0)));
    assert.equal(all.filter(Boolean).length, 20);
  });

  it('is forgotten alone when one is named', async () => {
    const [one, other] = [newToken(), newToken()];
    for (const token of [one, other]) await rememberDevice('p2', token, start);
    await rememberDevice('p3', one, start);
    await forgetDevice('p2', tokenHash(one));
    assert.equal(await isKnownDevice('p2', one, start), false);
    assert.ok(await isKnownDevice('p2', other, start));
    assert.ok(await isKnownDevice('p3', one, start));
    await forgetDevices('p2', newToken());
    assert.equal(await isKnownDevice('p2', other, start), false);
    assert.ok(await isKnownDevice('p3', one, start));
  });
});
