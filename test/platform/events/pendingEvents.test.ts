import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../../src/kernel/assert.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import { findMessage } from '../../../src/modules/opinion/message.store.ts';
import { withdrawPost } from '../../../src/modules/opinion/withdrawPost.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { reopenConflictFlag } from '../../../src/modules/triage/reopenConflictFlag.ts';
import { findConflictFlag } from '../../../src/modules/triage/conflictFlag.store.ts';
import { findVolunteerService } from '../../../src/modules/volunteering/volunteerService.store.ts';
import {
  bearerModels,
  countPending,
  hasPending,
  listPending,
} from '../../../src/platform/events/pendingEvents.store.ts';
import { keptCase, keptVolunteerService, sideOf } from '../../modules/ledger/deeds.ts';
import { pendingTypes, relayAll } from '../../support/events.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, monday, places, someone, workOf } from '../../support/world.ts';

const only = async (collection: string): Promise<string> => {
  const found = await mongoose.connection.collection<{ _id: string }>(collection).findOne({});
  return present(found, collection)._id;
};

describe('What has happened stays in the document in which it happened until it is relayed', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('in messages, comments, flags, reviews, cases, services, notices, second steps, linked sign-ins, clocks and years', () => {
    assert.deepEqual(
      bearerModels()
        .map(({ collection }) => collection.collectionName)
        .sort(),
      [
        'cases',
        'comments',
        'flags',
        'legal_clocks',
        'linked_sign_ins',
        'messages',
        'notices',
        'office_hours',
        'reviews',
        'second_steps',
        'services',
        'work_years',
      ],
    );
  });

  it('an event for each act on a message', async () => {
    const author = workOf(someone('RESIDENT', places.community));
    const { id } = await publishPost(author, { key: 'pending-01', title: '', body: '平安。' });
    await withdrawPost(author, { id, version: 1 });
    assert.deepEqual(await pendingTypes('messages', id), ['message.saved', 'message.withdrawn']);
    assert.equal(Object.hasOwn(present(await findMessage(id), 'post'), 'events'), false);
  });

  it('an event for each act on a flag', async () => {
    const id = await raiseConflictFlag();
    const work = workOf(someone('SPOKESPERSON', places.community));
    await confirmConflictFlag(work, { id, version: 1, note: '' });
    await reopenConflictFlag(work, { id, version: 2 });
    assert.deepEqual(await pendingTypes('flags', id), [
      'flag.raised',
      'flag.confirmed',
      'flag.reopened',
    ]);
    assert.equal(Object.hasOwn(present(await findConflictFlag(id), 'flag'), 'eventsAt'), false);
  });

  it('an event of the newest line of a case, and of each act on a service', async () => {
    await keptCase([sideOf(undefined), sideOf(undefined)], monday);
    await keptVolunteerService('somebody', 60, monday);
    const [caseId, volunteerServiceId] = [await only('cases'), await only('services')];
    assert.deepEqual(await pendingTypes('cases', caseId), ['case.closed']);
    assert.deepEqual(await pendingTypes('services', volunteerServiceId), [
      'service.logged',
      'service.confirmed',
    ]);
    assert.equal(Object.hasOwn(present(await findCase(caseId), 'case'), 'events'), false);
    assert.equal(
      Object.hasOwn(present(await findVolunteerService(volunteerServiceId), 'service'), 'events'),
      false,
    );
  });

  it('and is counted while it waits', async () => {
    assert.equal(await hasPending(), false);
    await raiseConflictFlag();
    const [messages] = bearerModels().filter(({ modelName }) => modelName === 'Message');
    assert.ok(messages);
    assert.deepEqual(await countPending(messages, 10), { count: 1, oldestAt: monday });
    assert.deepEqual(
      [await hasPending(monday), await hasPending(minutesLater(-1)), await hasPending()],
      [true, false, true],
    );
    await relayAll();
    assert.deepEqual(await countPending(messages, 10), { count: 0, oldestAt: undefined });
    assert.equal(await hasPending(), false);
  });

  it('and is read oldest first while more waits than one read takes, also what came late', async () => {
    const [messages] = bearerModels().filter(({ modelName }) => modelName === 'Message');
    assert.ok(messages);
    const post = (minutes: number) =>
      publishPost(
        { ...workOf(someone('RESIDENT', places.community)), now: minutesLater(minutes) },
        { key: `backlog-${String(minutes)}`, title: '', body: '平安。' },
      );
    const minutesRead = async (limit: number) =>
      (await listPending(messages, limit)).map(
        ({ eventsAt }) => (eventsAt.getTime() - monday.getTime()) / 60_000,
      );
    for (const minutes of [10, 11, 12, 13, 500, 100_000]) await post(minutes);
    assert.deepEqual(await minutesRead(3), [10, 11, 12]);
    await post(5);
    assert.deepEqual(await minutesRead(3), [5, 10, 11]);
    assert.deepEqual(await minutesRead(6), [5, 10, 11, 12, 13, 500]);
    assert.deepEqual(await minutesRead(6), [5, 10, 11, 12, 13, 500]);
    assert.deepEqual(await minutesRead(7), [5, 10, 11, 12, 13, 500, 100_000]);
    assert.deepEqual(await minutesRead(1), [5]);
    assert.deepEqual(await countPending(messages, 100), { count: 7, oldestAt: minutesLater(5) });
    assert.deepEqual(await countPending(messages, 3), { count: 3, oldestAt: minutesLater(5) });
    await relayAll();
    assert.deepEqual(await minutesRead(3), []);
  });
});
