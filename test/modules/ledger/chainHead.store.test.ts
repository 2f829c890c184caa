import assert from 'node:assert/strict';
import {
  findHead,
  listHeads,
  removeHead,
  saveHead,
} from '../../../src/modules/ledger/chainHead.store.ts';
import { useStore } from '../../support/store.ts';
import { monday } from '../../support/world.ts';

describe('The store of heads', () => {
  useStore();

  const head = (account: string, seq: number) => ({
    account,
    seq,
    hash: `h${String(seq)}`,
    balance: seq,
  });

  it('keeps how far each account was verified, and goes forward alone', async () => {
    await saveHead(head('0a', 2), monday);
    await saveHead(head('b', 7), monday);
    await saveHead(head('0a', 5), monday);
    assert.deepEqual(await findHead('0a'), head('0a', 5));
    await saveHead({ ...head('0a', 5), hash: 'another' }, monday);
    await saveHead(head('0a', 4), monday);
    assert.deepEqual(await findHead('0a'), head('0a', 5));
    assert.deepEqual(await findHead('b'), head('b', 7));
    assert.equal(await findHead('c'), null);
  });

  it('lists them in the order of their accounts, a piece at a time', async () => {
    await saveHead(head('c', 1), monday);
    assert.deepEqual(await listHeads(undefined, 10), [head('0a', 5), head('b', 7), head('c', 1)]);
    assert.deepEqual(await listHeads('0a', 1), [head('b', 7)]);
    assert.deepEqual(await listHeads('c', 1), []);
  });

  it('forgets the one that is asked for', async () => {
    await removeHead('b');
    assert.deepEqual(await listHeads(undefined, 10), [head('0a', 5), head('c', 1)]);
  });
});
