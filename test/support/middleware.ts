import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import Koa, { type ParameterizedContext } from 'koa';
import type { ApiStep, Middleware, RequestState } from '../../src/http/requestState.ts';

/** What a test says of one request. */
export interface Asked {
  readonly method?: string;
  readonly url?: string;
  readonly httpVersion?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address at the other end of the connection. */
  readonly peer?: string;
}

/** Koa's context of one request that came over no network. */
export function contextOf({
  method = 'GET',
  url = '/graphql',
  httpVersion = '1.1',
  headers,
  peer,
}: Asked): ParameterizedContext<RequestState> {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: peer });
  const request = new IncomingMessage(socket);
  Object.assign(request, { method, url, httpVersion, headers: { ...headers } });
  const ctx = new Koa<RequestState>().createContext(request, new ServerResponse(request));
  ctx.state = {
    requestId: 'r',
    route: 'none',
    note: {},
    clientAddress: '192.0.2.1',
    mediaType: 'application/json',
    body: undefined,
  };
  return ctx;
}

/** `passed` when the middleware lets the request go on, else what it threw. */
export async function outcomeOf(
  middleware: ApiStep | Middleware,
  ctx: ParameterizedContext<RequestState>,
): Promise<unknown> {
  let outcome: unknown = 'answered';
  try {
    await middleware(ctx, () => {
      outcome = 'passed';
      return Promise.resolve();
    });
  } catch (error) {
    return error;
  }
  return outcome;
}
