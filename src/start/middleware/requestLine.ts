import { randomId } from '../../kernel/id.ts';
import type { Log } from '../../platform/log.ts';
import { countRequest } from '../../platform/metrics.ts';
import type { Step } from './doorState.ts';

const none = new Uint8Array();
const quietRoutes = new Set(['livez', 'readyz', 'metrics', 'page']);

const codeOf = (status: number): string => {
  if (status < 400) return 'OK';
  return status < 500 ? 'REFUSED' : 'FAILED';
};

/**
 * Gives each request its id and, when it is answered, one log line and one figure: route, operation, code, status and
 * duration. No address, no path, no words of the client's but the operation's name. Probes and files are written at debug.
 */
export const requestLine =
  (log: Log): Step =>
  async (ctx, next) => {
    const started = performance.now();
    const requestId = randomId();
    ctx.state = { requestId, route: 'none', body: none, note: {} };
    ctx.set('x-request-id', requestId);
    await next();
    const { route, note } = ctx.state;
    const { name, operation, code = codeOf(ctx.res.statusCode) } = note;
    const ms = performance.now() - started;
    countRequest({ route, operation: operation ?? '', code, seconds: ms / 1000 });
    const isCutOff = ctx.res.destroyed && !ctx.res.writableFinished;
    // What is undefined is left out of the line.
    const line = {
      requestId,
      route,
      operation,
      name,
      code,
      status: ctx.respond === false ? ctx.res.statusCode : ctx.status,
      ms: Math.round(ms * 10) / 10,
      cutOff: isCutOff ? true : undefined,
    };
    if (quietRoutes.has(route)) log.debug(line, 'request');
    else log.info(line, 'request');
  };
