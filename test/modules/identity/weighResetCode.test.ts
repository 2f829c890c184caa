import assert from 'node:assert/strict';
import { hashPassword } from '../../../src/modules/identity/password.ts';
import { weighResetCode } from '../../../src/modules/identity/weighResetCode.ts';
import { throughTheApi, strangeBrowser, useTown } from './people.ts';

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
});
