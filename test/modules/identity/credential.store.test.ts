import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { present } from '../../../src/kernel/assert.ts';
import {
  findCredential,
  findCredentialOf,
  findPhone,
  findSealedPhone,
  findSignUp,
  removeSecrets,
  savePassword,
  savePhone,
} from '../../../src/modules/identity/credential.store.ts';
import { signInKeyFrom } from '../../../src/modules/identity/person.ts';
import { emptyStore } from '../../support/store.ts';
import { beforeNext } from '../../support/beforeNext.ts';
import { growPlaces } from '../../support/world.ts';
import { later, newcomer, useTown } from './people.ts';

/** A number of nobody's: the Rust store never gives one out again (docs/decisions/0001-the-store.md). */
const freshPhone = (): string => `138${String(randomInt(1e7, 1e8))}`;

describe('The store of secrets', () => {
  useTown();
  let lin = '';
  let wu = '';
  let wusName = '';
  let [linsPhone, wusPhone, unusedPhone] = ['', '', ''];
  beforeEach('two people with a phone number each', async () => {
    await emptyStore();
    await growPlaces();
    [linsPhone, wusPhone, unusedPhone] = [freshPhone(), freshPhone(), freshPhone()];
    lin = (await newcomer({ phone: linsPhone })).person.id;
    const { person } = await newcomer({ phone: wusPhone });
    [wu, wusName] = [person.id, person.userName];
  });

  const credentialOf = async (id: string) => present(await findCredentialOf(id), 'a credential');

  it('finds whom a phone number or a user name signs in, and nobody else', async () => {
    assert.equal((await findCredential(linsPhone))?.personId, lin);
    const key = present(signInKeyFrom(wusName), 'a key');
    assert.deepEqual(await findCredential(key), await credentialOf(wu));
    assert.equal(await findCredential(unusedPhone), null);
    assert.equal(await findCredential('nobody'), null);
    assert.equal(await findCredentialOf('nobody'), null);
  });

  it('changes a password of the one person, and only if it is the one that was weighed', async () => {
    const [before, wus] = [await credentialOf(lin), await credentialOf(wu)];
    assert.equal(before.passwordChangedAt, undefined);
    assert.equal(await savePassword(before, 'new', later(1)), true);
    assert.equal(await savePassword(before, 'newer', later(2)), false);
    assert.deepEqual(await credentialOf(lin), {
      personId: lin,
      passwordHash: 'new',
      passwordChangedAt: later(1),
    });
    assert.deepEqual(await credentialOf(wu), wus);
  });

  it('takes every secret of one person away, and no other’s', async () => {
    const wus = await credentialOf(wu);
    await savePassword(await credentialOf(lin), 'new', later(1));
    await removeSecrets(lin, 'unusable');
    assert.deepEqual(await findCredentialOf(lin), { personId: lin, passwordHash: 'unusable' });
    assert.equal(await findPhone(lin), undefined);
    assert.equal(await findCredential(linsPhone), null);
    assert.deepEqual(await findSignUp(lin), {
      ...{ personId: lin, request: '', passwordHash: 'unusable', phoneIndex: undefined },
    });
    assert.deepEqual(await credentialOf(wu), wus);
    assert.equal(await findPhone(wu), wusPhone);
  });

  it('keeps a phone number for one person alone', async () => {
    assert.equal(await savePhone(lin, wusPhone), 'taken');
    assert.equal(await findPhone(lin), linsPhone);
    assert.equal(await savePhone(lin, unusedPhone), 'saved');
    assert.equal(await savePhone(lin, unusedPhone), 'saved', 'said again');
    assert.deepEqual([await findPhone(lin), await findPhone(wu)], [unusedPhone, wusPhone]);
    assert.equal(await savePhone(lin, undefined), 'saved');
    assert.deepEqual([await findPhone(lin), await findPhone(wu)], [undefined, wusPhone]);
    assert.equal(await findPhone('nobody'), undefined);
  });

  it('takes no other failure for a number that is somebody else’s', async () => {
    beforeNext('Person', 'updateOne', () => Promise.reject(new Error('the disk is full')));
    await assert.rejects(savePhone(lin, unusedPhone), /the disk is full/u);
  });

  it('gives a sealed number to try keys on, while anybody has one', async () => {
    const found = await findSealedPhone();
    assert.ok(found !== null && !found.sealed.includes(linsPhone));
    await savePhone(lin, undefined);
    await savePhone(wu, undefined);
    assert.equal(await findSealedPhone(), null);
  });
});
