import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSchema } from 'graphql-yoga';
import type * as App from '../src/http/app.ts';
import type * as HttpServer from '../src/http/httpServer.ts';
import type * as LoadModule from '../src/http/load.ts';
import type * as LogModule from '../src/platform/log.ts';
import { packageRoot } from '../src/platform/packageRoot.ts';
import type * as ConfigModule from '../src/start/config.ts';

const typeDefs = `type Row { id: ID! no: String! title: String! body: String! commentCount: Int! }
  type Query { hello: String! rows: [Row!]! }`;

const rows = Array.from({ length: 50 }, (_, at) => ({
  id: String(at),
  no: `2026-${String(at)}`,
  title: '楼上空调滴水',
  body: '三楼的空调外机一直往下滴水，晾的衣服都湿了，希望社区帮忙看看。',
  commentCount: at,
}));

/** The two documents that every server is asked, and the answer that each must give. */
export const tasks = {
  hello: { query: 'query Hello { hello }', answer: { data: { hello: 'world' } } },
  rows: {
    query: 'query Rows { rows { id no title body commentCount } }',
    answer: { data: { rows } },
  },
} as const;
export type Task = keyof typeof tasks;

const hashOf = (text: string): string =>
  `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** A document as our page names it, and as everybody else writes it. */
export const bodies = {
  persisted: (task: Task) =>
    JSON.stringify({
      extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(tasks[task].query) } },
    }),
  written: (task: Task) => JSON.stringify({ query: tasks[task].query }),
};

/** What every server's resolvers are: nothing but values that are there. */
export const typeDefsAndRoots = {
  typeDefs,
  resolvers: { Query: { hello: () => 'world', rows: () => rows } },
};

const readText = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      resolve(Buffer.concat(parts).toString('utf8'));
    });
  });

/** The least that any server does: reads JSON, finds what was asked for, writes JSON. */
export const serveRaw = (): Server => {
  const asked = new Map<unknown, object>();
  for (const { query, answer } of Object.values(tasks))
    asked.set(query, answer).set(hashOf(query), answer);
  return createServer((request, response) => {
    void readText(request).then((text) => {
      const { query, extensions } = JSON.parse(text) as {
        query?: string;
        extensions?: { persistedQuery: { sha256Hash: string } };
      };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(asked.get(query ?? extensions?.persistedQuery.sha256Hash)));
    });
  });
};

/** Compiles the server as production runs it. */
export function buildServer(): void {
  const compiler = join(packageRoot(), 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: packageRoot() });
}

/** A module of the build: what runs the sources keeps the name of every function, at a price that production does not pay. */
const built = async <T>(path: string): Promise<T> =>
  (await import(pathToFileURL(join(packageRoot(), 'dist/src', path)).href)) as T;

/** Our whole API as it was built: every middleware, limit, log line and figure. */
export async function serveApi(folder: string): Promise<Server> {
  const { makeApp } = await built<typeof App>('http/app.js');
  const { makeServer } = await built<typeof HttpServer>('http/httpServer.js');
  const { Load, usualLoadLimits } = await built<typeof LoadModule>('http/load.js');
  const { makeLog } = await built<typeof LogModule>('platform/log.js');
  const { readConfig } = await built<typeof ConfigModule>('start/config.js');
  const texts = Object.values(tasks).map(({ query }) => [hashOf(query), query]);
  writeFileSync(join(folder, 'operations.json'), JSON.stringify(Object.fromEntries(texts)));
  const yes = () => Promise.resolve(true);
  const { listener } = await makeApp({
    settings: readConfig({ NODE_ENV: 'production' }),
    schema: createSchema(typeDefsAndRoots),
    log: makeLog('info'),
    readiness: { stopping: () => false, store: yes },
    pageFolder: folder,
    // The load comes from one address, which has few places else.
    load: new Load({ ...usualLoadLimits, perClientMax: usualLoadLimits.inFlightMax }),
  });
  return makeServer(listener);
}
