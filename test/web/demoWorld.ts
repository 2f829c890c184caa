import { randomBytes } from 'node:crypto';
import { plantDemo } from '../../src/demo/plantDemo.ts';
import { useFileSettings } from '../../src/modules/files/fileSettings.ts';
import { useIdentityKeys } from '../../src/modules/identity/identityKeys.ts';
import type { Judge } from '../../src/modules/triage/triageMessages.ts';
import { storeBlobs } from '../../src/platform/blobs/blob.store.ts';
import { plainJudge } from '../support/judge.ts';
import { plantedOnce } from '../support/planted.ts';

/** The password of everyone in the demo community of these tests. */
export const password = 'correct horse battery';

/** Keys, and files in the store, where each copy of the town finds them. */
function useTownSettings(): void {
  useIdentityKeys(keys);
  useFileSettings({ blobs: storeBlobs(() => new Date()) });
}

const keys = { fieldKey: randomBytes(32), indexKey: randomBytes(32) };

/** Plants the demo community in the connected, empty store, with the year of the town or without. */
export async function plantCommunity(judge: Judge, hasYear: boolean): Promise<void> {
  useTownSettings();
  await plantDemo({ now: new Date(), judge, passwordOf: () => password, hasYear });
}

// The stories of the last weeks: the year would cost every file seconds.
const live = plantedOnce(() => plantCommunity(plainJudge, false));

/** Makes the demo community live in the connected, empty store. */
export function bringToLife(): Promise<void> {
  useTownSettings();
  return live();
}
