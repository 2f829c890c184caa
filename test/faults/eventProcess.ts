import { judgeMessagesWith } from '../../jobs/judgeMessages.ts';
import { judgeOf } from '../../jobs/judgeSource.ts';
import { pollJobs } from '../../jobs/pollJobs.ts';
import { relayEvents } from '../../jobs/relayEvents.ts';
import { randomId } from '../../src/kernel/id.ts';
import { makeLog } from '../../src/platform/log.ts';
import { connectMongo, disconnectMongo } from '../../src/platform/mongo.ts';
import { plainJudge } from '../support/judge.ts';
import { meetingFate } from './fate.ts';

/** A worker of its own that relays events and judges messages until it is asked to end: URI, lease in ms, and its fate (`meetingFate`). */
const [uri = '', leaseMs = '', ...fate] = process.argv.slice(2);

await connectMongo(uri, { watch: meetingFate(fate) });
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
