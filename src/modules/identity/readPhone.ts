import type { Work } from '../../kernel/work.ts';
import { findPhone } from './credential.store.ts';
import { maskPhone } from './person.ts';

/** The phone number of the person who asks, its middle hidden; undefined when there is none. Nobody reads another's. */
export async function readPhone(work: Work): Promise<string | undefined> {
  if (work.actor.role === 'VISITOR' || work.actor.role === 'SYSTEM') return undefined;
  const phone = await findPhone(work.actor.personId);
  return phone === undefined ? undefined : maskPhone(phone);
}
