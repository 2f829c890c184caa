import { HttpRefusal } from '../../../graphql/errors.ts';
import { badInput } from '../../kernel/appError.ts';
import { checkFileBytes } from '../../modules/files/checkedFile.ts';
import { networkOf } from '../../platform/networkAddress.ts';
import type { BodyPace, IncomingBodies } from '../incomingBodies.ts';
import type { ApiContext } from '../requestState.ts';

/** A phone in a stairwell sends slowly: ten seconds whatever the length, and from then on 20 kB a second. */
export const filePace: BodyPace = {
  graceMs: 10_000,
  bytesPerS: 20_000,
  checkMs: 1_000,
  perClientMax: 12,
  bodiesMax: 48,
};

const keyForm = /^[A-Za-z0-9-]{8,64}$/u;

/** The key under which a file is brought: a repeat brings nothing new. */
export function uploadKeyOf({ req }: ApiContext): string {
  const key = req.headers['idempotency-key'];
  if (typeof key === 'string' && keyForm.test(key)) return key;
  throw badInput('idempotency-key', 'argument', 'Send a key of 8 to 64 letters, digits and -.');
}

/** The file's name, which stands percent-encoded in a header, for headers hold no Chinese; empty when it cannot be read. */
export function fileNameOf({ req }: ApiContext): string {
  const written = req.headers['file-name'];
  try {
    return typeof written === 'string' ? decodeURIComponent(written) : '';
  } catch {
    return '';
  }
}

/** How long the body says it is, checked before a byte of it is read. 411 when it does not say, 413 when it is none or over 10 MB, 415 when it is compressed. */
export function uploadBytesOf({ req }: ApiContext): number {
  const length = req.headers['content-length'];
  if (length === undefined)
    throw new HttpRefusal(411, 'Say how long the body is.', {
      field: 'content-length',
      reason: 'length_needed',
    });
  checkFileBytes(Number(length));
  if ((req.headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity')
    throw new HttpRefusal(415, 'Send the body as it is, not compressed.', {
      field: 'content-encoding',
      reason: 'media_type',
    });
  return Number(length);
}

/** The bytes of a file, as `IncomingBodies` takes them; 408 once `ended`. */
export async function receiveUpload(
  ctx: ApiContext,
  length: number,
  bodies: IncomingBodies,
  ended: AbortSignal,
): Promise<Buffer> {
  if (ctx.req.headers.expect !== undefined) ctx.res.writeContinue();
  const body = await bodies.receive(ctx.req, length, networkOf(ctx.state.clientAddress), ended);
  ctx.state.body = body;
  return body;
}
