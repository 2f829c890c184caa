import { actsAs, covers, type Actor, type Role } from '../../kernel/work.ts';
import type { Service } from './volunteerService.ts';

/** Who writes down service of their own. */
export const volunteers = ['VOLUNTEER'] as const satisfies readonly Role[];
/** Who confirms or declines what another served. */
export const serviceDeciders = [
  'GRID_WORKER',
  'SPOKESPERSON',
  'MEDIATOR',
] as const satisfies readonly Role[];

/** Volunteers log service in the area they serve. */
export const mayLogService = (actor: Actor, area: string): boolean =>
  actsAs(actor, volunteers) && covers(actor.scope, area);

/** Those who confirm see what waits in their area. */
export const mayReadServicesOf = (actor: Actor, area: string): boolean =>
  actsAs(actor, serviceDeciders) && covers(actor.scope, area);

/** A service is decided by a second person of the area, never by who served. */
export const mayDecideService = (actor: Actor, service: Service): boolean =>
  mayReadServicesOf(actor, service.area) && actor.personId !== service.volunteerId;

/** Volunteers take back their own service, in whichever area they serve now. */
export const mayWithdrawService = (actor: Actor, service: Service): boolean =>
  actsAs(actor, volunteers) && actor.personId === service.volunteerId;
