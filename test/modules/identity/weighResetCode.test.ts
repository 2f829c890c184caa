import assert from 'node:assert/strict';
import { hashPassword } from '../../../src/modules/identity/password.ts';
import { weighResetCode } from '../../../src/modules/identity/weighResetCode.ts';
import type { Browser } from '../../../src/modules/identity/browser.ts';
import { rememberDevice } from '../../../src/modules/identity/knownDevice.store.ts';
import { limitKey } from '../../../src/modules/identity/limitKey.ts';
import { newToken } from '../../../src/modules/identity/secretToken.ts';
import { guessesFromAddress } from '../../../src/modules/identity/tryWindow.ts';
import { takeTry } from '../../../src/modules/identity/tryWindow.store.ts';
import { start, triesOf, throughTheApi, strangeBrowser, useTown } from './people.ts';

describe('A code that is typed', () => {
  useTown();

  it('fits in whatever way its digits are written, five guesses long; one that is right costs none', async () => {
    const usable = { id: 'code', personId: 'lin', codeHash: await hashPassword('48219037') };
    const weigh = async (code: string) => {
      const guess = { signInKey: 'lin', usable, code, browser: strangeBrowser() };
      const weighed = await weighResetCode(throughTheApi(), guess);
      return 'fits' in weighed ? weighed.fits : 'wait';
    };
    for (const code of ['4821 9037', '48219037', '４８２１－９０３７', ' 4821·9037 '])
      assert.equal(await weigh(code), true, code);
    for (let at = 0; at < 5; at += 1) assert.equal(await weigh('0000 0000'), false);
    assert.equal(await weigh('4821 9037'), 'wait');
  });

  const codeOf = async (id: string) => ({
    ...{ id, personId: `owner of ${id}`, codeHash: await hashPassword('48219037') },
  });
  const right = '4821 9037';

  it('of a stranger who guessed is refused, of its owner’s browser it is weighed; both are told how long to wait', async () => {
    const usable = await codeOf('shared');
    const deviceToken = newToken();
    await rememberDevice(usable.personId, deviceToken, start);
    const weigh = (code: string, own: Partial<Browser> = {}) =>
      weighResetCode(throughTheApi(), {
        signInKey: 'lin',
        usable,
        code,
        browser: strangeBrowser(own),
      });
    for (let at = 0; at < 5; at += 1) assert.deepEqual(await weigh('0000 0000'), { fits: false });
    assert.deepEqual(await weigh(right), { retryAfterS: 1_800 });
    assert.deepEqual(await weigh(right, { deviceToken: newToken() }), { retryAfterS: 1_800 });
    assert.deepEqual(await weigh(right, { deviceToken }), { fits: true });
    for (let at = 0; at < 5; at += 1) await weigh('0000 0000', { deviceToken });
    assert.deepEqual(await weigh(right, { deviceToken }), { retryAfterS: 1_800 });
  });

  it('is counted for each code and each way of naming its account', async () => {
    const [one, next] = [await codeOf('one'), await codeOf('next')];
    const weigh = (usable: typeof one, signInKey: string, code = '0000 0000') =>
      weighResetCode(throughTheApi(), { signInKey, usable, code, browser: strangeBrowser() });
    for (let at = 0; at < 5; at += 1) await weigh(one, 'wu');
    assert.ok('retryAfterS' in (await weigh(one, 'wu')));
    assert.deepEqual(await weigh(one, '13900000000', right), { fits: true });
    assert.deepEqual(await weigh(next, 'wu', right), { fits: true });
    assert.deepEqual(
      [
        await triesOf('code', 'one', 'wu', 'anywhere'),
        await triesOf('code', 'next', 'wu', 'anywhere'),
      ],
      [5, 0],
    );
  });

  it('where there is none is weighed and refused as often, and never fits', async () => {
    const weigh = (signInKey: string) => {
      const browser = strangeBrowser();
      return weighResetCode(throughTheApi(), { signInKey, usable: null, code: right, browser });
    };
    for (let at = 0; at < 5; at += 1) assert.deepEqual(await weigh('nobody_here'), { fits: false });
    assert.deepEqual(await weigh('nobody_here'), { retryAfterS: 1_800 });
    assert.deepEqual(await weigh('nobody_else'), { fits: false });
    assert.equal(await triesOf('code', 'none', 'nobody_else', 'anywhere'), 1);
  });

  it('is refused to an address that guessed too much, and a right one costs its address nothing', async () => {
    const usable = await codeOf('address');
    const address = '192.0.2.77';
    const weigh = () =>
      weighResetCode(throughTheApi(), {
        ...{ signInKey: 'lin', usable, code: right, browser: strangeBrowser({ address }) },
      });
    const taken = guessesFromAddress.triesMax - 1;
    for (let i = 0; i < taken; i += 1)
      await takeTry(limitKey('address', address), guessesFromAddress, start, `t${String(i)}`);
    for (let i = 0; i < 3; i += 1) assert.deepEqual(await weigh(), { fits: true });
    await takeTry(limitKey('address', address), guessesFromAddress, start, 'the last');
    assert.deepEqual(await weigh(), { retryAfterS: 900 });
  });
});
