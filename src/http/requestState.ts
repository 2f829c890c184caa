import type { IncomingMessage, ServerResponse } from 'node:http';
import type Cookies from 'cookies';
import type { ParameterizedContext } from 'koa';
import type { RequestNote } from '../../graphql/context.ts';
import type { ApiError } from '../../graphql/errors.ts';
import { randomId } from '../kernel/id.ts';

/** What the steps of one request tell each other. */
export interface RequestState {
  readonly requestId: string;
  /** Which part of the server answered: a word of a closed set. */
  route:
    | 'graphql'
    | 'live'
    | 'files'
    | 'livez'
    | 'readyz'
    | 'metrics'
    | 'page'
    | 'papers'
    | 'export'
    | 'openid'
    | 'none';
  readonly note: RequestNote;
  /** The client's address, as far as it can be known. */
  clientAddress: string;
  /** The media type of the answer. */
  mediaType: MediaType;
  /** Whether it is to be answered as a stream of events. */
  wantsStream: boolean;
  /** The end of the stream that it was answered with. */
  streamEnd?: Promise<void>;
  /** The bytes of a POST to /graphql; undefined until they are all there. */
  body: Buffer | undefined;
  /** Whose session it is, once the store was asked; null for nobody's. */
  personId?: string | null;
  /** Why nothing of the request ran. */
  refusal?: ApiError;
}

export type MediaType = 'application/json' | 'application/graphql-response+json';

/** What is known of a request when it begins: its id. */
export const newRequestState = (): RequestState => ({
  requestId: randomId(),
  route: 'none',
  note: {},
  clientAddress: '',
  mediaType: 'application/json',
  wantsStream: false,
  body: undefined,
});

/** What the steps of the API read and write of a request: Koa's context has it, and so has one without Koa. */
export interface ApiContext {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly cookies: Cookies;
  state: RequestState;
  /** False when the answer is written: Koa writes none of its own then. */
  respond?: boolean | undefined;
}

/** A step that is over, or a promise of its end. Nothing is promised where nothing waits: a promise costs as much as most steps. */
export type StepEnd = void | Promise<void>;

/** One step of the way of a request to the API, whichever entrance it came by. */
export type ApiStep = (ctx: ApiContext, next: () => StepEnd) => StepEnd;

/** One step of the way of a request through Koa. */
export type Middleware = (
  ctx: ParameterizedContext<RequestState>,
  next: () => Promise<void>,
) => StepEnd;
