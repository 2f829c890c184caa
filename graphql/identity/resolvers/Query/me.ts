import type { QueryResolvers } from '../../../types.generated.ts';

export const me: NonNullable<QueryResolvers['me']> = (_parent, _args, { work, person, session }) =>
  person === null || session === null ? null : { person, actor: work.actor, sessionId: session.id };
