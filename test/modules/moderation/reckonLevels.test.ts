import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { findLevel } from '../../../src/modules/admission/authorLevel.store.ts';
import { reckonLevels } from '../../../src/modules/moderation/reckonLevels.ts';
import { addComment } from '../../../src/modules/opinion/addComment.ts';
import { findMessage } from '../../../src/modules/opinion/message.store.ts';
import { messageEvent } from '../../../src/modules/opinion/message.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { present } from '../../../src/kernel/assert.ts';
import { growPlaces, minutesLater, workOf } from '../../support/world.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { author, decided, later, neighbour, publish, reported, spokesperson } from './reviews.ts';

const day = 24 * 60;

describe('How well an author is known here', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  const reckonedAt = async (minutes: number, messageId: string) => {
    const work = workOf(systemActor('reckonLevels'), minutesLater(minutes));
    const message = present(await findMessage(messageId), 'message');
    const event = { ...messageEvent(message, 'saved', message.at), seq: 1 };
    assert.equal(await reckonLevels(work, [event, event]), 1);
    return findLevel(author.actor.personId);
  };
  const write = (minutes: number) =>
    publishPost(later(author, minutes), { key: randomId(), title: '', body: '路灯不亮。' });

  it('grows by time and by what stands: three texts in seven days, twenty in ninety', async () => {
    const { id } = await publish();
    assert.equal((await reckonedAt(1, id))?.level, 'NEW');
    await write(day);
    const said = { key: randomId(), messageId: id, body: '已经修好了。' };
    await addComment(later(author, 2 * day), said);
    assert.equal((await reckonedAt(6 * day, id))?.level, 'NEW');
    const known = await reckonedAt(7 * day, id);
    assert.deepEqual([known?.level, known?.stood, known?.hidden], ['KNOWN', 3, 0]);
    for (let text = 4; text <= 20; text += 1) await write(text * day);
    assert.equal((await reckonedAt(90 * day, id))?.level, 'TRUSTED');
  });

  it('falls by what was hidden, and comes back by time', async () => {
    const { id } = await publish();
    for (let text = 1; text <= 20; text += 1) await write(text * day);
    const item = await reported(later(neighbour, 91 * day), { kind: 'MESSAGE', id });
    await decided(later(spokesperson, 91 * day), item, 'HIDE');
    const fallen = await reckonedAt(92 * day, id);
    assert.deepEqual([fallen?.level, fallen?.hidden], ['KNOWN', 1]);
    assert.equal((await reckonedAt(182 * day, id))?.level, 'TRUSTED');
  });
});
