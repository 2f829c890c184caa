import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { listFeed } from '../../../src/modules/opinion/message.store.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { withdrawPostsOf } from '../../../src/modules/opinion/withdrawPostsOf.ts';
import { bearing } from '../../support/events.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';

describe('Everything that somebody wrote', () => {
  useStore();
  before(growPlaces);

  it('leaves the feed by the job alone, each with its event; what others wrote stays', async () => {
    const post = (who: string) =>
      publishPost(workOf(someone('RESIDENT', places.community, who)), {
        key: randomId(),
        title: '',
        body: '路灯坏了',
      });
    const [first] = [await post('lin'), await post('lin')];
    const other = await post('zhou');
    const admin = workOf(someone('ADMIN', places.city));
    await assert.rejects(
      withdrawPostsOf(admin, 'lin'),
      (error) => error instanceof AppError && error.detail.reason === 'not_the_job',
    );
    const tool = workOf(systemActor('eraseAccounts'));
    assert.equal(await withdrawPostsOf(tool, 'lin'), 2);
    assert.equal(await withdrawPostsOf(tool, 'lin'), 0);
    const left = (await listFeed({ area: places.community }, { first: 9 })).items;
    assert.deepEqual(
      left.map(({ id }) => id),
      [other.id],
    );
    const kept = await bearing('messages', first.id);
    assert.equal(kept?.events?.at(-1)?.type, 'message.withdrawn');
  });
});
