import { HttpRefusal } from '../../../graphql/errors.ts';
import { AppError } from '../../kernel/appError.ts';
import { networkOf } from '../../platform/networkAddress.ts';
import type { IncomingBodies } from '../incomingBodies.ts';
import type { ApiStep, StepEnd } from '../requestState.ts';

/** The longest body of a request, in bytes. */
export const bodyBytesMax = 100_000;

/** Takes the body of a POST in, if it says its length (411 else) and is at most 100 kB (413 else). */
export const requestBody =
  (bodies: IncomingBodies): ApiStep =>
  (ctx, next) => {
    const { method, headers } = ctx.req;
    if (method !== 'POST') return next();
    const length = headers['content-length'];
    if (length === undefined)
      throw new HttpRefusal(411, 'Say how long the body is.', {
        field: 'content-length',
        reason: 'length_needed',
      });
    if (Number(length) > bodyBytesMax)
      throw new AppError('TOO_LARGE', 'Send at most 100 kB at a time.', {
        reason: 'body',
        limit: bodyBytesMax,
      });
    if (headers.expect !== undefined) ctx.res.writeContinue();
    const goOn = (body: Buffer): StepEnd => {
      ctx.state.body = body;
      return next();
    };
    const body = bodies.receive(ctx.req, Number(length), networkOf(ctx.state.clientAddress));
    return body instanceof Promise ? body.then(goOn) : goOn(body);
  };
