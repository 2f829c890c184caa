import type { ActRequest } from '../../kernel/actRequest.ts';
import { assert, present } from '../../kernel/assert.ts';
import { changeOnce } from '../../kernel/changeOnce.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Role, Work } from '../../kernel/work.ts';
import { findVolunteerService, saveVolunteerService } from './volunteerService.store.ts';
import { isDecided, type VolunteerService } from './volunteerService.ts';

/** Which service, at the version that was read. */
export interface VolunteerServiceAsked {
  readonly id: string;
  readonly version: number;
}

/** Who changes it, as its history keeps it. */
interface Signed {
  readonly by: string;
  readonly role: Role;
  readonly at: Date;
  readonly request: ActRequest;
}

/** One way of changing a service that nobody has decided on yet. */
interface VolunteerServiceChange {
  readonly act: 'confirmVolunteerService' | 'declineVolunteerService' | 'withdrawVolunteerService';
  readonly asked: VolunteerServiceAsked & { readonly note?: string };
  readonly allow?: (service: VolunteerService) => void;
  readonly stands?: (service: VolunteerService) => boolean;
  readonly make: (service: VolunteerService, signed: Signed) => VolunteerService;
}

/** The way of every change of a logged service, as `changeOnce` has it; what was decided or taken back stays so. */
export function changeVolunteerService(
  { actor, now }: Work,
  found: VolunteerService,
  { asked, make, ...change }: VolunteerServiceChange,
): Promise<Outcome<VolunteerService>> {
  const { personId: by, role } = actor;
  assert(role !== 'SYSTEM' && role !== 'VISITOR', 'a person changes it');
  return changeOnce(found, {
    ...change,
    actor,
    asked,
    requestsOf: ({ history }) => history.map(({ request }) => request),
    make: (service, request) =>
      isDecided(service)
        ? { reason: 'service_already_decided' }
        : make(service, { by, role, at: now, request }),
    save: saveVolunteerService,
    reread: async ({ id }) => present(await findVolunteerService(id), 'service'),
  });
}
