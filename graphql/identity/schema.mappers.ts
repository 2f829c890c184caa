import type { Actor } from '../../src/kernel/work.ts';
import type { Firm } from '../../src/modules/identity/firm.ts';
import type { EndedGrant, Grant, Person } from '../../src/modules/identity/person.ts';
import type { ResetCode } from '../../src/modules/identity/resetCode.ts';
import type { Vouch } from '../../src/modules/identity/vouch.ts';
import type { Session } from '../../src/modules/identity/session.ts';

/** The signed-in person, the role of the request and the session it came by. */
export interface MeMapper {
  readonly person: Person;
  readonly actor: Actor;
  readonly sessionId: string;
}

/** One session, and which one asks. */
export interface SessionMapper {
  readonly session: Session;
  readonly askingId: string;
}

export type PersonMapper = Person;
export type PersonWithRolesMapper = Person;
export type FirmMapper = Firm;
export type GrantMapper = Grant | EndedGrant;
export type ResetCodeMapper = ResetCode;
export type ResidenceVouchMapper = Vouch;
