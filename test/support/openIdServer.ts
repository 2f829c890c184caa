import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

/** A real provider of OpenID Connect on this machine, at another site than 127.0.0.1. */
export interface OpenIdServer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Is somebody before a window there who signs in by a name, or turns back (null): gives the address that they are sent back to. */
  visit(url: string, name: string | null): Promise<URL>;
  /** Answers no more until `wake`: connections are taken and nothing is said. */
  sleep(): void;
  wake(): void;
  close(): Promise<void>;
}

export interface OpenIdServerOptions {
  /** Where browsers may be sent back to. */
  readonly redirectUris: readonly string[];
  /** Which issuer its document names, in place of its own address. */
  readonly namedIssuer?: string;
}

const clientId = 'fengqiao';
const clientSecret = 'a secret of forty-three characters, at least';

const configuration = (redirectUris: readonly string[]): Configuration => ({
  clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [...redirectUris] }],
  claims: { openid: ['sub', 'preferred_username'] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_ctx, { uid }) => `/name/${uid}` },
  cookies: { keys: ['of this test alone'] },
  ttl: { Interaction: 600, Session: 600, Grant: 600 },
  findAccount: (_ctx, id) => ({
    accountId: id,
    claims: () => ({ sub: id, preferred_username: `${id}@here` }),
  }),
  // Whoever signs in here agrees by that.
  async loadExistingGrant({ oidc }) {
    const { provider, client, session } = oidc;
    const grant = new provider.Grant({
      ...(client === undefined ? {} : { clientId: client.clientId }),
      ...(session?.accountId === undefined ? {} : { accountId: session.accountId }),
    });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
});

const namePage = (uid: string) => `<!doctype html><html lang="zh"><title>外部登录</title>
<form method="post" action="/name/${uid}"><label>名字 <input name="name"></label>
<button name="act" value="in">登录</button><button name="act" value="back">取消</button></form>`;

async function bodyOf(req: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const part of req) body += String(part);
  return new URLSearchParams(body);
}

const nameOf = /^\/name\/([\w-]+)$/u;

function answering(provider: Provider): RequestListener {
  const other = provider.callback();
  const answer = async (...[req, res]: Parameters<RequestListener>): Promise<void> => {
    const uid = nameOf.exec(req.url ?? '')?.[1];
    if (uid === undefined) {
      await other(req, res);
      return;
    }
    if (req.method === 'GET') {
      res.setHeader('content-type', 'text/html; charset=utf-8').end(namePage(uid));
      return;
    }
    const form = await bodyOf(req);
    const accountId = form.get('name') ?? '';
    const result =
      form.get('act') === 'back' ? { error: 'access_denied' } : { login: { accountId } };
    await provider.interactionFinished(req, res, result);
  };
  return (req, res) => {
    answer(req, res).catch((error: unknown) => {
      res.writeHead(500).end(String(error));
    });
  };
}

/** Follows a browser of its own through the provider until it is sent back to us. */
async function walk(start: string, isBack: (url: string) => boolean, name: string | null) {
  const cookies = new Map<string, string>();
  let [url, form]: [string, URLSearchParams | undefined] = [start, undefined];
  for (let hops = 0; hops < 12 && !isBack(url); hops += 1) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const answer: Response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1);
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = answer.headers.get('location');
    if (location === null && answer.status !== 200)
      throw new Error(`the provider answers ${String(answer.status)}: ${await answer.text()}`);
    form =
      location === null
        ? new URLSearchParams(name === null ? { act: 'back' } : { name, act: 'in' })
        : undefined;
    if (location !== null) url = new URL(location, url).href;
  }
  return new URL(url);
}

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

/** Opens a provider on a free port, or on one that it had before. */
export async function openIdServer(
  { redirectUris, namedIssuer }: OpenIdServerOptions,
  port = 0,
): Promise<OpenIdServer> {
  let isAsleep = false;
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(port, 'localhost', resolve);
  });
  const issuer = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const answer = answering(new Provider(namedIssuer ?? issuer, configuration(redirectUris)));
  server.on('request', (req, res) => {
    if (!isAsleep) answer(req, res);
  });
  return {
    ...{ issuer, clientId, clientSecret },
    visit: (url, name) => walk(url, (at) => redirectUris.some((one) => at.startsWith(one)), name),
    sleep: () => {
      isAsleep = true;
    },
    wake: () => {
      isAsleep = false;
    },
    close: () => closed(server),
  };
}
