import { covers, type Actor } from '../../kernel/work.ts';
import type { Service } from './volunteerService.ts';

const deciders: ReadonlySet<string> = new Set(['GRID_WORKER', 'SPOKESPERSON', 'MEDIATOR']);

/** Volunteers log service in the area they serve. */
export const mayLogService = (actor: Actor, area: string): boolean =>
  actor.role === 'VOLUNTEER' && covers(actor.scope, area);

/** Those who confirm see what waits in their area. */
export const mayReadServicesOf = (actor: Actor, area: string): boolean =>
  deciders.has(actor.role) && covers(actor.scope, area);

/** A service is decided by a second person of the area, never by who served. */
export const mayDecideService = (actor: Actor, service: Service): boolean =>
  mayReadServicesOf(actor, service.area) && actor.personId !== service.volunteerId;

/** Volunteers take back their own service, in whichever area they serve now. */
export const mayWithdrawService = (actor: Actor, service: Service): boolean =>
  actor.role === 'VOLUNTEER' && actor.personId === service.volunteerId;
