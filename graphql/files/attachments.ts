import type { StoredFile } from '../../src/modules/files/storedFile.ts';
import type { Loaders } from '../loaders.ts';

/** The files that a thing names, in their order. */
export async function attachmentsOf(
  { attachments = [] }: { readonly attachments?: readonly string[] },
  { file }: Pick<Loaders, 'file'>,
): Promise<StoredFile[]> {
  const found = await Promise.all(attachments.map((id) => file.load(id)));
  return found.filter((one) => one !== null);
}
