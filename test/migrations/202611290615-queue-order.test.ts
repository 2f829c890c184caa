import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { systemActor } from '../../src/kernel/work.ts';
import { queueOrder } from '../../src/migrations/202611290615-queue-order.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { dismissConflictFlag } from '../../src/modules/triage/dismissConflictFlag.ts';
import { flagIdOf } from '../../src/modules/triage/conflictFlag.ts';
import {
  findConflictFlag,
  listConflictFlags,
} from '../../src/modules/triage/conflictFlag.store.ts';
import { triageMessages, type Judge } from '../../src/modules/triage/triageMessages.ts';
import { judgeAll, pendingTypes } from '../support/events.ts';
import { plainJudge } from '../support/judge.ts';
import { useStore } from '../support/store.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../support/world.ts';

const system = workOf(systemActor('triage'));
/** The machine of the earlier release: it knew no dangers. */
const earlier: Judge = async (texts) =>
  (await plainJudge(texts)).map((verdict) => ({ ...verdict, dangers: [], modelVersion: 'old' }));

/** As much of a kept flag as is put back. */
interface Kept {
  readonly _id: string;
  readonly order: string;
  readonly proposals: readonly unknown[];
  readonly events?: unknown;
  readonly eventsAt?: unknown;
}

describe('A queue that was ordered by likeness', () => {
  useStore();
  before(growPlaces);
  const bodies = [
    '吵吵吵吵，今天的。',
    '吵，吵，十二天前的。',
    '井盖松了，吵，吵。',
    '吵，吵，不是。',
  ];
  const daysAgo = [0, 12, 3, 1];
  const ids: string[] = [];

  const flags = () => {
    const db = present(mongoose.connection.db, 'the test store');
    return db.collection<Kept>('flags');
  };
  const queue = async () => {
    const { items } = await listConflictFlags(
      { area: places.community, state: 'OPEN' },
      { first: 50 },
    );
    return items.map(({ messageId }) => bodies[ids.indexOf(messageId)]);
  };
  /** Puts the flags back as the earlier release kept them: seven digits of the score, then the id. */
  const turnBack = async () => {
    const collection = flags();
    for (const id of ids) {
      const flag = present(await findConflictFlag(flagIdOf(id)), 'flag');
      const score = Math.round((flag.proposals[0]?.score ?? 0) * 1e6);
      const order = `${String(score).padStart(7, '0')}${flag.id}`;
      const proposals = flag.proposals.map(({ dangers: _unknown, ...rest }) => rest);
      await collection.updateOne(
        { _id: flag.id },
        { $set: { order, proposals }, $unset: { events: '', eventsAt: '' } },
      );
    }
  };

  before(async () => {
    for (const [i, body] of bodies.entries()) {
      const author = workOf(
        someone('RESIDENT', places.grid),
        minutesLater(-1440 * (daysAgo[i] ?? 0)),
      );
      const post = await publishPost(author, { key: `old-${String(i)}`, title: '', body });
      await triageMessages(system, earlier, [post]);
      ids.push(post.id);
    }
    const spokesperson = workOf(someone('SPOKESPERSON', places.community));
    const asked = { id: flagIdOf(ids[3] ?? ''), version: 1, note: '' };
    await dismissConflictFlag(spokesperson, { ...asked, reason: 'NOT_A_CONFLICT' });
    await turnBack();
  });

  it('stands by likeness and waiting, and the second time nothing changes', async () => {
    const db = present(mongoose.connection.db, 'the test store');
    await queueOrder.run(db);
    const expected = ['吵，吵，十二天前的。', '吵吵吵吵，今天的。', '井盖松了，吵，吵。'];
    assert.deepEqual(await queue(), expected);
    const before = await flags().find().toArray();
    await queueOrder.run(db);
    assert.deepEqual(await flags().find().toArray(), before);
  });

  it('has what waits looked at again, for dangers; what was decided rests', async () => {
    const waiting = await Promise.all(ids.map((id) => pendingTypes('flags', flagIdOf(id))));
    assert.deepEqual(waiting, [['flag.raised'], ['flag.raised'], ['flag.raised'], []]);
    await judgeAll(plainJudge);
    assert.deepEqual(await queue(), [
      ...['井盖松了，吵，吵。', '吵，吵，十二天前的。', '吵吵吵吵，今天的。'],
    ]);
    assert.equal((await findConflictFlag(flagIdOf(ids[3] ?? '')))?.state, 'DISMISSED');
  });

  it('keys its flags as the program does', async () => {
    const db = present(mongoose.connection.db, 'the test store');
    const keyed = await Promise.all(ids.slice(0, 2).map((id) => findConflictFlag(flagIdOf(id))));
    await queueOrder.run(db);
    for (const flag of keyed)
      assert.equal((await findConflictFlag(flag?.id ?? ''))?.order, flag?.order);
  });
});
