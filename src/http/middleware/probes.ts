import type { IncomingMessage } from 'node:http';
import { isIPv4, type BlockList } from 'node:net';
import { metricsContentType, metricsText } from '../../platform/metrics.ts';
import { addressFrom, isLoopback } from '../../platform/networkAddress.ts';
import { isForwarded, isToLoopback } from '../forwarded.ts';
import type { Middleware } from '../requestState.ts';

/** What readiness depends on, asked with a bound on its own time. */
export interface Readiness {
  /** True once the server was asked to stop. */
  stopping(): boolean;
  store(): Promise<boolean>;
}

const answerKeptMs = 500;

/** Asks at most twice a second however often it is called: a probe must not become a load. */
const seldom = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let kept: { at: number; answer: Promise<T> } | undefined;
  return () => {
    const now = performance.now();
    if (!kept || now - kept.at > answerKeptMs) kept = { at: now, answer: ask() };
    return kept.answer;
  };
};

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** `/livez` says that the process runs and asks nothing; `/readyz` asks the store alone: 200 or 503. */
export const probes = (readiness: Readiness): Middleware => {
  const ask = seldom(() => readiness.store());
  return async (ctx, next) => {
    if ((ctx.path !== '/livez' && ctx.path !== '/readyz') || !isRead(ctx.method)) return next();
    ctx.set('cache-control', 'no-store');
    if (ctx.path === '/livez') {
      ctx.state.route = 'livez';
      ctx.body = { alive: true };
      return;
    }
    ctx.state.route = 'readyz';
    if (readiness.stopping()) {
      ctx.status = 503;
      ctx.body = { ready: false, stopping: true };
      return;
    }
    const store = await ask();
    ctx.status = store ? 200 : 503;
    ctx.body = { ready: store, store };
  };
};

/**
 * Whether a request comes straight from this machine or from a listed one. A proxy's own address says nothing of who asks it,
 * and a page in a browser of this machine can reach us under a name of its own: neither reads the figures. HTTP/1.0 is what nginx's
 * `proxy_pass` speaks unless it is told otherwise, without a header that tells of it; what gathers figures speaks 1.1.
 */
function mayRead({ headers, httpVersion, socket }: IncomingMessage, allowed: BlockList): boolean {
  const peer = addressFrom(socket.remoteAddress ?? '');
  if (peer === undefined || httpVersion === '1.0' || isForwarded(headers)) return false;
  if (!allowed.check(peer, isIPv4(peer) ? 'ipv4' : 'ipv6')) return false;
  return !isLoopback(peer) || isToLoopback(headers);
}

/** `/metrics` for the addresses of the list, asking by themselves; to everybody else there is no such thing (404). */
export const metricsPage =
  (allowed: BlockList): Middleware =>
  async (ctx, next) => {
    if (ctx.path !== '/metrics' || !isRead(ctx.method)) return next();
    ctx.state.route = 'metrics';
    if (!mayRead(ctx.req, allowed)) return;
    ctx.type = metricsContentType;
    ctx.body = await metricsText();
  };
