import assert from 'node:assert/strict';
import {
  forgetDevices,
  isKnownDevice,
  knownDeviceMs,
  rememberDevice,
} from '../../../src/modules/identity/knownDevice.store.ts';
import { newToken } from '../../../src/modules/identity/secretToken.ts';
import { signIn } from '../../../src/modules/identity/signIn.ts';
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
});
