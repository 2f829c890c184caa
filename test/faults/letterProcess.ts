import { planDeliveries } from '../../jobs/planDeliveries.ts';
import { pollJobs } from '../../jobs/pollJobs.ts';
import { sendMail } from '../../jobs/sendMail.ts';
import { randomId } from '../../src/kernel/id.ts';
import { closeTransports, useTransports } from '../../src/modules/delivery/deliverySettings.ts';
import { useIdentityKeys } from '../../src/modules/identity/identityKeys.ts';
import { makeLog } from '../../src/platform/log.ts';
import { connectMongo, disconnectMongo } from '../../src/platform/mongo.ts';
import { smtpTransport } from '../../src/platform/transports/smtpTransport.ts';
import { meetingFate } from './fate.ts';

/** A worker of its own that plans and sends mail until it is asked to end: URI, lease in ms, the relay, both keys, and its fate (`meetingFate`). */
const [uri = '', leaseMs = '', relay = '', fieldKey = '', indexKey = '', ...fate] =
  process.argv.slice(2);
const keyOf = (hex: string): Buffer => Buffer.from(hex, 'hex');

await connectMongo(uri, { watch: meetingFate(fate) });
useIdentityKeys({ fieldKey: keyOf(fieldKey), indexKey: keyOf(indexKey) });
const from = '网上枫桥 <noreply@fengqiao.example>';
useTransports({ MAIL: smtpTransport({ url: relay, from, timeoutMs: 5_000 }) });
const stopping = new AbortController();
const runner = {
  now: () => new Date(),
  leaseMs: Number(leaseMs),
  newId: randomId,
  signal: stopping.signal,
};
const jobs = [planDeliveries, sendMail].map((job) => ({ ...job, everyMs: 100 }));
const polling = pollJobs(jobs, runner, makeLog('debug'));
process.stdout.write('working\n');
process.once('SIGTERM', () => {
  stopping.abort();
  void polling
    .stop(5_000)
    .then(() => closeTransports())
    .then(() => disconnectMongo());
});
