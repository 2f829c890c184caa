import type { OpenFile } from '../../modules/files/readFile.ts';
import { downloadName, mediaTypeOf, type FilePart } from '../../modules/files/storedFile.ts';
import type { Middleware } from '../requestState.ts';

/**
 * Writes a file so that nothing in it can act: of its own type alone, in a page of its own that may load and run nothing, for our own pages
 * alone, kept by nobody on the way and not by the browser, for the next who sits there. A PDF is never shown, it is taken along.
 */
export function writeFile(
  ctx: Parameters<Middleware>[0],
  { file, bytes }: OpenFile,
  part: FilePart,
): void {
  const type = file.kind === 'PICTURE' ? 'inline' : 'attachment';
  ctx.set({
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  ctx.attachment(downloadName(file), { type });
  ctx.type = part === 'small' ? 'image/jpeg' : mediaTypeOf(file);
  ctx.body = bytes;
}
