import { actsAs, covers, type Actor, type Role } from '../../kernel/work.ts';

/** Who looks into the record of somebody else, with a purpose. */
export const recordReaders = ['CREDIT_OFFICER'] as const satisfies readonly Role[];

/** Only the platform's own jobs make entries; no person, whatever the role, writes points by hand. */
export const mayPostEntry = (actor: Actor): boolean => actor.role === 'SYSTEM';

/** Everybody who is signed in has a record of their own and decides whether it is kept. */
export const mayHaveAccount = (actor: Actor): boolean =>
  actor.role !== 'VISITOR' && actor.role !== 'SYSTEM';

/** A credit officer looks into records of people who live in the area acted over. */
export const mayLookUp = (actor: Actor, home: string): boolean =>
  actsAs(actor, recordReaders) && covers(actor.scope, home);
