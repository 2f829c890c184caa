import type { CountedConnection } from '../connection.ts';
import type { Service } from '../../src/modules/volunteering/volunteerService.ts';

export type ServiceMapper = Service;
export type ServiceConnectionMapper = CountedConnection<Service>;
