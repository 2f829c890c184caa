import type { AddressInfo } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import type { DemoSignIn } from '../../graphql/context.ts';
import type { LiveLimits } from '../../graphql/live/liveLimits.ts';
import { makeSchema } from '../../graphql/schema.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { makeLog, type Log } from '../../src/platform/log.ts';
import { openPrinter } from '../../src/platform/papers/printer.ts';
import { makeApp } from '../../src/http/app.ts';
import { closeServer, makeServer, type ServerTimes } from '../../src/http/httpServer.ts';
import type { BodyPace } from '../../src/http/incomingBodies.ts';
import type { Load } from '../../src/http/load.ts';
import type { Readiness } from '../../src/http/middleware/probes.ts';
import { readConfig } from '../../src/start/config.ts';

/** What a test may put in place of the usual parts. */
export interface ApiClientOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly schema?: GraphQLSchema;
  readonly clock?: Clock;
  readonly demoPeople?: readonly DemoSignIn[];
  readonly log?: Log;
  readonly readiness?: Partial<Readiness>;
  readonly load?: Load;
  readonly isDiskLow?: () => boolean;
  readonly bodyPace?: BodyPace;
  readonly pageFolder?: string;
  readonly executionMs?: number;
  readonly times?: ServerTimes;
  readonly liveLimits?: Partial<LiveLimits>;
}

/** What /graphql answered. */
interface Answer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data | null | undefined;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  /** The code of the first error; undefined when there is none. */
  readonly code: string | undefined;
}

/** A browser: keeps its cookies, and acts in a role when told to. */
export interface ApiClient {
  /** Header `acting-as` of the next requests, for example `SPOKESPERSON@nb/hs/nm/lj`; undefined for RESIDENT. */
  actingAs: string | undefined;
  /** Header `x-fengqiao-person` of the next requests; undefined for none, as programs do. */
  expectedPerson: string | undefined;
  readonly cookies: Map<string, string>;
  /** Sends one operation the way the page does. */
  ask<Data = Record<string, unknown>>(
    document: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<Answer<Data>>;
  /** Like `ask`, but fails unless the answer is without errors; gives the data. */
  get<Data = Record<string, unknown>>(
    document: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<Data>;
  /** Any request to any path, with the cookies. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** The real web application on a loopback port. */
export interface OpenApiClient {
  readonly url: string;
  readonly port: number;
  /** A new browser without cookies. */
  client(): ApiClient;
  close(): Promise<void>;
}

const yes = () => Promise.resolve(true);

/** Opens the application on a free loopback port; the store is the caller's (useStore) when its resolvers need one. */
export async function openApiClient(options: ApiClientOptions = {}): Promise<OpenApiClient> {
  const config = readConfig({ NODE_ENV: 'test', ...options.env });
  const log = options.log ?? makeLog('silent');
  const printer = openPrinter();
  const isDiskLow = options.isDiskLow ?? (() => false);
  const gate = { limits: config.writeLimits, isDiskLow };
  const app = await makeApp({
    settings: config,
    schema: options.schema ?? makeSchema(gate),
    gate,
    log,
    papers: { printer, publicUrl: config.publicUrl, isDiskLow },
    readiness: { stopping: () => false, store: yes, ...options.readiness },
    ...(options.clock ? { clock: options.clock } : {}),
    ...(options.demoPeople ? { demoPeople: options.demoPeople } : {}),
    ...(options.load ? { load: options.load } : {}),
    ...(options.bodyPace ? { bodyPace: options.bodyPace } : {}),
    // The page's operations take a moment to prepare: only who wants the page has them.
    pageFolder: options.pageFolder ?? '/nowhere',
    ...(options.liveLimits === undefined ? {} : { liveLimits: options.liveLimits }),
    ...(options.executionMs === undefined ? {} : { executionMs: options.executionMs }),
  });
  const server = makeServer(app.listener, options.times, app.onUnreadable);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}`;
  const close = async (): Promise<void> => {
    app.endStreams();
    await closeServer(server, 0);
    await printer.close();
  };
  return { url, port, client: () => makeClient(url), close };
}

/** Opens one API client for a test file before its first test and closes it after its last. */
export function useApiClient(
  options: ApiClientOptions | (() => ApiClientOptions) = {},
): () => OpenApiClient {
  let api: OpenApiClient | undefined;
  before('the api opens', async function () {
    this.timeout(60_000);
    api = await openApiClient(typeof options === 'function' ? options() : options);
  });
  after('the api closes', () => api?.close());
  return () => {
    if (!api) throw new Error('the api is not open yet');
    return api;
  };
}

function keepCookies(cookies: Map<string, string>, answer: Response): void {
  for (const line of answer.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const value = pair.slice(at + 1);
    const expires = attributes.find((one) => /^\s*expires=/iu.test(one))?.split('=')[1];
    const isOver = expires !== undefined && new Date(expires).getTime() <= Date.now();
    if (value === '' || isOver) cookies.delete(name);
    else cookies.set(name, value);
  }
}

interface Body<Data> {
  readonly data?: Data | null;
  readonly errors?: Answer['errors'];
}

function makeClient(url: string): ApiClient {
  const cookies = new Map<string, string>();
  const client: ApiClient = {
    actingAs: undefined,
    expectedPerson: undefined,
    cookies,
    async fetch(path, init = {}) {
      const headers = new Headers(init.headers);
      if (cookies.size > 0)
        headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      const answer = await fetch(url + path, { ...init, headers });
      keepCookies(cookies, answer);
      return answer;
    },
    async ask<Data>(
      document: string,
      variables: Readonly<Record<string, unknown>> = {},
    ): Promise<Answer<Data>> {
      const answer = await client.fetch('/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-fengqiao': '1',
          ...(client.actingAs === undefined ? {} : { 'acting-as': client.actingAs }),
          ...(client.expectedPerson === undefined
            ? {}
            : { 'x-fengqiao-person': client.expectedPerson }),
        },
        body: JSON.stringify({ query: document, variables }),
      });
      const { data, errors = [] } = (await answer.json()) as Body<Data>;
      const code = errors[0]?.extensions['code'];
      return {
        status: answer.status,
        headers: answer.headers,
        data,
        errors,
        code: typeof code === 'string' ? code : undefined,
      };
    },
    async get<Data>(document: string, variables: Readonly<Record<string, unknown>> = {}) {
      const { data, errors } = await client.ask<Data>(document, variables);
      const [error] = errors;
      if (error)
        throw new Error(
          `${error.message} ${JSON.stringify({ ...error.extensions, path: error.path })}`,
        );
      if (data === null || data === undefined) throw new Error('an answer without data');
      return data;
    },
  };
  return client;
}
