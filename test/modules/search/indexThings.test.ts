import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { drainEvents } from '../../../jobs/drainEvents.ts';
import { indexThings as indexingJob } from '../../../jobs/indexThings.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { editPost } from '../../../src/modules/opinion/editPost.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { withdrawPost } from '../../../src/modules/opinion/withdrawPost.ts';
import { indexThings } from '../../../src/modules/search/indexThings.ts';
import { messageSource } from '../../../src/modules/search/messageSource.ts';
import type { Tokenizer } from '../../../src/modules/search/searchTokenizer.ts';
import { runnerAt } from '../../jobs/fakes.ts';
import { relayAll } from '../../support/events.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { growPlaces, monday, places, someone, workOf } from '../../support/world.ts';
import { foundBy, indexAll, realTokenizer } from './indexed.ts';

const author = someone('RESIDENT', places.community);
const post = (body: string) => publishPost(workOf(author), { key: randomId(), title: '', body });

const held = (collection: string) =>
  mongoose.connection.collection<{ _id: string }>(collection).find({}).toArray();

/** All that the index holds, in a form that can be compared. */
const wholeIndex = async () => {
  const [documents, postings] = await Promise.all([
    held('search_documents'),
    held('search_postings'),
  ]);
  return JSON.stringify(
    [documents, postings].map((all) => all.toSorted((a, b) => (a._id < b._id ? -1 : 1))),
  );
};

const drain = () => drainEvents(indexingJob, runnerAt(monday));

describe('The index', () => {
  useStore();
  before(() => realTokenizer());
  after(() => indexingJob.close());
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('hears of what was written, changed and withdrawn, all there ever was', async () => {
    const kept = await post('水管漏水。');
    const gone = await post('水管结冰。');
    await relayAll();
    assert.deepEqual(await drain(), { indexed: 2, removed: 0 });
    assert.deepEqual((await foundBy(author, '水管')).toSorted(), [kept.id, gone.id].toSorted());
    await withdrawPost(workOf(author), { id: gone.id, version: 1 });
    await editPost(workOf(author), { id: kept.id, version: 1, title: '', body: '暖气漏水。' });
    await relayAll();
    assert.deepEqual(await drain(), { indexed: 1, removed: 1 });
    assert.deepEqual(await foundBy(author, '水管'), []);
    assert.deepEqual(await foundBy(author, '暖气'), [kept.id]);
    assert.deepEqual(await drain(), {});
  }).timeout(60_000);

  it('writes nothing the second time', async () => {
    const { id } = await post('水管漏水。');
    await indexAll(id);
    const before = await wholeIndex();
    await indexAll(id, id);
    assert.equal(await wholeIndex(), before);
  });

  it('keeps no word of what is gone', async () => {
    const { id } = await post('水管漏水。');
    await indexAll(id);
    await withdrawPost(workOf(author), { id, version: 1 });
    await indexAll(id);
    const postings = await held('search_postings');
    assert.ok(postings.length > 0);
    assert.deepEqual(
      postings.filter((one) => 'postings' in one && one.postings !== ''),
      [],
    );
    assert.deepEqual(await held('search_documents'), []);
  });

  it('is the same after two worked at once', async () => {
    const posts = await Promise.all(
      Array.from({ length: 20 }, (_, n) => post(`第${String(n)}处漏水`)),
    );
    const ids = posts.map(({ id }) => id);
    await Promise.all([indexAll(...ids), indexAll(...ids)]);
    assert.deepEqual((await foundBy(author, '漏水')).toSorted(), ids.toSorted());
    await withdrawPost(workOf(author), { id: ids[0] ?? '', version: 1 });
    await Promise.all([indexAll(...ids), indexAll(...ids)]);
    assert.equal((await foundBy(author, '漏水')).length, 19);
  });

  it('heals what a killed worker left: postings without their document', async () => {
    const { id } = await post('水管漏水。');
    await indexAll(id);
    await mongoose.connection.collection('search_documents').deleteMany({});
    assert.deepEqual(await foundBy(author, '漏水'), []);
    await indexAll(id);
    assert.deepEqual(await foundBy(author, '漏水'), [id]);
    await withdrawPost(workOf(author), { id, version: 1 });
    await indexAll(id);
    assert.ok(!(await wholeIndex()).includes('-'), 'no posting is left');
  });

  it('waits while words cannot be cut, and loses nothing', async () => {
    const { id } = await post('水管漏水。');
    const away: Tokenizer = {
      ...(await realTokenizer()),
      cut: () => Promise.reject(new Error('away')),
    };
    await assert.rejects(indexThings(messageSource, away, [id]), /away/u);
    await indexAll(id);
    assert.deepEqual(await foundBy(author, '漏水'), [id]);
  });
});
