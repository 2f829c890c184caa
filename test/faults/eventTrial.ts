import assert from 'node:assert/strict';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { judgeMessagesWith } from '../../jobs/judgeMessages.ts';
import { judgeOf } from '../../jobs/judgeSource.ts';
import { drainEvents } from '../../jobs/drainEvents.ts';
import { hasPending } from '../../src/platform/events/pendingEvents.store.ts';
import { requestOf } from '../../src/kernel/actRequest.ts';
import { randomId } from '../../src/kernel/id.ts';
import { systemActor } from '../../src/kernel/work.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { editedMessage, makeMessage, type Message } from '../../src/modules/opinion/message.ts';
import { saveMessage, saveNewMessages } from '../../src/modules/opinion/message.store.ts';
import { findConflictFlag } from '../../src/modules/triage/conflictFlag.store.ts';
import { flagIdOf } from '../../src/modules/triage/conflictFlag.ts';
import { runnerAt } from '../jobs/fakes.ts';
import { runChild, type RunningChild } from '../support/child.ts';
import { wholeStream } from '../support/events.ts';
import { plainJudge } from '../support/judge.ts';
import { emptyStore } from '../support/store.ts';
import { places } from '../support/world.ts';

/** The lease of the workers in these trials. */
export const leaseMs = 400;

/** Starts a worker of its own; `fate` is its end, for example `KILL after 7`. */
export function startWorker(uri: string, fate: string): RunningChild {
  const file = join(packageRoot(), 'test/faults/eventProcess.ts');
  return runChild(file, [uri, String(leaseMs), ...fate.split(' ')]);
}

const quarrel = '吵，吵。';

/** Saves so many quarrels, a batch at a time; every third one gets a second wording, some of them at once, some later. */
export async function quarrels(count: number): Promise<Message[]> {
  const made = Array.from({ length: count }, () => {
    const id = randomId();
    const at = new Date();
    const draft = { kind: 'POST', title: '', body: quarrel, area: places.grid } as const;
    return { ...makeMessage({ ...draft, id, at, request: id }), no: id.slice(0, 12) };
  });
  const saved: Message[] = [];
  for (let from = 0; from < count; from += 10) {
    const batch = made.slice(from, from + 10);
    await saveNewMessages(batch, new Date());
    for (const [i, message] of batch.entries())
      saved.push(i % 3 === 0 ? await reworded(message) : message);
  }
  return saved;
}

async function reworded(message: Message): Promise<Message> {
  const edited = editedMessage(
    message,
    { title: '', body: `${quarrel}还吵。` },
    new Date(),
    requestOf(systemActor('test'), 'editPost', { version: message.version }),
  );
  assert.ok(await saveMessage(edited, 'saved', new Date()));
  return edited;
}

/** Lets this process finish what is left, waiting for the leases of the dead to run out on the store's clock. */
export const finish = (): Promise<unknown> =>
  drainEvents(judgeMessagesWith(judgeOf(plainJudge)), { ...runnerAt(new Date()), leaseMs });

/** Fails unless every change is in the stream once, in the order of its message, under numbers without a gap, and had its effect once. */
export async function assertEachOnce(messages: readonly Message[]): Promise<void> {
  assert.equal(await hasPending(new Date(0)), false);
  const stream = await wholeStream();
  assert.deepEqual(
    stream.map(({ seq }) => seq),
    stream.map((_, i) => i + 1),
    'numbers without a gap',
  );
  const told = stream.filter(({ subject }) => subject.kind === 'message').map(({ _id }) => _id);
  assert.equal(new Set(told).size, told.length, 'nothing twice');
  assert.equal(
    told.length,
    messages.reduce((sum, { version }) => sum + version, 0),
    'nothing lost',
  );
  const places = new Map(told.map((id, i) => [id, i]));
  for (const { id, version } of messages) {
    const first = places.get(`message:${id}:1`) ?? NaN;
    if (version === 2) assert.ok(first < (places.get(`message:${id}:2`) ?? NaN), 'in order');
    const flag = await findConflictFlag(flagIdOf(id));
    const judged = flag?.proposals.map(({ judgedVersion }) => judgedVersion) ?? [];
    assert.equal(judged.at(-1), version, 'its newest wording is judged');
    assert.equal(new Set(judged).size, judged.length, 'no wording is judged twice');
  }
  const flags = await mongoose.connection.collection('flags').find({}).toArray();
  assert.equal(flags.length, messages.length, 'one flag each');
}

/** An empty store for the next trial. */
export const begin = emptyStore;
