import { graphql, type GraphQLSchema } from 'graphql';
import type { GraphQLContext } from '../../../graphql/context.ts';
import { idFrom } from '../../../src/kernel/id.ts';
import { makeSession } from '../../../src/modules/identity/session.ts';
import { newLoaders } from '../../../graphql/loaders.ts';
import { makeSchema } from '../../../graphql/schema.ts';
import { AppError } from '../../../src/kernel/appError.ts';
import type { Work } from '../../../src/kernel/work.ts';

let schema: GraphQLSchema | undefined;

/** What an operation gave: its data, and the code of its first refusal. */
export interface Told {
  readonly data: Readonly<Record<string, unknown>>;
  readonly code: string | undefined;
}

/** Whoever asks is at one browser of theirs. */
const sessionOf = ({ actor: { personId }, now }: Work) =>
  makeSession(idFrom('session', personId), personId, { userAgent: 'test' }, now);

/** Sends one operation to the whole schema, behind its permission page, as somebody at work. */
export async function ask(
  work: Work,
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<Told> {
  schema ??= makeSchema();
  const contextValue: GraphQLContext = {
    work,
    session: work.actor.role === 'VISITOR' ? null : sessionOf(work),
    person: null,
    loaders: newLoaders(),
    requestId: 'test',
    demoPeople: [],
    clientAddress: '127.0.0.1',
    device: 'test',
    deviceToken: undefined,
    setSessionToken: () => undefined,
    setDeviceToken: () => undefined,
    setOpenIdCookie: () => undefined,
  };
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  const [first] = errors ?? [];
  const { originalError } = first ?? {};
  if (first !== undefined && !(originalError instanceof AppError)) throw first;
  return {
    data: JSON.parse(JSON.stringify(data ?? {})) as Told['data'],
    code: originalError instanceof AppError ? originalError.code : undefined,
  };
}
