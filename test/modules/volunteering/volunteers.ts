import { idFrom, randomId } from '../../../src/kernel/id.ts';
import type { Role, Work } from '../../../src/kernel/work.ts';
import {
  logVolunteerService,
  type LogVolunteerServiceInput,
} from '../../../src/modules/volunteering/logVolunteerService.ts';
import type { VolunteerService } from '../../../src/modules/volunteering/volunteerService.ts';
import { minutesLater, monday, places, someone, workOf } from '../../support/world.ts';

/** The id of a person of these tests. */
export const personId = (name: string): string => idFrom('person', name);

/** A person in a role over a place, at a moment. */
export const as = (
  name: string,
  role: Role,
  scope: string = places.community,
  now = monday,
): Work => workOf(someone(role, scope, personId(name)), now);

/** A round that began so many minutes after the story's beginning (before it, if negative). */
export const patrol = (
  from: number,
  minutes: number,
  key = randomId(),
): LogVolunteerServiceInput => ({
  key,
  kind: 'PATROL',
  note: '沿河巡查一圈',
  startedAt: minutesLater(from),
  minutes,
});

/** A service of a new volunteer that waits for a second person. */
export const logged = (name: string = randomId()): Promise<VolunteerService> =>
  logVolunteerService(as(name, 'VOLUNTEER'), patrol(-90, 60));

/** What an AppError of this code and reason looks like to assert.rejects. */
export const refusal = (code: string, reason: string) => (error: unknown) => {
  const { code: got, detail } = error as { code?: string; detail?: { reason?: string } };
  if (got === code && detail?.reason === reason) return true;
  throw error;
};
