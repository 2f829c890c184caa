import type { CountedConnection } from '../connection.ts';
import type { VolunteerService } from '../../src/modules/volunteering/volunteerService.ts';

export type VolunteerServiceMapper = VolunteerService;
export type VolunteerServiceConnectionMapper = CountedConnection<VolunteerService>;
