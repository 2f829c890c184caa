import assert from 'node:assert/strict';
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
import { findPerson } from '../../../src/modules/identity/person.store.ts';
import { phoneIndexOf } from '../../../src/modules/identity/phone.ts';
import { signInKeyFrom } from '../../../src/modules/identity/person.ts';
import { emptyStore } from '../../support/store.ts';
import { beforeNext } from '../../support/beforeNext.ts';
import { growPlaces } from '../../support/world.ts';
import { freshPhone, later, newcomer, useTown } from './people.ts';

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

  it('gives every change a version of its own, so that none is made on what was read before it', async () => {
    const { version } = present(await findPerson(lin), 'lin');
    const versionNow = async () => ((await findPerson(lin))?.version ?? 0) - version;
    await savePassword(await credentialOf(lin), 'new', later(1));
    assert.equal(await versionNow(), 1);
    await savePhone(lin, unusedPhone);
    assert.equal(await versionNow(), 2);
    await savePhone(lin, unusedPhone);
    assert.equal(await versionNow(), 2, 'said again, nothing is written');
    await savePhone(lin, undefined);
    await savePhone(lin, undefined);
    assert.equal(await versionNow(), 3);
    await removeSecrets(lin, 'unusable');
    assert.equal(await versionNow(), 4);
  });

  it('keeps what a sign-up asked for, to compare a repeated one with', async () => {
    const found = present(await findSignUp(lin), 'sign-up');
    assert.match(found.request, /^[0-9a-f]{64}$/u);
    assert.deepEqual(found, {
      ...{ personId: lin, request: found.request, phoneIndex: phoneIndexOf(linsPhone) },
      passwordHash: (await credentialOf(lin)).passwordHash,
    });
    assert.equal(await findSignUp('nobody'), null);
  });

  it('gives a sealed number to try keys on, while anybody has one', async () => {
    const found = await findSealedPhone();
    assert.ok(found !== null && !found.sealed.includes(linsPhone));
    await savePhone(lin, undefined);
    await savePhone(wu, undefined);
    assert.equal(await findSealedPhone(), null);
  });
});
