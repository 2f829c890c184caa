import { randomId } from '../kernel/id.ts';
import { systemActor, type Work } from '../kernel/work.ts';
import { migrations } from '../migrations/migrations.ts';
import { connectMongo, disconnectMongo } from '../platform/mongo.ts';
import { setUpSchema } from '../platform/schemaSetup.ts';
import { guardStore } from '../platform/store/guardStore.ts';
import { openStore } from '../platform/store/openStore.ts';
import type { Config } from './config.ts';
import { openFiles } from './openFiles.ts';
import { openKeys } from './openKeys.ts';

/** No request waits for a tool, and a slow store may take many seconds to keep what a tool writes in one go. */
const answerMs = 60_000;

/**
 * Opens the store of the configuration for a command-line tool, whether or not a server runs on the same data, restarts it
 * when it dies in between, and leaves it in order whatever happens. `name` is the platform's actor in whose name the tool works.
 */
export const withStore = <T>(
  config: Config,
  name: string,
  say: (line: string) => void,
  act: (work: Work) => Promise<T>,
): Promise<T> =>
  withBareStore(config, say, async () => {
    await setUpSchema({ migrations, say });
    await openKeys(config);
    openFiles(config);
    return act(workOf(name));
  });

/** What a command-line tool works with. */
export const workOf = (name: string): Work => ({
  actor: systemActor(name),
  now: new Date(),
  newId: randomId,
});

/** As `withStore`, but with nothing set up and no keys: for the restore, which brings both. */
export async function withBareStore<T>(
  config: Config,
  say: (line: string) => void,
  act: () => Promise<T>,
): Promise<T> {
  const store = await openStore({ ...config, say });
  const guard = guardStore(store, {
    say,
    onLost: ({ message }) => {
      say(message);
    },
  });
  try {
    await connectMongo(store.uri, { answerMs });
    return await act();
  } finally {
    await disconnectMongo();
    await guard.stop();
    await store.close();
  }
}
