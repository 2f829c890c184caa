import assert from 'node:assert/strict';
import { roles, systemActor } from '../../../src/kernel/work.ts';
import type { Message } from '../../../src/modules/opinion/message.ts';
import { findMessage } from '../../../src/modules/opinion/message.store.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { withdrawPost } from '../../../src/modules/opinion/withdrawPost.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { dismissConflictFlag } from '../../../src/modules/triage/dismissConflictFlag.ts';
import { flagIdOf } from '../../../src/modules/triage/conflictFlag.ts';
import { findConflictFlag } from '../../../src/modules/triage/conflictFlag.store.ts';
import { raiseConflictFlag } from '../../../src/modules/triage/raiseConflictFlag.ts';
import { readConflictFlags } from '../../../src/modules/triage/readConflictFlags.ts';
import { triageMessages } from '../../../src/modules/triage/triageMessages.ts';
import { judgeAll, pendingTypes } from '../../support/events.ts';
import { plainJudge } from '../../support/judge.ts';
import { growPlaces, minutesLater, monday, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

const author = workOf(someone('RESIDENT', places.community));
const police = someone('NET_POLICE', places.community);
const work = workOf(police);
const spokesperson = workOf(someone('SPOKESPERSON', places.community));
const note = '楼道里的鞋柜，两家争了三次';
let keys = 0;

/** A post in which the machine sees no conflict. */
const unflagged = async (): Promise<Message> => {
  const key = `raise-${String((keys += 1))}`;
  const post = await publishPost(author, { key, title: '', body: '对门的鞋柜又摆出来了。' });
  await look(post.id);
  return post;
};
const look = async (id: string) => {
  const message = await findMessage(id);
  assert.ok(message);
  return triageMessages(workOf(systemActor('triage')), plainJudge, [message]);
};
const flagOf = ({ id }: Message) => findConflictFlag(flagIdOf(id));

describe('A quarrel that the machine did not flag', () => {
  useStore();
  before(growPlaces);

  it('is put into the queue by the team, with a reason and a kind that stand as a person’s word', async () => {
    const post = await unflagged();
    assert.equal(await flagOf(post), null);
    const outcome = await raiseConflictFlag(work, {
      messageId: post.id,
      note: ` ${note}\n`,
      type: '邻里',
    });
    assert.ok('done' in outcome);
    const lines = (await flagOf(post))?.history.map(({ request, ...said }) => {
      assert.ok(request);
      return said;
    });
    assert.deepEqual(lines, [
      { act: 'RAISED', by: police.personId, role: 'NET_POLICE', at: monday, note, type: '邻里' },
    ]);
    const { items } = await readConflictFlags(spokesperson, { state: 'OPEN' }, { first: 50 });
    assert.ok(items.some(({ messageId }) => messageId === post.id));
  });

  it('gets the machine’s view beside the person’s, though that is below its threshold', async () => {
    const post = await unflagged();
    await judgeAll(plainJudge);
    await raiseConflictFlag(work, { messageId: post.id, note });
    assert.deepEqual((await flagOf(post))?.proposals, []);
    await judgeAll(plainJudge);
    const flag = await flagOf(post);
    assert.deepEqual(
      flag?.proposals.map(({ score, judgedVersion }) => [score, judgedVersion]),
      [[0, 1]],
    );
    assert.deepEqual([flag.state, flag.history.length], ['OPEN', 1]);
  });

  it('is decided like every other', async () => {
    const post = await unflagged();
    await raiseConflictFlag(work, { messageId: post.id, note });
    const decided = await confirmConflictFlag(spokesperson, {
      ...{ id: flagIdOf(post.id), version: 1, note: '' },
    });
    assert.ok('done' in decided);
    assert.deepEqual(
      decided.done.history.map(({ act }) => act),
      ['RAISED', 'CONFIRMED'],
    );
    const repeated = await raiseConflictFlag(work, { messageId: post.id, note });
    assert.ok('done' in repeated, 'what was said before it was decided');
    const again = await raiseConflictFlag(work, { messageId: post.id, note: '还在吵' });
    assert.deepEqual(again, { wrongState: 'CONFIRMED', reason: 'flag_already_decided' });
  });

  it('stands there once when it is raised twice; another reason or person adds a line', async () => {
    const post = await unflagged();
    await raiseConflictFlag(work, { messageId: post.id, note });
    const later = { ...work, now: minutesLater(5) };
    const repeated = await raiseConflictFlag(later, { messageId: post.id, note });
    assert.ok('done' in repeated);
    assert.deepEqual([repeated.done.version, repeated.done.history.length], [1, 1]);
    await raiseConflictFlag(later, { messageId: post.id, note: '昨天又吵起来' });
    await raiseConflictFlag(spokesperson, { messageId: post.id, note: '昨天又吵起来' });
    assert.equal((await flagOf(post))?.history.length, 3);
    const raised = ['flag.raised', 'flag.raised', 'flag.raised'];
    assert.deepEqual(await pendingTypes('flags', flagIdOf(post.id)), raised);
  });

  it('keeps everybody’s word when ten raise it at one moment', async () => {
    const post = await unflagged();
    const ten = Array.from({ length: 10 }, () => workOf(someone('SPOKESPERSON', places.street)));
    await Promise.all(ten.map((one) => raiseConflictFlag(one, { messageId: post.id, note })));
    const flag = await flagOf(post);
    assert.deepEqual(
      new Set(flag?.history.map(({ by }) => by)),
      new Set(ten.map(({ actor }) => actor.personId)),
    );
    assert.equal(flag?.version, 10);
  });

  it('comes back when it had been dismissed, with all that was said', async () => {
    const post = await unflagged();
    await raiseConflictFlag(work, { messageId: post.id, note });
    const asked = { id: flagIdOf(post.id), version: 1, note: '' };
    await dismissConflictFlag(spokesperson, { ...asked, reason: 'NOT_A_CONFLICT' });
    const outcome = await raiseConflictFlag(work, { messageId: post.id, note, flagVersion: 2 });
    assert.ok('done' in outcome);
    assert.equal(outcome.done.state, 'OPEN');
    assert.deepEqual(
      outcome.done.history.map(({ act }) => act),
      ['RAISED', 'DISMISSED', 'RAISED'],
    );
  });

  it('stays dismissed when what was said before comes late, again or for the first time', async () => {
    const post = await unflagged();
    const first = { messageId: post.id, note };
    await raiseConflictFlag(work, first);
    const asked = { id: flagIdOf(post.id), version: 1, note: '' };
    await dismissConflictFlag(spokesperson, { ...asked, reason: 'NOT_A_CONFLICT' });
    const again = await raiseConflictFlag(work, first);
    assert.ok('done' in again, 'the act that was done already');
    assert.equal(again.done.state, 'DISMISSED');
    const unread = { ...first, note: '昨天又吵起来', flagVersion: 1 };
    assert.deepEqual(await raiseConflictFlag(work, unread), { staleAt: 2 });
    assert.deepEqual(await raiseConflictFlag(spokesperson, first), { staleAt: 2 });
    assert.equal((await flagOf(post))?.state, 'DISMISSED');
    const read = await raiseConflictFlag(work, { ...unread, flagVersion: 2 });
    assert.ok('done' in read);
    assert.deepEqual([read.done.state, read.done.version], ['OPEN', 3]);
  });

  it('needs a reason of 1 to 500 characters, and a kind of the official list if any', async () => {
    const { id: messageId } = await unflagged();
    for (const wrong of [{ note: ' \n' }, { note: '长'.repeat(501) }, { note, type: '争吵' }])
      await assert.rejects(raiseConflictFlag(work, { messageId, ...wrong }), { code: 'BAD_INPUT' });
    assert.equal(await findConflictFlag(flagIdOf(messageId)), null);
  });

  it('is raised by those who read the queue of its area and act on it; to others it is not there', async () => {
    const post = await unflagged();
    const may = new Set(['SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE']);
    const asked = { messageId: post.id, note };
    for (const role of roles.filter((one) => !may.has(one)))
      await assert.rejects(raiseConflictFlag(workOf(someone(role, places.city)), asked), {
        ...{ code: 'NOT_FOUND', detail: { reason: 'message' } },
      });
    for (const other of [someone('NET_POLICE', places.elsewhere), systemActor('job')])
      await assert.rejects(raiseConflictFlag(workOf(other), asked), { code: 'NOT_FOUND' });
    await assert.rejects(raiseConflictFlag(work, { ...asked, messageId: 'none' }), {
      code: 'NOT_FOUND',
    });
    assert.equal(await flagOf(post), null);
    for (const role of may) {
      const outcome = await raiseConflictFlag(
        workOf(someone(role as 'NET_POLICE', places.city)),
        asked,
      );
      assert.ok('done' in outcome, role);
    }
  });

  it('is left alone when its author has withdrawn it', async () => {
    const post = await unflagged();
    await withdrawPost(author, { id: post.id, version: 1 });
    await assert.rejects(raiseConflictFlag(work, { messageId: post.id, note }), {
      code: 'NOT_FOUND',
    });
  });
});
