import { openStore } from '../../../src/platform/store/openStore.ts';
import { isLocalKind } from '../../../src/platform/store/storeKind.ts';

// A process that uses a store until it is told to stop, as a command-line tool beside the server does.
const [kind, dataDir = ''] = process.argv.slice(2);
const store = await openStore({
  store: isLocalKind(kind) ? kind : undefined,
  dataDir,
  say: console.log,
});
console.log(`open ${store.uri}`);
const alive = setInterval(() => undefined, 1000);
process.once('SIGTERM', () => {
  clearInterval(alive);
  void store.close().then(() => {
    console.log('closed');
  });
});
