import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { runPlainly, type Run } from './execution/runOperation.ts';
import { parseDocument, validateDocument } from './validation/documentRules.ts';

export type Yoga = YogaServerInstance<object, object>;

/** What Yoga makes of its plugins: the functions that a document goes through. */
interface Engine {
  readonly parse: (text: string) => DocumentNode;
  readonly validate: (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];
  readonly execute: Run;
}

/** The functions of this Yoga, its cache of parsed documents and its plugins within. */
export const engineOf = (yoga: Yoga): Engine => yoga.getEnveloped({});

/** Characters of all documents that Yoga keeps parsed; a document takes about 100 bytes of memory for each. */
const keptCharactersMax = 400_000;

const boundedCache = <T extends object>() =>
  new LRUCache<string, T>({
    maxSize: keptCharactersMax,
    sizeCalculation: (_kept, text) => text.length + 1,
  });

/** Yoga answers 200 on every URL that ends so; no URL holds a space. */
const noHealthCheck = ' none ';

/** Our bounded parser and rules, and graphql-js as the one executor. */
const ourEngine = (introspection: boolean): Plugin => ({
  onParse({ setParseFn }) {
    setParseFn((text: string) => parseDocument(text));
  },
  onValidate({ setValidationFn }) {
    setValidationFn((schema: GraphQLSchema, document: DocumentNode) =>
      validateDocument(schema, document, introspection),
    );
  },
  onExecute({ setExecuteFn }) {
    setExecuteFn(runPlainly);
  },
});

/**
 * Yoga as the engine for documents that others write: it parses, validates (within our bounds, remembering what it saw) and
 * executes. HTTP is Koa's; only GraphiQL, for developers, is served by Yoga itself.
 */
export const makeYoga = (schema: GraphQLSchema, development: boolean): Yoga =>
  createYoga({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: development,
    // From its package, so that it opens on a machine without the network too; only a developer has it installed.
    renderGraphiQL: async (opts) =>
      (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(opts),
    landingPage: false,
    healthCheckEndpoint: noHealthCheck,
    cors: false,
    batching: false,
    multipart: false,
    maxRequestBodySize: false,
    maskedErrors: false,
    logging: false,
    parserAndValidationCache: {
      documentCache: boundedCache<DocumentNode>(),
      errorCache: boundedCache<Error>(),
    },
    plugins: [ourEngine(development)],
  });
