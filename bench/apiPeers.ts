import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { typeDefsAndRoots } from './apiServers.ts';

/** Other servers that the same documents are asked of: each as its own pages show it, without any of our limits. */
export const peers = ['apollo', 'mercurius', 'koa-yoga'] as const;
export type Peer = (typeof peers)[number];

const packages = [
  '@apollo/server@5.5.1',
  'mercurius@16.10.1',
  'fastify@5.12.8',
  'graphql@16.15.0',
  'koa@3.3.0',
  'graphql-yoga@5.24.1',
];

// They run from the scratch folder, so that they find their own packages there; ours gives them schema and roots.
const starts: Readonly<Record<Peer, string>> = {
  apollo: `
    import { ApolloServer } from '@apollo/server';
    import { startStandaloneServer } from '@apollo/server/standalone';
    export default async function ({ typeDefs, resolvers }) {
      const server = new ApolloServer({ typeDefs, resolvers });
      const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
      return url;
    }`,
  mercurius: `
    import Fastify from 'fastify';
    import mercurius from 'mercurius';
    export default async function ({ typeDefs, resolvers }) {
      const app = Fastify();
      app.register(mercurius, { schema: typeDefs, resolvers });
      return app.listen({ port: 0, host: '127.0.0.1' });
    }`,
  'koa-yoga': `
    import { createServer } from 'node:http';
    import Koa from 'koa';
    import { createSchema, createYoga } from 'graphql-yoga';
    export default async function ({ typeDefs, resolvers }) {
      const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }), logging: false });
      const app = new Koa();
      app.use(async (ctx) => {
        const answer = await yoga.handleNodeRequestAndResponse(ctx.req, ctx.res, ctx);
        ctx.status = answer.status;
        answer.headers.forEach((value, key) => ctx.append(key, value));
        ctx.body = answer.body;
      });
      const server = createServer(app.callback());
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      return 'http://127.0.0.1:' + server.address().port;
    }`,
};

/** Installs the other servers into a scratch folder, with the npm client's usual registry. */
export function installPeers(folder: string): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const flags = ['--save-exact', '--no-audit', '--no-fund', '--ignore-scripts', '--silent'];
  execFileSync('npm', ['install', ...flags, ...packages], { cwd: folder, stdio: 'ignore' });
  for (const [peer, text] of Object.entries(starts))
    writeFileSync(join(folder, `${peer}.js`), text);
}

/** Starts one of them and gives its address. */
export async function servePeer(peer: Peer, folder: string): Promise<string> {
  const { default: start } = (await import(pathToFileURL(join(folder, `${peer}.js`)).href)) as {
    default: (parts: typeof typeDefsAndRoots) => Promise<string>;
  };
  return (await start(typeDefsAndRoots)).replace(/\/$/u, '');
}
