import { join } from 'node:path';
import Koa from 'koa';
import type { GraphQLSchema } from 'graphql';
import { doorLimits } from '../../graphql/guards/limits.ts';
import { KnownDocuments } from '../../graphql/knownDocuments.ts';
import { makeYoga } from '../../graphql/yoga.ts';
import type { Clock } from '../kernel/clock.ts';
import { faultOf, type Log } from '../platform/log.ts';
import { packageRoot } from '../platform/packageRoot.ts';
import type { Config } from './config.ts';
import { crossSite } from './middleware/crossSite.ts';
import type { DoorState, Step } from './middleware/doorState.ts';
import { cookieNames, doorRequestOf } from './middleware/doorRequest.ts';
import { graphqlMount } from './middleware/graphqlMount.ts';
import { page, pageHeaders } from './middleware/page.ts';
import { namedOperations } from './middleware/namedOperations.ts';
import { metricsPage, probes, type Readiness } from './middleware/probes.ts';
import { readableQuery } from './middleware/readableQuery.ts';
import { refusals } from './middleware/refusals.ts';
import { requestLine } from './middleware/requestLine.ts';
import { SeenSessions } from './middleware/seenSessions.ts';
import { Load, shed } from './middleware/shed.ts';
import { shortWay } from './middleware/shortWay.ts';
import { takeBody } from './middleware/takeBody.ts';
import { unbelievedProxy } from './middleware/unbelievedProxy.ts';

/** What the web application is made of. */
export interface AppParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly log: Log;
  readonly readiness: Readiness;
  readonly clock?: Clock;
  readonly load?: Load;
  /** Folder of the built page. */
  readonly pageFolder?: string;
  /** How long one execution may take. */
  readonly executionMs?: number;
}

/** Sends /graphql on and gives everything else to the page; nothing lies below /graphql. */
const onlyGraphql =
  (pageSteps: readonly Step[]): Step =>
  (ctx, next) => {
    if (ctx.path === '/graphql') {
      ctx.state.route = 'graphql';
      return next();
    }
    const run = async (at: number): Promise<void> => {
      await pageSteps[at]?.(ctx, () => run(at + 1));
    };
    return run(0);
  };

/** The web application. The order of the list is the way of a request. */
export function makeApp(parts: AppParts): Koa<DoorState> {
  const { config, schema, log, readiness } = parts;
  const { production, development, corsOrigins, trustedProxies } = config;
  const way = {
    schema,
    known: new KnownDocuments(schema),
    executionMs: parts.executionMs ?? doorLimits.executionMs,
    onFault: (fault: unknown, requestId: string) => {
      log.error({ requestId, fault: faultOf(fault) }, 'fault');
    },
  };
  const yoga = makeYoga({ ...way, development, corsOrigins });
  const doorRequest = doorRequestOf(parts.clock ?? (() => new Date()), production);
  const pageFolder = parts.pageFolder ?? join(packageRoot(), 'web', 'dist');
  const steps: readonly Step[] = [
    requestLine(log),
    refusals(log),
    probes(readiness),
    metricsPage(config.metricsAllow),
    onlyGraphql([pageHeaders(production), page(pageFolder, production)]),
    unbelievedProxy(trustedProxies, log),
    shed(parts.load ?? new Load(), new SeenSessions(), cookieNames(production).session),
    crossSite(corsOrigins),
    readableQuery,
    takeBody,
    namedOperations(pageFolder),
    shortWay(way, doorRequest, corsOrigins.length > 0),
    graphqlMount(yoga, doorRequest),
  ];
  const app = new Koa<DoorState>({
    proxy: trustedProxies > 0,
    maxIpsCount: trustedProxies,
  });
  for (const step of steps) app.use(step);
  app.on('error', (error: unknown) => {
    log.error({ fault: faultOf(error) }, 'fault');
  });
  return app;
}
