import type { Problem } from '../talk/problem.ts';

/** A file that has been brought, as the server says it: a picture with its addresses, or a PDF. */
export interface Attached {
  readonly id: string;
  readonly kind: 'PICTURE' | 'PDF';
  readonly name: string;
  readonly bytes: number;
  readonly address: string;
  readonly thumbnailAddress: string | null;
}

/** How many files one thing has at most. */
export const attachedMax = 9;
/** How many bytes a file has at most: 10 MB. */
export const fileBytesMax = 10_000_000;

const isText = (value: unknown): value is string => typeof value === 'string';

const isAttached = (value: unknown): value is Attached =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  isText(value.id) &&
  'name' in value &&
  isText(value.name) &&
  'address' in value &&
  isText(value.address) &&
  // An address of ours alone is ever asked for, whatever lies on the device.
  value.address.startsWith('/files/');

/** The files that a draft names; what cannot be read names none. */
export function attachedIn(text: string): readonly Attached[] {
  if (text === '') return [];
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter(isAttached).slice(0, attachedMax) : [];
  } catch {
    return [];
  }
}

/** Files as a draft keeps them, for its fields are texts; an empty text for none. */
export const attachedText = (files: readonly Attached[]): string =>
  files.length === 0 ? '' : JSON.stringify(files);

/** What of a draft's files an input names: nothing where there are none. */
export const attachmentsOf = (text: string): { attachments?: string[] } => {
  const files = attachedIn(text);
  return files.length === 0 ? {} : { attachments: files.map(({ id }) => id) };
};

const taken = /^(?:image\/(?:jpeg|png|webp)|application\/pdf)$/u;
const heic = /^image\/(?:hei[cf]|avif)/u;

/** What can be said against a file before it is sent, in the server's own words; the server looks inside. */
export function refusedHere({ size, type }: Pick<File, 'size' | 'type'>): Problem | undefined {
  const said = { code: 'BAD_INPUT', field: 'file' } as const;
  if (size === 0 || size > fileBytesMax)
    return { ...said, code: 'TOO_LARGE', reason: 'file_bytes', limit: fileBytesMax };
  if (heic.test(type)) return { ...said, reason: 'file_heic' };
  return type === '' || taken.test(type) ? undefined : { ...said, reason: 'file_kind' };
}
