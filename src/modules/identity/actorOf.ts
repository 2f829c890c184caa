import { AppError } from '../../kernel/appError.ts';
import type { Actor } from '../../kernel/work.ts';
import { communityOf } from '../community/area.ts';
import type { Firm } from './firm.ts';
import { grantsOf } from './person.ts';
import type { Person } from './person.ts';

/**
 * Who acts in a request: the role that its header names (`ROLE@area/path` or `FIRM_REPRESENTATIVE@firm-id`), RESIDENT of
 * the home's community without one. FORBIDDEN for anything that the person does not hold exactly so.
 */
export function actorOf(person: Person, firms: readonly Firm[], header?: string): Actor {
  const grants = grantsOf(person);
  const [role, ...rest] = (header ?? `RESIDENT@${communityOf(person.home)}`).split('@');
  const over = rest.join('@');
  const own = firms.filter(({ representativeId }) => representativeId === person.id);
  const who = { personId: person.id, firmIds: own.map(({ id }) => id) };
  const firm = own.find(({ id }) => id === over);
  if (role === 'FIRM_REPRESENTATIVE' && firm !== undefined)
    return { ...who, role, scope: firm.area, firmId: firm.id };
  const grant = grants.find((one) => one.role === role && one.scope === over);
  if (grant === undefined || grant.role === 'FIRM_REPRESENTATIVE')
    throw new AppError('FORBIDDEN', 'You do not hold the role that this request names.', {
      field: 'acting-as',
      reason: 'role_not_held',
    });
  return { ...who, role: grant.role, scope: grant.scope };
}
