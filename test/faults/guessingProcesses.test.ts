import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { identityKeys } from '../../src/modules/identity/identityKeys.ts';
import { attempt, goodPassword, newcomer, start, useTown } from '../modules/identity/people.ts';
import { runChild } from '../support/child.ts';
import { testStore } from '../support/store.ts';

describe('Two web processes', () => {
  useTown();

  it('share the limit on guesses of one account', async function () {
    this.timeout(180_000);
    const { person } = await newcomer();
    const { uri } = await testStore();
    const { fieldKey, indexKey } = identityKeys();
    const program = fileURLToPath(new URL('guessingProcess.ts', import.meta.url));
    const keys = [fieldKey.toString('hex'), indexKey.toString('hex')];
    const args = [uri, mongoose.connection.name, ...keys, person.userName, start.toISOString()];
    const children = [runChild(program, args), runChild(program, args)];
    const codes = await Promise.all(children.map(({ ended }) => ended));
    const output = children.map((child) => child.output()).join('\n');
    assert.deepEqual(codes, [0, 0], output);
    const kinds = [...output.matchAll(/^KINDS (.*)$/gmu)].flatMap(([, line = '']) =>
      line.split(' '),
    );
    assert.equal(kinds.length, 30, output);
    const heard = kinds.filter((kind) => kind === 'refused').length;
    assert.ok(heard > 0 && heard <= 10, String(heard));
    assert.equal(kinds.filter((kind) => kind === 'tooMany').length, 30 - heard);
    assert.equal(await attempt(person.userName, goodPassword), 'tooMany');
  });
});
