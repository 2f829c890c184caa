import type { FilePart } from '../../src/modules/files/storedFile.ts';
import type { Actor } from '../../src/kernel/work.ts';

/**
 * Where a file is read. A picture in a page is asked for without headers of ours, so the address names the role that asks, as the header
 * `acting-as` does; whether the person holds it is looked at again each time.
 */
export function fileAddress(actor: Actor, id: string, part: FilePart = 'full'): string {
  const { role, scope, firmId } = actor;
  const as = new URLSearchParams({ as: `${role}@${firmId ?? scope}` }).toString();
  return `/files/${id}${part === 'small' ? '/thumbnail' : ''}?${as}`;
}
