import type { CommandStartedEvent, MongoClient } from 'mongodb';
import { judgeMessagesWith } from '../../jobs/judgeMessages.ts';
import { judgeOf } from '../../jobs/judgeSource.ts';
import { pollJobs } from '../../jobs/pollJobs.ts';
import { relayEvents } from '../../jobs/relayEvents.ts';
import { randomId } from '../../src/kernel/id.ts';
import { makeLog } from '../../src/platform/log.ts';
import { connectMongo, disconnectMongo } from '../../src/platform/mongo.ts';
import { plainJudge } from '../support/judge.ts';

/**
 * A worker of its own that relays events and judges messages until it is asked to end: URI, lease in ms, and what becomes of it:
 * `KILL before 7` or `STOP after 7` sends it that signal before it sends, or after the store has answered, its seventh write.
 */
const [uri = '', leaseMs = '', signal = '', place = '', at = ''] = process.argv.slice(2);

const writing = new Set(['insert', 'update', 'delete']);
let [sent, answered] = [0, 0];

const meetFate = (here: string, writes: number): void => {
  if (here === place && writes === Number(at))
    process.kill(process.pid, signal === 'STOP' ? 'SIGSTOP' : 'SIGKILL');
};

const watch = (client: MongoClient): void => {
  client.on('commandStarted', ({ commandName }: CommandStartedEvent) => {
    if (writing.has(commandName)) meetFate('before', (sent += 1));
  });
  client.on('commandSucceeded', ({ commandName }: { commandName: string }) => {
    if (writing.has(commandName)) meetFate('after', (answered += 1));
  });
};

await connectMongo(uri, { watch });
const stopping = new AbortController();
const runner = {
  now: () => new Date(),
  leaseMs: Number(leaseMs),
  newId: randomId,
  signal: stopping.signal,
};
const jobs = [relayEvents, judgeMessagesWith(judgeOf(plainJudge))];
const polling = pollJobs(jobs, runner, makeLog('debug'));
process.stdout.write('working\n');
process.once('SIGTERM', () => {
  stopping.abort();
  void polling.stop(5_000).then(() => disconnectMongo());
});
