import type { IncomingMessage } from 'node:http';
import { refusalOf, type OnFault } from '../../../graphql/closeErrors.ts';
import type { Middleware } from '../requestState.ts';
import { writeAnswer } from '../writeAnswer.ts';

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Answers what an earlier step refused, in the same form as GraphQL's own refusals; a fault is logged and masked. Nothing more
 * is read of a refused request: where its body is not there yet, the connection ends with the answer.
 */
export const errorHandler =
  (onFault: OnFault): Middleware =>
  async (ctx, next) => {
    try {
      await next();
    } catch (thrown) {
      if (ctx.state.body === undefined && hasBody(ctx.req)) ctx.set('connection', 'close');
      writeAnswer(ctx, refusalOf([thrown], ctx.state, onFault));
    }
  };
