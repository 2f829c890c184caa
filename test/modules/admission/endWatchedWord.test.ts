import assert from 'node:assert/strict';
import { endWatchedWord } from '../../../src/modules/admission/endWatchedWord.ts';
import { findLiveWords, findWord } from '../../../src/modules/admission/watchedWord.store.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../../support/world.ts';
import { admin, refusal, watchFor } from './words.ts';

describe('An administrator ends a watched word', () => {
  useStore();
  before(growPlaces);

  it('with a reason: it acts no longer and stays on record', async () => {
    const { id } = await watchFor('坏蛋');
    const work = admin(minutesLater(5));
    const ended = doneOf(await endWatchedWord(work, { id, version: 1, reason: '误伤太多' }));
    assert.deepEqual(
      [ended.endedAt, ended.endedBy, ended.endedWhy],
      [work.now, work.actor.personId, '误伤太多'],
    );
    assert.deepEqual(await findWord(id), ended);
    assert.deepEqual(await findLiveWords(), []);
  });

  it('once: again, also by a colleague, nothing changes', async () => {
    const { id } = await watchFor('流氓');
    const input = { id, version: 1, reason: '误伤太多' };
    const work = admin();
    const all = await Promise.all([endWatchedWord(work, input), endWatchedWord(work, input)]);
    assert.deepEqual(all[0], all[1]);
    const later = await endWatchedWord(admin(), { id, version: 2, reason: '别的' });
    assert.deepEqual(later, all[0]);
  });

  it('of an area of theirs alone', async () => {
    const { id } = await watchFor('无赖');
    for (const actor of [someone('ADMIN', places.community), someone('AUDITOR', places.city)])
      await refusal(
        endWatchedWord(workOf(actor), { id, version: 1, reason: '误伤' }),
        'NOT_FOUND',
        'watchedWord',
      );
    await refusal(endWatchedWord(admin(), { id: 'none', version: 1, reason: '误伤' }), 'NOT_FOUND');
  });
});
