import { graphql } from 'graphql';
import type { GraphQLContext } from '../../graphql/context.ts';
import { newLoaders } from '../../graphql/loaders.ts';
import { makeSchema } from '../../graphql/schema.ts';
import { AppError } from '../../src/kernel/appError.ts';
import { present } from '../../src/kernel/assert.ts';
import { randomId } from '../../src/kernel/id.ts';
import { visitor, type Actor } from '../../src/kernel/work.ts';
import { findPerson } from '../../src/modules/identity/person.store.ts';
import { makeSession } from '../../src/modules/identity/session.ts';
import { writeLimitsFrom } from '../../src/modules/identity/writeLimits.ts';
import { unlimited } from '../support/unlimited.ts';
import { workOf } from '../support/world.ts';

/** One person acts here for every role and relation, more often than anybody may. */
export const schema = makeSchema({
  limits: present(writeLimitsFrom(unlimited), 'limits'),
  isDiskLow: () => false,
});
let serial = 0;

const sessionOf = (actor: Actor) =>
  makeSession(randomId(), actor.personId, { userAgent: 'test' }, new Date());

/** What a request of this actor carries. */
const contextOf = async (actor: Actor, now: Date): Promise<GraphQLContext> => {
  return {
    work: workOf(actor, now),
    session: actor === visitor ? null : sessionOf(actor),
    person: await findPerson(actor.personId),
    loaders: newLoaders(),
    requestId: 'test',
    demoPeople: [],
    clientAddress: `10.9.${String((serial += 1) >> 8)}.${String(serial & 255)}`,
    device: 'test',
    deviceToken: undefined,
    setSessionToken: () => undefined,
    setDeviceToken: () => undefined,
    setOpenIdCookie: () => undefined,
  };
};

/** What came of a question: the data, and why it was refused if it was. */
interface Answered {
  readonly data: Readonly<Record<string, unknown>>;
  readonly refusal?: AppError;
}

/** Asks once as somebody; whatever is no refusal of ours is thrown. */
export async function askAs(actor: Actor, source: string, now = new Date()): Promise<Answered> {
  const contextValue = await contextOf(actor, now);
  const { data, errors } = await graphql({ schema, source, contextValue });
  const [error] = errors ?? [];
  if (error === undefined) return { data: data ?? {} };
  if (!(error.originalError instanceof AppError)) throw error;
  return { data: data ?? {}, refusal: error.originalError };
}
