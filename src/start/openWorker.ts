import { jobs } from '../../jobs/jobs.ts';
import { pollJobs } from '../../jobs/pollJobs.ts';
import { systemRunner } from '../../jobs/runner.ts';
import { startScheduler } from '../../jobs/scheduler.ts';
import { closeTransports } from '../modules/delivery/deliverySettings.ts';
import { migrations } from '../migrations/migrations.ts';
import type { Log } from '../platform/log.ts';
import { connectMongo, disconnectMongo } from '../platform/mongo.ts';
import { setUpSchema } from '../platform/schemaSetup.ts';
import { checkMongodbUri } from '../platform/store/mongodbUri.ts';
import { ConfigError, type Config } from './config.ts';
import { offerChannels, openTransports } from './openDelivery.ts';
import { openFiles } from './openFiles.ts';
import { openKeys } from './openKeys.ts';
import { offerPush, openPush } from './openPush.ts';
import { watchStoreDisk } from './storeDisk.ts';

/** The running worker. */
export interface Worker {
  /** Takes no more runs, lets those under way end or gives them back (10 s at most), closes everything. May be called twice. */
  stop(): Promise<void>;
}

const graceMs = 10_000;

/** Opens the worker: store, schema of the data, keys, the schedules of the nightly jobs and the polling of the others. Throws one line that says what to do. */
export async function openWorker(config: Config, log: Log): Promise<Worker> {
  const { mongodbUri, embeddedStore, allowStandalone } = config;
  if (mongodbUri === undefined)
    throw new ConfigError('MONGODB_URI is missing: use `npm start`, or name a replica set.');
  offerChannels(config);
  openTransports(config);
  openFiles(config);
  if (!embeddedStore) await checkMongodbUri(mongodbUri, allowStandalone);
  await connectMongo(mongodbUri);
  await setUpSchema({
    migrations,
    say: (line) => {
      log.info(line);
    },
  });
  await openKeys(config);
  await offerPush(config);
  await openPush(config);
  const disk = await watchStoreDisk(config, log);
  const stopping = new AbortController();
  const runner = systemRunner(stopping.signal);
  const scheduler = startScheduler(
    jobs.filter((job) => job.kind === 'daily'),
    runner,
    log,
    { isPaused: disk.isLow },
  );
  const polling = pollJobs(
    jobs.filter((job) => job.kind !== 'daily'),
    runner,
    log,
    { isPaused: disk.isLow },
  );
  const stop = async (): Promise<void> => {
    disk.stop();
    stopping.abort();
    const ended = await Promise.all([scheduler.stop(graceMs), polling.stop(graceMs)]);
    if (ended.includes(false)) log.warn('a run did not end in time; its lease runs out');
    await closeTransports();
    await disconnectMongo();
  };
  let stopped: Promise<void> | undefined;
  return { stop: () => (stopped ??= stop()) };
}
