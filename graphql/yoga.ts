import type { GraphQLSchema } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import { contextOf, type DoorServerContext, type GraphQLContext } from './context.ts';
import { closedErrors, type OnFault } from './guards/closedErrors.ts';
import { documentRules } from './guards/documentRules.ts';
import { keepDocuments } from './guards/keepDocuments.ts';
import { pageCost } from './guards/pageCost.ts';
import { requestNotes } from './guards/requestNotes.ts';
import { takenParams } from './guards/takenParams.ts';
import { timeLimit } from './guards/timeLimit.ts';
import type { KnownDocuments } from './knownDocuments.ts';

export interface YogaOptions {
  readonly schema: GraphQLSchema;
  /** Opens introspection and GraphiQL. */
  readonly development: boolean;
  /** Other origins whose pages may call with the session's cookie. */
  readonly corsOrigins: readonly string[];
  readonly onFault: OnFault;
  readonly known: KnownDocuments;
  /** How long one execution may take. */
  readonly executionMs: number;
}

export type Door = YogaServerInstance<DoorServerContext, GraphQLContext>;

/** Yoga answers 200 on every URL that ends so; no URL holds a space. */
const noHealthCheck = ' none ';

const corsOf = (origins: readonly string[]) =>
  origins.length === 0
    ? false
    : {
        origin: [...origins],
        credentials: true,
        methods: ['GET', 'POST'],
        allowedHeaders: ['content-type', 'acting-as', 'x-fengqiao'],
      };

/** The GraphQL server with every guard in front of it. It is mounted at /graphql and is handed the body by Koa. */
export const makeYoga = (options: YogaOptions): Door =>
  createYoga<DoorServerContext, GraphQLContext>({
    schema: options.schema,
    context: ({ door }) => contextOf(door),
    graphqlEndpoint: '/graphql',
    graphiql: options.development,
    // From its package, so that it opens on a machine without the network too; only a developer has it installed.
    renderGraphiQL: async (opts) =>
      (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(opts),
    landingPage: false,
    healthCheckEndpoint: noHealthCheck,
    cors: corsOf(options.corsOrigins),
    batching: false,
    multipart: false,
    maxRequestBodySize: false,
    maskedErrors: false,
    logging: false,
    parserAndValidationCache: false,
    plugins: [
      takenParams(),
      documentRules({ introspection: options.development }),
      pageCost(),
      requestNotes(),
      keepDocuments(options.known),
      timeLimit(options.executionMs),
      closedErrors(options.onFault),
    ],
  });
