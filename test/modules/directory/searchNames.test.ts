import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import {
  checkQuery,
  pickNamed,
  searchedArea,
  searchNames,
} from '../../../src/modules/directory/searchNames.ts';
import { places, someone } from '../../support/world.ts';
import { later, newcomer, useTown } from '../identity/people.ts';

const refusal = (code: string, detail: object) => (error: unknown) => {
  assert.ok(error instanceof AppError);
  assert.deepEqual([error.code, error.detail], [code, detail]);
  return true;
};
const pick = (names: readonly string[], query: string, hasNext = false) =>
  pickNamed({ items: names.map((name) => ({ name })), hasNext }, ({ name }) => name, query);

describe('A part of a name', () => {
  it('is taken up to 40 characters, as it was typed', () => {
    for (const query of ['张', ' 三 丰 ', '长'.repeat(40)]) assert.equal(checkQuery(query), query);
    for (const query of ['长'.repeat(41), 'a\u0301'.repeat(4_000)])
      assert.throws(
        () => checkQuery(query),
        refusal('BAD_INPUT', { field: 'query', reason: 'too_long', limit: 40 }),
      );
    for (const query of ['', ' ', '\u3000', '\u2800'])
      assert.throws(
        () => checkQuery(query),
        refusal('BAD_INPUT', { field: 'query', reason: 'too_short', limit: 1 }),
      );
  });

  it('is held as a whole and in its order; at most eight are shown, and it is said that there are more', () => {
    const names = ['一二三四五', '二三四五一', '四五一二三'];
    assert.deepEqual(pick(names, '一二三'), {
      found: [{ name: '一二三四五' }, { name: '四五一二三' }],
      isMore: false,
    });
    const many = (count: number) => Array.from({ length: count }, (_, at) => `小桥${String(at)}`);
    assert.equal(pick(many(8), '小桥').found.length, 8);
    assert.equal(pick(many(8), '小桥').isMore, false);
    assert.deepEqual(pick(many(9), '小桥'), {
      found: many(8).map((name) => ({ name })),
      isMore: true,
    });
    assert.equal(pick(many(1), '小桥', true).isMore, true);
    assert.deepEqual(pick(many(3), '大桥'), { found: [], isMore: false });
  });
});

describe('Where names are looked for', () => {
  useTown();

  it('is the area acted over or a part of it that exists', async () => {
    const actor = someone('GRID_WORKER', places.community);
    assert.equal(await searchedArea(actor), places.community);
    assert.equal(await searchedArea(actor, places.grid), places.grid);
    for (const area of [places.street, places.elsewhere, `${places.community}/none`, ''])
      await assert.rejects(searchedArea(actor, area), refusal('NOT_FOUND', { reason: 'area' }));
  });

  it('finds everybody who lives there and is called so, the newest first, vouched for or not', async () => {
    const ids: string[] = [];
    for (const minutes of [0, 1]) {
      const { person } = await newcomer({ displayName: '祝英台' }, later(minutes));
      ids.unshift(person.id);
    }
    await newcomer({ displayName: '祝英台', home: places.elsewhereGrid });
    await newcomer({ displayName: '梁山伯' });
    const { people, isMore } = await searchNames(places.community, '英台');
    assert.deepEqual(
      people.map(({ id }) => id),
      ids,
    );
    assert.equal(isMore, false);
  });
});
