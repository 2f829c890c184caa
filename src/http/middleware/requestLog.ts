import { statusOf, type ApiError } from '../../../graphql/errors.ts';
import { errorCodes, type ErrorCode } from '../../kernel/appError.ts';
import { randomId } from '../../kernel/id.ts';
import type { Log, RequestLine } from '../../platform/log.ts';
import { countRequest } from '../../platform/metrics.ts';
import type { RefusalSummary } from '../refusalSummary.ts';
import type { OnUnreadable } from '../refuseUnreadable.ts';
import type { ApiStep, StepEnd } from '../requestState.ts';

const quietRoutes = new Set(['livez', 'readyz', 'metrics', 'page']);

const codesByStatus = new Map(errorCodes.map((code) => [statusOf[code], code]));

/** The code of the closed table (or OK) for an answer that comes with a status alone, as files and probes do. */
const codeOf = (status: number): ErrorCode | 'OK' => {
  if (status < 400) return 'OK';
  return codesByStatus.get(status) ?? (status < 500 ? 'BAD_INPUT' : 'INTERNAL');
};

const reasonOf = ({ error }: ApiError): string => {
  const reason = error.extensions?.['reason'];
  return typeof reason === 'string' ? reason : '';
};

/**
 * Gives each request, when it is answered, one figure and one log line: route, operation, code, status and
 * duration; a stream when it ends. No address, no path, no words of the client's. Probes, files and what was refused whole are written at debug;
 * refusals are counted, and told together.
 */
export const requestLog =
  (log: Log, refusals: RefusalSummary): ApiStep =>
  (ctx, next): StepEnd => {
    const started = performance.now();
    const tell = (): void => {
      const { requestId, route, note, refusal } = ctx.state;
      const { operation, code = codeOf(ctx.res.statusCode) } = note;
      const ms = performance.now() - started;
      countRequest({ route, operation: operation ?? '', code, seconds: ms / 1000 });
      if (refusal) refusals.count({ code, reason: reasonOf(refusal) });
      // Whoever listens ends it by going away.
      const isStream = ctx.state.streamEnd !== undefined;
      const isCutOff = !isStream && ctx.res.destroyed && !ctx.res.writableFinished;
      const line: RequestLine = {
        requestId,
        route,
        operation,
        code,
        status: ctx.res.statusCode,
        ms: Math.round(ms * 10) / 10,
        cutOff: isCutOff ? true : undefined,
      };
      log.request(refusal || quietRoutes.has(route) ? 'debug' : 'info', line);
    };
    const tellAtEnd = (): void => {
      const { streamEnd } = ctx.state;
      if (streamEnd === undefined) tell();
      else void streamEnd.then(tell);
    };
    const end = next();
    if (end instanceof Promise) return end.then(tellAtEnd);
    tell();
  };

/** The line and the figures of what the HTTP parser refused: nothing is known of it but the status. */
export const unreadableLog =
  (log: Log, refusals: RefusalSummary): OnUnreadable =>
  (status, { code, reason }) => {
    countRequest({ route: 'none', operation: '', code, seconds: 0 });
    refusals.count({ code, reason });
    const unasked = { operation: undefined, ms: 0, cutOff: undefined } as const;
    log.request('debug', { requestId: randomId(), route: 'none', code, status, ...unasked });
  };
