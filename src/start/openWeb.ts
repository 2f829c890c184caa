import type { RequestListener } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { makeSchema } from '../../graphql/schema.ts';
import { migrations } from '../migrations/migrations.ts';
import { useIdentityKeys } from '../modules/identity/identityKeys.ts';
import { messageSaved } from '../modules/opinion/message.ts';
import { judgeTexts } from '../modules/triage/judgeTexts.ts';
import { openModel } from '../modules/triage/weightsFile.ts';
import { faultOf, type Log } from '../platform/log.ts';
import { measureProcess } from '../platform/metrics.ts';
import { connectMongo, disconnectMongo, pingStore } from '../platform/mongo.ts';
import { ring } from '../platform/outbox.ts';
import { setUpSchema } from '../platform/schemaSetup.ts';
import { openSegmenter, type Segmenter } from '../platform/segmenter/segmenter.ts';
import { checkMongodbUri } from '../platform/store/mongodbUri.ts';
import { makeApp } from './app.ts';
import { ConfigError, type Config } from './config.ts';
import { closeServer, listen, makeServer, usualTimes } from './httpServer.ts';
import { identityKeysOf } from './keys.ts';
import { unreadableLine } from './middleware/requestLine.ts';
import { triageAtOnce } from './triageAtOnce.ts';

/** The running web part. */
export interface Web {
  /** Where it listens, for example `http://127.0.0.1:4000`. */
  readonly address: string;
  /** Says "not ready", finishes what is in flight (10 s at most), closes everything. May be called twice. */
  stop(): Promise<void>;
}

const graceMs = 10_000;

/** Loads the segmenter and judges new messages with it; without it posts are kept and judged later. Never throws. */
function openTriage(log: Log) {
  let segmenter: Segmenter | undefined;
  let stopPasses = () => Promise.resolve();
  const opening = openSegmenter()
    .then(async (opened) => {
      segmenter = opened;
      stopPasses = triageAtOnce(judgeTexts(opened, await openModel()), log);
      ring(messageSaved);
    })
    .catch((error: unknown) => {
      log.error({ fault: faultOf(error) }, 'no triage at once; the job takes new messages');
    });
  return {
    healthy: () => segmenter?.healthy() ?? Promise.resolve(false),
    close: async () => {
      await opening;
      await stopPasses();
      await segmenter?.close();
    },
  };
}

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

/**
 * Opens the web part: store, schema of the data, keys, listening, segmenter (which loads while requests are answered already;
 * /readyz says when it is there). Throws one line that says what to do.
 */
export async function openWeb(config: Config, log: Log): Promise<Web> {
  useIdentityKeys(identityKeysOf(config));
  const schema = makeSchema();
  await connectStore(config, log);
  measureProcess();
  let stopping = false;
  const triage = openTriage(log);
  const readiness = {
    stopping: () => stopping,
    store: () => pingStore(),
    segmenter: triage.healthy,
  };
  const app = makeApp({ config, schema, log, readiness });
  const handle = app.callback();
  const answer: RequestListener = (request, response) => {
    void handle(request, response);
  };
  const server = makeServer(answer, usualTimes, unreadableLine(log));
  const closeAll = async (): Promise<void> => {
    await triage.close();
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
    await closeServer(server, graceMs);
    await closeAll();
  };
  return { address, stop: () => (stopped ??= stop()) };
}
