import assert from 'node:assert/strict';
import { findCredential } from '../../../src/modules/identity/credential.store.ts';
import {
  guessesFromAddress,
  guessesFromAnywhere,
} from '../../../src/modules/identity/tryWindow.ts';
import { TryWindowModel } from '../../../src/modules/identity/tryWindow.model.ts';
import { takeTry } from '../../../src/modules/identity/tryWindow.store.ts';
import { limitKey } from '../../../src/modules/identity/limitKey.ts';
import { weighGuess } from '../../../src/modules/identity/weighGuess.ts';
import { newToken } from '../../../src/modules/identity/secretToken.ts';
import type { Browser } from '../../../src/modules/identity/browser.ts';
import {
  throughTheApi,
  freshPhone,
  goodPassword,
  triesOf,
  later,
  newcomer,
  start,
  strangeBrowser,
  useTown,
} from './people.ts';

const weigh = async (signInKey: string, password: string, browser: Browser, now = start) => {
  const credential = await findCredential(signInKey);
  return weighGuess(throughTheApi(now), { signInKey, password, browser, credential });
};

/** Uses up an address: as if so many wrong guesses over many accounts had come from there. */
const useUp = async (address: string) => {
  const { triesMax, windowMs } = guessesFromAddress;
  const tries = Array.from({ length: triesMax }, (_, i) => ({ id: `t${String(i)}`, at: start }));
  const expiresAt = new Date(start.getTime() + windowMs);
  await TryWindowModel.create({ _id: limitKey('address', address), tries, expiresAt, version: 1 });
};

describe('A guess', () => {
  useTown();

  it('fits or does not', async () => {
    const { person } = await newcomer();
    assert.deepEqual(await weigh(person.userName, goodPassword, strangeBrowser()), { fits: true });
    assert.deepEqual(await weigh(person.userName, 'wrong', strangeBrowser()), { fits: false });
    assert.deepEqual(await weigh('nobody_there', goodPassword, strangeBrowser()), { fits: false });
  });

  it('from an address that guessed too much over all accounts is not weighed, right or wrong', async () => {
    const { person } = await newcomer();
    await useUp('192.0.2.9');
    const there = strangeBrowser({ address: '192.0.2.9' });
    assert.deepEqual(await weigh(person.userName, goodPassword, there), { retryAfterS: 900 });
    assert.deepEqual(await weigh('nobody_there', 'wrong', there), { retryAfterS: 900 });
    assert.deepEqual(await weigh(person.userName, goodPassword, strangeBrowser()), { fits: true });
    assert.deepEqual(await weigh(person.userName, goodPassword, there, later(15)), { fits: true });
  });

  it('from a known browser is weighed even there', async () => {
    const { person, deviceToken } = await newcomer();
    await useUp('192.0.2.10');
    const own = strangeBrowser({ address: '192.0.2.10', deviceToken });
    assert.deepEqual(await weigh(person.userName, goodPassword, own), { fits: true });
  });

  it('that the account refuses costs its address nothing', async () => {
    const { person } = await newcomer();
    const address = '192.0.2.11';
    for (let i = 0; i < 30; i += 1)
      await weigh(person.userName, 'wrong', strangeBrowser({ address }));
    assert.equal(await triesOf('address', address), guessesFromAnywhere.triesMax);
  });

  it('that is wrong is counted for its account, its name and its address, a right one for none', async () => {
    const { person } = await newcomer();
    const counted = async (own: Partial<Browser>, password: string) => {
      const browser = strangeBrowser(own);
      await weigh(person.userName, password, browser);
      return Promise.all([
        triesOf('account', person.id),
        triesOf('typed', person.userName),
        triesOf('address', browser.address),
        triesOf('known', person.id),
      ]);
    };
    assert.deepEqual(await counted({}, goodPassword), [0, 0, 0, 0]);
    assert.deepEqual(await counted({}, 'wrong'), [1, 1, 1, 0]);
    assert.deepEqual(await counted({ deviceToken: newToken() }, 'wrong'), [2, 2, 1, 0]);
    assert.deepEqual(await counted({}, goodPassword), [2, 2, 0, 0]);
  });

  it('from a known browser is counted for it, and for the account when its share is used up, never for its address', async () => {
    const { person, deviceToken } = await newcomer();
    const browser = strangeBrowser({ deviceToken });
    const counted = async (password: string) => {
      await weigh(person.userName, password, browser);
      return Promise.all([
        triesOf('known', person.id),
        triesOf('account', person.id),
        triesOf('address', browser.address),
      ]);
    };
    assert.deepEqual(await counted(goodPassword), [0, 0, 0]);
    for (const known of [1, 2, 3]) assert.deepEqual(await counted('wrong'), [known, 0, 0]);
    assert.deepEqual(await counted('wrong'), [3, 1, 0]);
    assert.deepEqual(await counted(goodPassword), [3, 1, 0]);
  });

  it('that the account does not hear is refused like a wrong one, and counted elsewhere', async () => {
    const { person } = await newcomer({ phone: freshPhone() });
    for (let i = 0; i < guessesFromAnywhere.triesMax; i += 1)
      await takeTry(limitKey('account', person.id), guessesFromAnywhere, start, `u${String(i)}`);
    const guess = () => weigh(person.userName, goodPassword, strangeBrowser());
    assert.deepEqual(await guess(), { fits: false });
    assert.equal(await triesOf('unheard', person.userName), 1);
    assert.equal(await triesOf('typed', person.userName), 1);
  });

  it('is counted under keys that show neither name nor address', () => {
    const key = limitKey('address', '192.0.2.9');
    assert.match(key, /^[0-9a-f]{64}$/u);
    assert.notEqual(key, limitKey('account', '192.0.2.9'));
    assert.notEqual(limitKey('a', 'bc'), limitKey('ab', 'c'));
  });
});
