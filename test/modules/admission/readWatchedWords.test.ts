import assert from 'node:assert/strict';
import { addWatchedWord } from '../../../src/modules/admission/addWatchedWord.ts';
import { readWatchedWords } from '../../../src/modules/admission/readWatchedWords.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';
import { admin, newWord } from './words.ts';

describe('The words that are watched for', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('are read by who looks after the order of the area and by its auditor, by words too; by nobody else', async () => {
    for (const text of ['骗子', '传销'])
      await addWatchedWord(admin(), { key: randomId(), ...newWord(text) });
    const auditor = workOf(someone('AUDITOR', places.city));
    for (const reader of [admin(), auditor]) {
      const all = await readWatchedWords(reader, { area: places.city }, { first: 5 });
      assert.deepEqual(await all.count(), { number: 2, isMore: false });
      const wanted = { area: places.city, query: '传销' };
      const { items } = await readWatchedWords(reader, wanted, { first: 5 });
      assert.deepEqual(
        items.map(({ text }) => text),
        ['传销'],
      );
    }
    const spokesperson = workOf(someone('SPOKESPERSON', places.city));
    await assert.rejects(readWatchedWords(spokesperson, {}, { first: 5 }), { code: 'NOT_FOUND' });
  });
});
