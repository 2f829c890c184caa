import assert from 'node:assert/strict';
import { previewWatchedWord } from '../../../src/modules/admission/previewWatchedWord.ts';
import { countWords } from '../../../src/modules/admission/watchedWord.store.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, places } from '../../support/world.ts';
import { admin, newWord, refusal } from './words.ts';

describe('Before a word is watched for', () => {
  useStore();
  before(growPlaces);
  const none = () => assert.fail('nothing is read');

  it('one sees in which recent texts it stands, and where; nothing is kept', async () => {
    const texts = ['一个骗子', '没有什么', '骗子和騙子'];
    const asked = newWord('骗子');
    const seen = await previewWatchedWord(
      admin(),
      asked,
      () => Promise.resolve(texts),
      (text) => text,
    );
    assert.equal(seen.looked, 3);
    assert.deepEqual(
      seen.hits.map(({ text, passages }) => [text, ...passages.map(({ from, to }) => [from, to])]),
      [
        ['一个骗子', [2, 4]],
        ['骗子和騙子', [0, 2], [3, 5]],
      ],
    );
    assert.equal((await countWords({ area: places.city })).number, 0);
  });

  it('it is refused as it would be when it is entered', async () => {
    await refusal(
      previewWatchedWord(admin(), newWord('骗'), none, String),
      'BAD_INPUT',
      'too_short',
    );
    await refusal(
      previewWatchedWord(admin(), newWord('骗子', { area: 'no/where' }), none, String),
      'NOT_FOUND',
      'area',
    );
  });
});
