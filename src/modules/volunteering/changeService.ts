import type { ActRequest } from '../../kernel/actRequest.ts';
import { assert, present } from '../../kernel/assert.ts';
import { changeOnce } from '../../kernel/changeOnce.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Role, Work } from '../../kernel/work.ts';
import { findService, saveService } from './service.store.ts';
import type { Service } from './volunteerService.ts';

/** Which service, at the version that was read. */
export interface ServiceAsked {
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
interface ServiceChange {
  readonly act: 'confirmService' | 'declineService' | 'withdrawService';
  readonly asked: ServiceAsked & { readonly note?: string };
  readonly allow?: (service: Service) => void;
  readonly stands?: (service: Service) => boolean;
  readonly make: (service: Service, signed: Signed) => Service;
}

/** The way of every change of a logged service, as `changeOnce` has it; what was decided or taken back stays so. */
export function changeService(
  { actor, now }: Work,
  found: Service,
  { asked, make, ...change }: ServiceChange,
): Promise<Outcome<Service>> {
  const { personId: by, role } = actor;
  assert(role !== 'SYSTEM' && role !== 'VISITOR', 'a person changes it');
  return changeOnce(found, {
    ...change,
    actor,
    asked,
    requestsOf: ({ history }) => history.map(({ request }) => request),
    make: (service, request) =>
      service.state === 'LOGGED'
        ? make(service, { by, role, at: now, request })
        : { reason: 'service_already_decided' },
    save: saveService,
    reread: async ({ id }) => present(await findService(id), 'service'),
  });
}
