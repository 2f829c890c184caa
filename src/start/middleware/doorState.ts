import type { GraphQLParams } from 'graphql-yoga';
import type { ParameterizedContext } from 'koa';
import type { RequestNote } from '../../../graphql/context.ts';

/** What the steps of one request tell each other. */
export interface DoorState {
  readonly requestId: string;
  /** Which part of the server answered: a word of a closed set. */
  route: 'graphql' | 'livez' | 'readyz' | 'metrics' | 'page' | 'none';
  /** The bytes of a POST to /graphql. */
  body: Uint8Array;
  /** What is in it, when it is JSON. */
  params?: GraphQLParams | GraphQLParams[];
  readonly note: RequestNote;
  /** Whose session it is, once the store was asked; null for nobody's. */
  personId?: string | null;
  /** The status of a refusal that its code alone does not tell. */
  refusalStatus?: number;
}

export type DoorContext = ParameterizedContext<DoorState>;
/** One step of the way of a request through Koa. */
export type Step = (ctx: DoorContext, next: () => Promise<void>) => Promise<void>;
