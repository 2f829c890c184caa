import type { IncomingMessage } from 'node:http';
import { isJson, readParams } from '../../../graphql/readParams.ts';
import { AppError, badInput } from '../../kernel/appError.ts';
import type { Step } from './doorState.ts';

/** The longest body of a request, in bytes. */
export const bodyBytesMax = 100_000;

const cutOff = () => badInput('body', 'cut_off', 'The request ended before its body did.');

const read = (request: IncomingMessage, length: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let taken = 0;
    const onClose = (): void => {
      reject(cutOff());
    };
    request.on('data', (part: Buffer) => {
      parts.push(part);
      taken += part.length;
    });
    request.once('end', () => {
      request.off('close', onClose);
      if (taken !== length) reject(cutOff());
      else resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
    });
    request.once('close', onClose);
    request.once('error', reject);
  });

/**
 * Takes the body of a POST in, if it says its length (411 else) and is at most 100 kB (413 else). Nothing of a refused
 * body is read: the connection ends with the answer.
 */
export const takeBody: Step = async (ctx, next) => {
  const { method, headers } = ctx.req;
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return next();
  const length = headers['content-length'];
  if (length === undefined) {
    ctx.set('connection', 'close');
    ctx.state.refusalStatus = 411;
    throw badInput('content-length', 'length_needed', 'Say how long the body is.');
  }
  if (Number(length) > bodyBytesMax) {
    ctx.set('connection', 'close');
    throw new AppError('TOO_LARGE', 'Send at most 100 kB at a time.', {
      reason: 'body',
      limit: bodyBytesMax,
    });
  }
  ctx.state.body = await read(ctx.req, Number(length));
  if (isJson(headers['content-type'])) ctx.state.params = readParams(ctx.state.body);
  return next();
};
