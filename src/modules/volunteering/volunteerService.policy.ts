import { actsAs, covers, type Actor, type Role } from '../../kernel/work.ts';
import { isDecided, type VolunteerService } from './volunteerService.ts';

/** Who writes down service of their own. */
export const volunteers = ['VOLUNTEER'] as const satisfies readonly Role[];
/** Who confirms or declines what another served. */
export const volunteerServiceDeciders = [
  'GRID_WORKER',
  'SPOKESPERSON',
  'MEDIATOR',
] as const satisfies readonly Role[];

/** Volunteers log service in the area they serve. */
export const mayLogVolunteerService = (actor: Actor, area: string): boolean =>
  actsAs(actor, volunteers) && covers(actor.scope, area);

/** Those who confirm see what waits in their area. */
export const mayReadVolunteerServicesOf = (actor: Actor, area: string): boolean =>
  actsAs(actor, volunteerServiceDeciders) && covers(actor.scope, area);

/** A service is decided by a second person of the area, never by who served. */
export const mayDecideVolunteerService = (actor: Actor, service: VolunteerService): boolean =>
  mayReadVolunteerServicesOf(actor, service.area) && actor.personId !== service.volunteerId;

/** Volunteers take back their own service, in whichever area they serve now. */
export const mayWithdrawVolunteerService = (actor: Actor, service: VolunteerService): boolean =>
  actsAs(actor, volunteers) && actor.personId === service.volunteerId;

/** What can be done with a service. */
type VolunteerServiceAct = 'CONFIRM' | 'DECLINE' | 'WITHDRAW';

/** What the person may do with the service now: the same sentences that the use cases ask, for the page to show. */
export function serviceActsOpenTo(actor: Actor, service: VolunteerService): VolunteerServiceAct[] {
  if (isDecided(service)) return [];
  return [
    ...(mayDecideVolunteerService(actor, service) ? (['CONFIRM', 'DECLINE'] as const) : []),
    ...(mayWithdrawVolunteerService(actor, service) ? (['WITHDRAW'] as const) : []),
  ];
}
