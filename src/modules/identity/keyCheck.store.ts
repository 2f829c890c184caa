import { insertOnce } from '../../platform/mongo.ts';
import type { KeyCheck } from './keyCheck.ts';
import { KeyCheckModel } from './keyCheck.model.ts';

const id = 'identity';

/** What the store keeps of its keys; null in a new one, and in one of the first releases. */
export async function findKeyCheck(): Promise<KeyCheck | null> {
  const found = await KeyCheckModel.findById(id).lean();
  return found === null ? null : { sealed: found.sealed, fingerprint: found.fingerprint };
}

/** Keeps it, unless another process was first. */
export async function keepKeyCheck(check: KeyCheck): Promise<void> {
  await insertOnce(KeyCheckModel, { _id: id, ...check });
}
