import { setTimeout as wait } from 'node:timers/promises';
import { makeSchema } from '../../graphql/schema.ts';
import { migrations } from '../migrations/migrations.ts';
import { readEventLags } from '../platform/events/eventLag.ts';
import type { Log } from '../platform/log.ts';
import { measureEvents, measureProcess } from '../platform/metrics.ts';
import { closeTransports } from '../modules/delivery/deliverySettings.ts';
import { rulesWithStaff } from '../modules/signin/secondStep.policy.ts';
import { useSecondStepRules } from '../modules/signin/signInSettings.ts';
import { openPrinter } from '../platform/papers/printer.ts';
import { connectMongo, disconnectMongo, pingStore } from '../platform/mongo.ts';
import { setUpSchema } from '../platform/schemaSetup.ts';
import { checkMongodbUri } from '../platform/store/mongodbUri.ts';
import { makeApp } from '../http/app.ts';
import { closeServer, listen, makeServer, usualTimes } from '../http/httpServer.ts';
import { ConfigError, type Config } from './config.ts';
import { offerOpenId } from './offerOpenId.ts';
import { offeredSignIns } from './offeredSignIns.ts';
import { offerInstallation } from './offerInstallation.ts';
import { offerChannels, openTransports } from './openDelivery.ts';
import { openFiles } from './openFiles.ts';
import { openKeys } from './openKeys.ts';
import { offerPush, openPush } from './openPush.ts';
import { watchStoreDisk } from './storeDisk.ts';

/** The running web part. */
export interface Web {
  /** Where it listens, for example `http://127.0.0.1:4000`. */
  readonly address: string;
  /** Says "not ready", finishes what is in flight (10 s at most), closes everything. May be called twice. */
  stop(): Promise<void>;
}

const graceMs = 10_000;

async function connectStore(config: Config, log: Log): Promise<void> {
  const { mongodbUri, embeddedStore, allowStandalone } = config;
  if (mongodbUri === undefined)
    throw new ConfigError('MONGODB_URI is missing: use `npm start`, or name a replica set.');
  if (!embeddedStore) await checkMongodbUri(mongodbUri, allowStandalone);
  await connectMongo(mongodbUri);
  await setUpSchema({
    migrations,
    say: (line) => {
      log.info(line);
    },
  });
}

/** Opens the web part: store, schema of the data, keys, listening. Throws one line that says what to do. */
export async function openWeb(config: Config, log: Log): Promise<Web> {
  offerChannels(config);
  // Nothing is sent from here: whoever looks after the installation is told whether the servers are there.
  openTransports(config);
  offerInstallation(config);
  openFiles(config);
  offerOpenId(config);
  useSecondStepRules(rulesWithStaff(config.staffSecondStep));
  await connectStore(config, log);
  await openKeys(config);
  await offerPush(config);
  await openPush(config);
  const disk = await watchStoreDisk(config, log);
  const gate = { limits: config.writeLimits, isDiskLow: disk.isLow };
  const schema = makeSchema(gate);
  measureProcess();
  measureEvents(readEventLags);
  let stopping = false;
  const readiness = { stopping: () => stopping, store: () => pingStore() };
  const demoPeople = await offeredSignIns(config);
  const printer = openPrinter();
  const papers = { printer, publicUrl: config.publicUrl, isDiskLow: disk.isLow };
  const parts = { settings: config, schema, log, readiness, demoPeople, gate, papers };
  const app = await makeApp(parts);
  const server = makeServer(app.listener, usualTimes, app.onUnreadable);
  const closeAll = async (): Promise<void> => {
    disk.stop();
    await printer.close();
    await closeTransports();
    await disconnectMongo();
  };
  const address = await listen(server, config.port, config.host).catch(async (error: unknown) => {
    await closeAll();
    throw error;
  });
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    stopping = true;
    await wait(config.drainMs);
    app.endStreams();
    await closeServer(server, graceMs);
    await closeAll();
  };
  return { address, stop: () => (stopped ??= stop()) };
}
