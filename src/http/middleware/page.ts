import { existsSync } from 'node:fs';
import { join } from 'node:path';
import helmet from 'koa-helmet';
import sirv, { type RequestHandler } from 'sirv';
import type { Middleware } from '../requestState.ts';

const yearS = 31_536_000;

/** Headers of the page: it loads only what we serve, and stands in nobody's frame. */
export const pageHeaders = (production: boolean): Middleware => {
  const write = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // Charts are drawn as SVG whose parts carry their style; what stands in an attribute can load nothing.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: production,
    referrerPolicy: { policy: 'same-origin' },
  });
  return async (ctx, next) => {
    await write(ctx, next);
  };
};

const hasExtension = /\.[A-Za-z0-9]+$/u;

const send = (files: RequestHandler, ctx: Parameters<Middleware>[0]): Promise<boolean> =>
  new Promise((resolve) => {
    ctx.res.statusCode = 200;
    ctx.res.once('close', () => {
      resolve(true);
    });
    files(ctx.req, ctx.res, () => {
      resolve(false);
    });
  });

/**
 * Serves the built page: hashed assets for a year, everything else to be asked for again. An address without a file
 * extension that a browser asks for is a route of the page (index.html); a missing file is 404. 503 before the page is built.
 */
export const page = (folder: string, production: boolean): Middleware => {
  let built: RequestHandler | undefined;
  const filesOf = (): RequestHandler | undefined => {
    if (!built && existsSync(join(folder, 'index.html')))
      built = sirv(folder, {
        // In production the files are listed once; else they are looked up, for the page may be built anew.
        dev: !production,
        etag: true,
        gzip: true,
        brotli: true,
        extensions: [],
        setHeaders: (res, path) => {
          const isHashed = path.startsWith('/assets/');
          res.setHeader(
            'cache-control',
            isHashed ? `public, max-age=${String(yearS)}, immutable` : 'no-cache',
          );
        },
      });
    return built;
  };
  return async (ctx) => {
    ctx.state.route = 'page';
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
      ctx.set('allow', 'GET, HEAD');
      ctx.status = 405;
      return;
    }
    const files = filesOf();
    if (!files) {
      ctx.status = 503;
      ctx.set('retry-after', '5');
      ctx.body = 'The page is not built yet: run `npm run build`, then load this address again.\n';
      return;
    }
    ctx.respond = false;
    if (ctx.path === '/') ctx.req.url = '/index.html';
    if (await send(files, ctx)) return;
    const isRoute = !hasExtension.test(ctx.path) && ctx.accepts('html') === 'html';
    ctx.req.url = '/index.html';
    if (isRoute && ctx.get('accept').includes('html') && (await send(files, ctx))) return;
    ctx.respond = true;
    ctx.status = 404;
    ctx.body = 'There is nothing here.\n';
  };
};
