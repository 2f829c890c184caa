import type { DocumentNode, GraphQLSchema } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { contextOf, type DoorServerContext, type GraphQLContext } from './context.ts';
import { closedErrors, type OnFault } from './guards/closedErrors.ts';
import { crossSite, ownHeader } from './guards/crossSite.ts';
import { documentRules } from './guards/documentRules.ts';
import { jsonBody } from './guards/jsonBody.ts';
import { doorLimits } from './guards/limits.ts';
import { pageCost } from './guards/pageCost.ts';
import { requestNotes } from './guards/requestNotes.ts';
import { timeLimit } from './guards/timeLimit.ts';

export interface YogaOptions {
  readonly schema: GraphQLSchema;
  /** Opens introspection and GraphiQL. */
  readonly development: boolean;
  /** Other origins whose pages may call with the session's cookie. */
  readonly corsOrigins: readonly string[];
  readonly onFault: OnFault;
  readonly executionMs?: number;
}

export type Door = YogaServerInstance<DoorServerContext, GraphQLContext>;

const cachedDocumentsMax = 500;
/** Longer documents are parsed each time: nobody can fill the memory with them. */
const cachedDocumentLengthMax = 8_000;
/** Yoga answers 200 on every URL that ends so; no URL holds a space. */
const noHealthCheck = ' none ';

const corsOf = (origins: readonly string[]) =>
  origins.length === 0
    ? false
    : {
        origin: [...origins],
        credentials: true,
        methods: ['GET', 'POST'],
        allowedHeaders: ['content-type', 'acting-as', ownHeader],
      };

/** The GraphQL server with every guard in front of it. It is mounted at /graphql and is handed the body by Koa. */
export const makeYoga = (options: YogaOptions): Door =>
  createYoga<DoorServerContext, GraphQLContext>({
    schema: options.schema,
    context: ({ door }) => contextOf(door),
    graphqlEndpoint: '/graphql',
    graphiql: options.development,
    landingPage: false,
    healthCheckEndpoint: noHealthCheck,
    cors: corsOf(options.corsOrigins),
    batching: false,
    multipart: false,
    maxRequestBodySize: false,
    maskedErrors: false,
    logging: false,
    parserAndValidationCache: {
      documentCache: new LRUCache<string, DocumentNode>({
        max: cachedDocumentsMax,
        maxEntrySize: cachedDocumentLengthMax,
        sizeCalculation: (_document, text) => text.length,
      }),
      errorCache: { get: () => undefined, set: () => undefined },
      validationCache: false,
    },
    plugins: [
      crossSite(options.corsOrigins),
      jsonBody(),
      documentRules({ introspection: options.development }),
      pageCost(),
      requestNotes(),
      timeLimit(options.executionMs ?? doorLimits.executionMs),
      closedErrors(options.onFault),
    ],
  });
