import type { ParameterizedContext } from 'koa';
import type { RequestNote } from '../../graphql/context.ts';
import type { ApiError } from '../../graphql/errors.ts';

/** What the middleware of one request tells each other. */
export interface RequestState {
  readonly requestId: string;
  /** Which part of the server answered: a word of a closed set. */
  route: 'graphql' | 'livez' | 'readyz' | 'metrics' | 'page' | 'none';
  readonly note: RequestNote;
  /** The client's address, as far as it can be known. */
  clientAddress: string;
  /** The media type of the answer. */
  mediaType: MediaType;
  /** The bytes of a POST to /graphql; undefined until they are all there. */
  body: Uint8Array | undefined;
  /** Whose session it is, once the store was asked; null for nobody's. */
  personId?: string | null;
  /** Why nothing of the request ran. */
  refusal?: ApiError;
}

export type MediaType = 'application/json' | 'application/graphql-response+json';

export type ApiContext = ParameterizedContext<RequestState>;
/** One step of the way of a request through Koa. */
export type Middleware = (ctx: ApiContext, next: () => Promise<void>) => Promise<void>;
