import type { BlockList } from 'node:net';
import { metricsContentType, metricsText } from '../../platform/metrics.ts';
import type { Step } from './doorState.ts';

/** What readiness depends on, each asked with a bound on its own time. */
export interface Readiness {
  /** True once the server was asked to stop. */
  stopping(): boolean;
  store(): Promise<boolean>;
  segmenter(): Promise<boolean>;
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

/** `/livez` says that the process runs and asks nothing; `/readyz` asks the store and the segmenter: 200 or 503, and which. */
export const probes = (readiness: Readiness): Step => {
  const ask = seldom(async () => {
    const [store, segmenter] = await Promise.all([readiness.store(), readiness.segmenter()]);
    return { store, segmenter };
  });
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
    const parts = await ask();
    const ready = parts.store && parts.segmenter;
    ctx.status = ready ? 200 : 503;
    ctx.body = { ready, ...parts };
  };
};

/** `/metrics` for the addresses of the list; to everybody else there is no such thing (404). */
export const metricsPage =
  (allowed: BlockList): Step =>
  async (ctx, next) => {
    if (ctx.path !== '/metrics' || !isRead(ctx.method)) return next();
    ctx.state.route = 'metrics';
    // The peer itself, not what a proxy says of it: the figures are for machines of ours.
    const peer = (ctx.req.socket.remoteAddress ?? '').replace(/^::ffff:/u, '');
    const isAllowed = peer !== '' && allowed.check(peer, peer.includes(':') ? 'ipv6' : 'ipv4');
    if (!isAllowed || ctx.headers['x-forwarded-for'] !== undefined) return;
    ctx.type = metricsContentType;
    ctx.body = await metricsText();
  };
