import assert from 'node:assert/strict';
import { hashPassword, passwordFits } from '../../../src/modules/identity/password.ts';

describe('A password', () => {
  it("is kept as argon2id with OWASP's cost and a salt of its own", async () => {
    const [one, two] = await Promise.all([hashPassword('same words'), hashPassword('same words')]);
    assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    assert.notEqual(one, two);
    assert.ok(!one.includes('same words'));
  });

  it('fits its own hash and no other', async () => {
    const hash = await hashPassword('right words');
    assert.ok(await passwordFits(hash, 'right words'));
    for (const wrong of ['right word', 'Right words', 'right words ', ''])
      assert.ok(!(await passwordFits(hash, wrong)), wrong);
  });

  it('fits however its characters were composed', async () => {
    const hash = await hashPassword('caf\u00e9 １２３４');
    assert.ok(await passwordFits(hash, 'cafe\u0301 1234'));
  });

  it('is refused unread when it is longer than any is', async () => {
    const long = 'x'.repeat(128 * 4 + 1);
    const refusal = { detail: { field: 'password', reason: 'too_long', limit: 128 } };
    assert.throws(() => hashPassword(long), refusal);
    await assert.rejects(passwordFits(undefined, long), refusal);
    assert.match(await hashPassword('字'.repeat(128)), /^\$argon2id/u);
  });

  it('never fits where there is no account, not even the words that stand in for one', async () => {
    assert.ok(!(await passwordFits(undefined, 'nobody has this one')));
    assert.ok(!(await passwordFits(undefined, '')));
  });
});
