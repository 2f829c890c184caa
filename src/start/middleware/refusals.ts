import { statusOf, toDoorError } from '../../../graphql/errors.ts';
import { faultOf, type Log } from '../../platform/log.ts';
import type { Step } from './doorState.ts';

/** Answers what an earlier step refused, in the same form as GraphQL's own refusals; a fault is logged and masked. */
export const refusals =
  (log: Log): Step =>
  async (ctx, next) => {
    try {
      await next();
    } catch (thrown) {
      const { requestId, note } = ctx.state;
      const { error, code, fault } = toDoorError(thrown, requestId);
      note.code = code;
      if (fault !== undefined) log.error({ requestId, fault: faultOf(fault) }, 'fault');
      if (ctx.res.headersSent || ctx.res.destroyed) {
        ctx.respond = false;
        ctx.res.destroy();
        return;
      }
      const { http, ...extensions } = error.extensions;
      ctx.respond = true;
      ctx.status = ctx.state.refusalStatus ?? http?.status ?? statusOf[code];
      if (http?.headers) ctx.set(http.headers);
      ctx.set('cache-control', 'no-store');
      ctx.body = { errors: [{ message: error.message, extensions }] };
    }
  };
