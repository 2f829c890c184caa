import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { EventLag } from './events/eventLag.ts';

/** The figures of one process. Every label comes from a closed set, so that no client can make new series. */
const registry = new Registry();

const requests = new Histogram({
  name: 'fengqiao_request_seconds',
  help: 'Requests by route, root field and code, in seconds',
  labelNames: ['route', 'operation', 'code'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
  collect: () => {
    for (const series of [...requestSeries.values()].flat()) observeWaiting(series);
  },
});

/** One series of requests, and the durations that it has not taken in yet, in seconds. */
interface RequestSeries {
  readonly route: string;
  readonly code: string;
  readonly observed: ReturnType<typeof requests.labels>;
  waiting: number[];
}

/** By operation. */
const requestSeries = new Map<string, RequestSeries[]>();
const waitingMax = 500;

/** Many at once, and when the figures are read: one at a time each costs a tenth of a whole request. */
function observeWaiting(series: RequestSeries): void {
  for (const seconds of series.waiting) series.observed.observe(seconds);
  series.waiting = [];
}

const refused = new Counter({
  name: 'fengqiao_requests_refused_total',
  help: 'Requests of which nothing ran, by code and reason (TOO_MANY in_flight and UNAVAILABLE overload are load shedding)',
  labelNames: ['code', 'reason'],
  registers: [registry],
});

let readInFlight = (): number => 0;

const inFlight = new Gauge({
  name: 'fengqiao_requests_in_flight',
  help: 'GraphQL requests being answered now',
  registers: [registry],
  collect: () => {
    inFlight.set(readInFlight());
  },
});

let readListeners = (): number => 0;

const listeners = new Gauge({
  name: 'fengqiao_live_streams',
  help: 'Event streams that are open now',
  registers: [registry],
  collect: () => {
    listeners.set(readListeners());
  },
});

const liveMessages = new Counter({
  name: 'fengqiao_live_messages_total',
  help: 'Messages written into event streams',
  registers: [registry],
});

const liveLag = new Histogram({
  name: 'fengqiao_live_lag_seconds',
  help: 'From an event being saved to its having been told to all who listen',
  buckets: [0.25, 0.5, 1, 1.5, 2, 3, 5, 10, 30],
  registers: [registry],
});

const eventsBehind = new Gauge({
  name: 'fengqiao_events_behind',
  help: 'Events that a reader (the relay, or a listener) has still to take, counted up to 10,000',
  labelNames: ['reader'],
  registers: [registry],
});

const eventsOldest = new Gauge({
  name: 'fengqiao_events_oldest_seconds',
  help: 'Age of the oldest event that a reader has still to take; 0 when none waits',
  labelNames: ['reader'],
  registers: [registry],
});

const eventsDead = new Gauge({
  name: 'fengqiao_events_dead',
  help: 'Events that a listener has given up; a person must look at them',
  labelNames: ['reader'],
  registers: [registry],
});

const diskFree = new Gauge({
  name: 'fengqiao_store_disk_free_bytes',
  help: 'Room on the disk of the store, in bytes; 0 where nobody says',
  registers: [registry],
});

/** One answered request: its route, the root field it asked for, the code it ended with (`OK` or one of the closed table). */
export interface AnsweredRequest {
  readonly route: string;
  readonly operation: string;
  readonly code: string;
  readonly seconds: number;
}

function seriesOf({ route, operation, code }: AnsweredRequest): RequestSeries {
  const ofOperation = requestSeries.get(operation) ?? [];
  const found = ofOperation.find((one) => one.code === code && one.route === route);
  if (found) return found;
  const series = { route, code, observed: requests.labels(route, operation, code), waiting: [] };
  requestSeries.set(operation, [...ofOperation, series]);
  return series;
}

/** Counts an answered request. */
export const countRequest = (answered: AnsweredRequest): void => {
  const series = seriesOf(answered);
  if (series.waiting.push(answered.seconds) >= waitingMax) observeWaiting(series);
};

/** Counts a request of which nothing ran. */
export const countRefused = ({ code, reason }: { code: string; reason: string }): void => {
  refused.labels(code, reason).inc();
};

/** Adds how many GraphQL requests are being answered now, read whenever the figures are asked for. */
export const measureInFlight = (read: () => number): void => {
  readInFlight = read;
};

/** Adds how many event streams are open now, read whenever the figures are asked for. */
export const measureListeners = (read: () => number): void => {
  readListeners = read;
};

/** Counts a message written into an event stream. */
export const countLiveMessage = (): void => {
  liveMessages.inc();
};

/** Notes how long after it was saved an event was told to all who listen. */
export const observeLiveLag = (seconds: number): void => {
  liveLag.observe(Math.max(0, seconds));
};

/** Says how much room the disk of the store has. */
export const setDiskFree = (bytes: number): void => {
  diskFree.set(bytes);
};

/** Adds the figures of the process itself (memory, event loop, garbage collection); once, when a process begins. */
export const measureProcess = (): void => {
  collectDefaultMetrics({ register: registry, prefix: 'fengqiao_' });
};

let readLags: () => Promise<readonly EventLag[]> = () => Promise.resolve([]);

/** Adds the figures of the events, which are read from the store whenever the figures are asked for. */
export const measureEvents = (read: typeof readLags): void => {
  readLags = read;
};

/** While the store is away there are no figures of events: old ones would say that all is well. */
async function setEventLags(now: number): Promise<void> {
  const lags = await readLags().catch(() => []);
  for (const gauge of [eventsBehind, eventsOldest, eventsDead]) gauge.reset();
  for (const { reader, behind, oldestAt, dead } of lags) {
    eventsBehind.labels(reader).set(behind);
    eventsOldest.labels(reader).set(Math.max(0, now - (oldestAt?.getTime() ?? now)) / 1_000);
    eventsDead.labels(reader).set(dead);
  }
}

/** All figures as Prometheus reads them. */
export async function metricsText(): Promise<string> {
  await setEventLags(Date.now());
  return registry.metrics();
}

/** The content type of `metricsText`. */
export const metricsContentType = registry.contentType;
