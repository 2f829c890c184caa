import assert from 'node:assert/strict';
import { makeResetCode, type ResetCode } from '../../../src/modules/identity/resetCode.ts';
import {
  findNewestResetCode,
  hasResetCode,
  listResetCodesOf,
  markResetCodeUsed,
  removeResetCodesOf,
  saveResetCode,
} from '../../../src/modules/identity/resetCode.store.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, places } from '../../support/world.ts';

const codeFor = (personId: string, minutes: number, key = `${personId}-${String(minutes)}`) =>
  makeResetCode({
    ...{ key, personId, by: 'office', role: 'GRID_WORKER', scope: places.community },
    ...{ recognition: 'ID_SHOWN', note: '带了身份证' },
    ...{ issuedAt: minutesLater(minutes), expiresAt: minutesLater(minutes + 30) },
  });
const ids = (codes: readonly ResetCode[]): string[] => codes.map(({ id }) => id);

describe('The store of codes', () => {
  useStore();
  const of = [3, 1, 2].map((minutes) => codeFor('lin', minutes));
  const [third, first, second] = of as [ResetCode, ResetCode, ResetCode];
  before('three codes of one person, not kept in their order, and one of another', async () => {
    for (const code of [...of, codeFor('wu', 9)])
      assert.equal(await saveResetCode(code, `hash ${code.id}`), 'inserted');
  });

  it('opens an account by the newest one alone, with its hash', async () => {
    const newest = await findNewestResetCode('lin');
    assert.deepEqual(newest, { code: third, codeHash: `hash ${third.id}` });
    assert.equal(await findNewestResetCode('nobody'), null);
  });

  it('shows a person theirs, newest first, without the hash', async () => {
    assert.deepEqual(await listResetCodesOf('lin'), [third, second, first]);
    assert.deepEqual(await listResetCodesOf('nobody'), []);
  });

  it('shows ten at most', async () => {
    const many = Array.from({ length: 12 }, (_, i) => codeFor('many', i));
    for (const code of many) await saveResetCode(code, 'hash');
    assert.deepEqual(ids(await listResetCodesOf('many')), ids(many).reverse().slice(0, 10));
  });

  it('keeps the first of two under one key', async () => {
    assert.equal(await hasResetCode(first.id), true);
    assert.equal(await hasResetCode('none'), false);
    const again = { ...first, note: '别的' };
    assert.equal(await saveResetCode(again, 'another hash'), 'exists');
    assert.ok(ids(await listResetCodesOf('lin')).includes(first.id));
    assert.equal((await listResetCodesOf('lin')).at(-1)?.note, first.note);
  });

  it('writes down when a code was used, once, and of no other', async () => {
    await markResetCodeUsed(second.id, minutesLater(5));
    await markResetCodeUsed(second.id, minutesLater(6));
    assert.deepEqual(
      (await listResetCodesOf('lin')).map(({ usedAt }) => usedAt),
      [undefined, minutesLater(5), undefined],
    );
  });

  it('forgets those of one person alone', async () => {
    await removeResetCodesOf('lin');
    assert.deepEqual(await listResetCodesOf('lin'), []);
    assert.equal((await listResetCodesOf('wu')).length, 1);
  });
});
