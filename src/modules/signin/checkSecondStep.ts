import { AppError } from '../../kernel/appError.ts';
import type { Actor, Role } from '../../kernel/work.ts';
import { grantsOf, type Person } from '../identity/person.ts';
import { findSecondStep } from './secondStep.store.ts';
import { needsSecondStep } from './signInSettings.ts';

const isMissing = async (personId: string): Promise<boolean> =>
  (await findSecondStep(personId)).inForce === undefined;

/** Refuses a role that is acted in only with a second step while its person has none: FORBIDDEN `second_step_needed`. Nothing to wait for where none is required. */
export function checkSecondStep({ personId, role }: Actor): Promise<void> | undefined {
  if (role === 'SYSTEM' || role === 'VISITOR' || !needsSecondStep(role)) return undefined;
  return isMissing(personId).then((missing) => {
    if (missing)
      throw new AppError('FORBIDDEN', 'This role is acted in only with a second step: set one.', {
        reason: 'second_step_needed',
      });
  });
}

/** The roles of a person that wait until they set a second step. */
export async function rolesThatWait(person: Person): Promise<Role[]> {
  const held = new Set(grantsOf(person).map(({ role }) => role));
  const waiting = [...held].filter(needsSecondStep);
  return waiting.length > 0 && (await isMissing(person.id)) ? waiting : [];
}
