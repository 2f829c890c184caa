import assert from 'node:assert/strict';
import { addWatchedWord } from '../../../src/modules/admission/addWatchedWord.ts';
import { isInForce, makeWord, wordsMax } from '../../../src/modules/admission/watchedWord.ts';
import { WatchedWordModel } from '../../../src/modules/admission/watchedWord.model.ts';
import { countWords, listWords } from '../../../src/modules/admission/watchedWord.store.ts';
import { areaColumnsOf } from '../../../src/platform/areaColumns.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, monday, places, someone, workOf } from '../../support/world.ts';
import { admin, newWord, refusal, watchFor, wordOf } from './words.ts';

describe('An administrator has a word watched for', () => {
  useStore();
  before(growPlaces);

  it('with an action, an area, a reason and an end, and finds it again by its beginning', async () => {
    const endsAt = minutesLater(60);
    const word = await watchFor('坏蛋', { action: 'MASK', endsAt, area: places.community });
    assert.equal(word.form, '坏蛋');
    assert.deepEqual([isInForce(word, monday), isInForce(word, endsAt)], [true, false]);
    const asked = { area: places.city, query: '坏蛋' };
    assert.deepEqual((await listWords(asked, { first: 9 })).items, [word]);
    assert.equal((await countWords(asked)).number, 1);
    assert.equal((await countWords({ area: places.elsewhere })).number, 0);
  });

  it('once under one key, also at one moment; another content under it is refused', async () => {
    const input = { key: 'word-0001', ...newWord('无赖') };
    const work = admin();
    const both = await Promise.all([addWatchedWord(work, input), addWatchedWord(work, input)]);
    assert.equal(both[0].id, both[1].id);
    await refusal(addWatchedWord(work, { ...input, reason: '别的' }), 'CONFLICT', 'key_reused');
  });

  it('not twice in the same way and area; in another way it may', async () => {
    await watchFor('流氓');
    await refusal(watchFor('流 氓'.replace(' ', '\u200b')), 'BAD_INPUT', 'not_a_name');
    await refusal(watchFor('流氓'), 'CONFLICT', 'word_exists');
    await watchFor('流氓', { action: 'MASK' });
    await watchFor('流氓', { area: places.community });
  });

  it('in an area of theirs alone', async () => {
    for (const [role, scope] of [
      ['ADMIN', places.elsewhere],
      ['SPOKESPERSON', places.city],
      ['AUDITOR', places.city],
    ] as const)
      await refusal(
        addWatchedWord(workOf(someone(role, scope)), { key: 'word-0002', ...newWord('混蛋') }),
        'NOT_FOUND',
        'area',
      );
  });

  it('of at least two signs, with an end to come, and with what to write instead where that is asked', () => {
    const making = (more: object) => () =>
      makeWord({ ...newWord('坏人', more), id: '1', by: 'admin', request: '' }, monday);
    assert.throws(making({ text: '坏' }), {
      detail: { field: 'text', reason: 'too_short', limit: 2 },
    });
    assert.throws(making({ endsAt: monday }), { detail: { field: 'endsAt', reason: 'ends_past' } });
    assert.throws(making({ action: 'REPLACE' }), /write something/u);
    assert.equal(wordOf('瞎子', { action: 'REPLACE', instead: '盲人' }).instead, '盲人');
    assert.equal(wordOf('瞎子', { instead: '盲人' }).instead, undefined);
  });

  it('until 2,000 of one action are in force', async () => {
    const plain = wordOf('满了');
    const { id: _id, ...rest } = plain;
    await WatchedWordModel.insertMany(
      Array.from({ length: wordsMax }, (_, at) => ({
        ...rest,
        _id: `full-${String(at)}`,
        form: `满了${String(at)}`,
        action: 'REFUSE',
        live: 'REFUSE',
        within: areaColumnsOf(rest.area),
        searchKeys: [],
        order: `0-${String(at)}`,
      })),
      { lean: true },
    );
    await refusal(watchFor('再来', { action: 'REFUSE' }), 'CONFLICT', 'words_full');
    await watchFor('再来');
  });
});

describe('A watched word', () => {
  it('acts on text and knows no person but who entered and ended it', () => {
    const ofPersons = Object.keys(WatchedWordModel.schema.paths).filter((path) =>
      /person|author|user|name/iu.test(path),
    );
    assert.deepEqual(ofPersons, []);
  });
});
