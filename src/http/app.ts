import type { IncomingMessage, RequestListener } from 'node:http';
import type { BlockList } from 'node:net';
import { join } from 'node:path';
import cors from '@koa/cors';
import Koa from 'koa';
import type { GraphQLSchema } from 'graphql';
import type { DemoSignIn } from '../../graphql/context.ts';
import { PersistedOperations } from '../../graphql/execution/persistedOperations.ts';
import type { LiveLimits } from '../../graphql/live/liveLimits.ts';
import { LiveHub } from '../../graphql/live/liveHub.ts';
import { apiLimits } from '../../graphql/validation/apiLimits.ts';
import { usualWriteGate, type WriteGate } from '../../graphql/writeGate.ts';
import { makeYoga } from '../../graphql/yoga.ts';
import type { Clock } from '../kernel/clock.ts';
import { faultOf, type Log } from '../platform/log.ts';
import { packageRoot } from '../platform/packageRoot.ts';
import { apiListener } from './apiListener.ts';
import { apiRequestOf, cookieNames } from './apiRequestOf.ts';
import { filesEndpoint, isFilesPath } from './files/filesEndpoint.ts';
import { IncomingBodies, type BodyPace } from './incomingBodies.ts';
import { Load } from './load.ts';
import { auditExport } from './middleware/auditExport.ts';
import { clientAddress } from './middleware/clientAddress.ts';
import { crossSite } from './middleware/crossSite.ts';
import { errorHandler } from './middleware/errorHandler.ts';
import { graphiql } from './middleware/graphiql.ts';
import { graphqlEndpoint } from './middleware/graphqlEndpoint.ts';
import { loadShedding } from './middleware/loadShedding.ts';
import { page, pageHeaders } from './middleware/page.ts';
import { openId } from './middleware/openId.ts';
import { onlyPapers, papers, type PaperParts } from './middleware/papers.ts';
import { metricsPage, probes, type Readiness } from './middleware/probes.ts';
import { requestBody } from './middleware/requestBody.ts';
import { requestForm, requestHead } from './middleware/requestForm.ts';
import { requestLog, unreadableLog } from './middleware/requestLog.ts';
import { OperationsFile } from './operationsFile.ts';
import { RefusalSummary } from './refusalSummary.ts';
import type { OnUnreadable } from './refuseUnreadable.ts';
import {
  newRequestState,
  type ApiStep,
  type Middleware,
  type RequestState,
} from './requestState.ts';
import { SeenSessions } from './seenSessions.ts';

/** The settings that the web application reads. */
interface HttpSettings {
  readonly production: boolean;
  readonly development: boolean;
  readonly corsOrigins: readonly string[];
  readonly trustedProxies: number;
  readonly metricsAllow: BlockList;
  readonly persistedOnly: boolean;
}

/** What the web application is made of. */
export interface AppParts {
  readonly settings: HttpSettings;
  readonly schema: GraphQLSchema;
  readonly log: Log;
  readonly readiness: Readiness;
  readonly clock?: Clock;
  /** As whom a visitor may sign in without knowing a password; never anybody in production. */
  readonly demoPeople?: readonly DemoSignIn[];
  readonly load?: Load;
  readonly bodyPace?: BodyPace;
  /** Folder of the built page. */
  readonly pageFolder?: string;
  /** What stands before every file that is brought, as before every mutation. */
  readonly gate?: WriteGate;
  /** How long one execution may take. */
  readonly executionMs?: number;
  readonly liveLimits?: Partial<LiveLimits>;
  /** What prints; without it there are no papers. */
  readonly papers?: PaperParts;
}

/** The web application, and the ear for what never became a request. */
export interface App {
  readonly listener: RequestListener;
  readonly onUnreadable: OnUnreadable;
  /** Ends the streams of all who listen, and begins none any more: a server that closes waits for them else. */
  readonly endStreams: () => void;
}

/** Begins the way of a request through Koa. */
const begin: Middleware = (ctx, next) => {
  ctx.state = newRequestState();
  ctx.set('x-request-id', ctx.state.requestId);
  return next();
};

const toGraphql: ApiStep = (ctx, next) => {
  ctx.state.route = 'graphql';
  return next();
};

/** Sends /graphql on, /files its own way, and gives everything else to the page; nothing lies below /graphql. */
const onlyGraphql =
  (fileSteps: readonly Middleware[], pageSteps: readonly Middleware[]): Middleware =>
  (ctx, next) => {
    if (ctx.path === '/graphql') return toGraphql(ctx, next);
    const steps = isFilesPath(ctx.path) ? fileSteps : pageSteps;
    const run = async (at: number): Promise<void> => {
      await steps[at]?.(ctx, () => run(at + 1));
    };
    return run(0);
  };

/** Lets the pages of listed origins call with the session's cookie. */
const listedCors = (origins: readonly string[]): Middleware =>
  cors({
    origin: ({ req }) => origins.find((origin) => origin === req.headers.origin) ?? '',
    credentials: true,
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['content-type', 'acting-as', 'x-fengqiao', 'x-fengqiao-person'],
  });

/**
 * Whether a request is one of the many that our page and programs send: to the API, by POST. Koa takes all others; what CORS
 * lets in from other origins is Koa's too.
 */
const isShort = ({ method, url, headers }: IncomingMessage, hasCors: boolean): boolean =>
  method === 'POST' && url === '/graphql' && (!hasCors || headers.origin === undefined);

/**
 * The web application, its page's operations ready to run. The order of each list is the way of a request; both entrances go
 * through the same steps.
 */
export async function makeApp(parts: AppParts): Promise<App> {
  const { settings, schema, log, readiness } = parts;
  const { production, development, corsOrigins, trustedProxies, persistedOnly } = settings;
  const onFault = (fault: unknown, requestId: string): void => {
    log.error({ requestId, fault: faultOf(fault) }, 'fault');
  };
  const pageFolder = parts.pageFolder ?? join(packageRoot(), 'web', 'dist');
  const persisted = new PersistedOperations(schema);
  const operations = new OperationsFile(pageFolder, persisted, log);
  await operations.refresh();
  const yoga = makeYoga(schema, development);
  const executionMs = parts.executionMs ?? apiLimits.executionMs;
  const clock = parts.clock ?? (() => new Date());
  const onUnanswered = (fault: unknown): void => {
    log.error({ fault: faultOf(fault) }, 'fault');
  };
  const hub = new LiveHub({ clock, onFault: onUnanswered, limits: parts.liveLimits ?? {} });
  const api = { schema, persisted, yoga, persistedOnly, executionMs, hub, onFault };
  const apiRequest = apiRequestOf(clock, production, parts.demoPeople);
  const refusals = new RefusalSummary(log);
  const sessionCookie = cookieNames(production).session;
  const first: readonly ApiStep[] = [requestLog(log, refusals), errorHandler(onFault), requestHead];
  const address = clientAddress(trustedProxies, log);
  const cross = crossSite(corsOrigins, trustedProxies);
  const whoAsks: readonly ApiStep[] = [address, cross];
  const shed = loadShedding(parts.load ?? new Load(), new SeenSessions(), sessionCookie);
  const toAnswer: readonly ApiStep[] = [
    ...whoAsks,
    ...(development ? [graphiql(yoga)] : []),
    requestForm,
    requestBody(new IncomingBodies(parts.bodyPace)),
    shed,
    graphqlEndpoint(api, operations, apiRequest),
  ];
  const throughKoa: readonly Middleware[] = [
    begin,
    ...first,
    probes(readiness),
    metricsPage(settings.metricsAllow),
    ...(parts.papers
      ? [onlyPapers([...whoAsks, shed, papers(parts.papers, apiRequest, trustedProxies)])]
      : []),
    auditExport(clock, sessionCookie),
    openId({ makeRequest: apiRequest, production, log, onFault, address, cross }),
    onlyGraphql(
      [...whoAsks, filesEndpoint(parts.gate ?? usualWriteGate, apiRequest)],
      [pageHeaders(production), page(pageFolder, production)],
    ),
    ...(corsOrigins.length > 0 ? [listedCors(corsOrigins)] : []),
    ...toAnswer,
  ];
  const koa = new Koa<RequestState>();
  for (const step of throughKoa) koa.use(step);
  koa.on('error', onUnanswered);
  const answerByKoa = koa.callback();
  const answerShort = apiListener([...first, toGraphql, ...toAnswer], onUnanswered);
  const hasCors = corsOrigins.length > 0;
  return {
    listener: (req, res) => {
      if (isShort(req, hasCors)) answerShort(req, res);
      else void answerByKoa(req, res);
    },
    onUnreadable: unreadableLog(log, refusals),
    endStreams: () => {
      hub.stop();
    },
  };
}
