import type { IncomingMessage } from 'node:http';
import { refusalOf, type OnFault } from '../../../graphql/closeErrors.ts';
import type { ApiStep } from '../requestState.ts';
import { writeAnswer } from '../writeAnswer.ts';

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Answers what an earlier step refused, in the same form as GraphQL's own refusals; a fault is logged and masked. Nothing more
 * is read of a refused request: where its body is not there yet, the connection ends with the answer.
 */
export const errorHandler =
  (onFault: OnFault): ApiStep =>
  (ctx, next) => {
    const refuse = (thrown: unknown): void => {
      const isUnread = ctx.state.body === undefined && hasBody(ctx.req);
      if (isUnread && !ctx.res.headersSent) ctx.res.setHeader('connection', 'close');
      writeAnswer(ctx, refusalOf([thrown], ctx.state, onFault));
    };
    try {
      const end = next();
      return end instanceof Promise ? end.catch(refuse) : end;
    } catch (thrown) {
      refuse(thrown);
    }
  };
