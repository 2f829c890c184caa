import { statusOf } from '../../../graphql/errors.ts';
import { errorCodes, type ErrorCode } from '../../kernel/appError.ts';
import { randomId } from '../../kernel/id.ts';
import type { Log } from '../../platform/log.ts';
import { countRequest } from '../../platform/metrics.ts';
import type { Step } from './doorState.ts';

const none = new Uint8Array();
const quietRoutes = new Set(['livez', 'readyz', 'metrics', 'page']);

const codesByStatus = new Map(errorCodes.map((code) => [statusOf[code], code]));

/** The code of the closed table (or OK) for an answer that comes with a status alone, as files and probes do. */
const codeOf = (status: number): ErrorCode | 'OK' => {
  if (status < 400) return 'OK';
  return codesByStatus.get(status) ?? (status < 500 ? 'BAD_INPUT' : 'INTERNAL');
};

/**
 * Gives each request its id and, when it is answered, one log line and one figure: route, operation, code, status and
 * duration. No address, no path, no words of the client's. Probes and files are written at debug.
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
    const { operation, code = codeOf(ctx.res.statusCode) } = note;
    const ms = performance.now() - started;
    countRequest({ route, operation: operation ?? '', code, seconds: ms / 1000 });
    const isCutOff = ctx.res.destroyed && !ctx.res.writableFinished;
    // What is undefined is left out of the line.
    const line = {
      requestId,
      route,
      operation,
      code,
      status: ctx.respond === false ? ctx.res.statusCode : ctx.status,
      ms: Math.round(ms * 10) / 10,
      cutOff: isCutOff ? true : undefined,
    };
    if (quietRoutes.has(route)) log.debug(line, 'request');
    else log.info(line, 'request');
  };

/** The line and the figure of what the HTTP parser refused: nothing is known of it but the status. */
export const unreadableLine =
  (log: Log) =>
  (status: number): void => {
    const code = codeOf(status);
    countRequest({ route: 'none', operation: '', code, seconds: 0 });
    log.info({ requestId: randomId(), route: 'none', code, status }, 'request');
  };
