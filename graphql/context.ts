import { randomId } from '../src/kernel/id.ts';
import { visitor, type Work } from '../src/kernel/work.ts';
import { actorOf } from '../src/modules/identity/actorOf.ts';
import type { Person } from '../src/modules/identity/person.ts';
import { resumeSession } from '../src/modules/identity/resumeSession.ts';
import type { Session } from '../src/modules/identity/session.ts';
import { loadersOf, type Loaders } from './loaders.ts';

/** What the web server knows of one request before anybody is known. */
export interface DoorRequest {
  readonly requestId: string;
  readonly now: Date;
  /** The session cookie's value. */
  readonly sessionToken: string | undefined;
  /** The long-lived cookie by which a browser is known to who signed in with it before (name `fengqiao_device`). */
  readonly deviceToken: string | undefined;
  /** The header that names the role of the request. */
  readonly actingAs: string | undefined;
  readonly clientAddress: string;
  readonly device: string;
  /** Sends the cookie of a new session to the browser, or takes it away (null). */
  setSessionToken(token: string | null): void;
  /** Sends the browser's own cookie: httpOnly, SameSite=Lax, half a year; signing out leaves it. */
  setDeviceToken(token: string): void;
}

/** What every resolver gets. */
export interface GraphQLContext {
  readonly work: Work;
  /** The session that asks; null for a visitor. */
  readonly session: Session | null;
  /** The signed-in person; null for a visitor. */
  readonly person: Person | null;
  readonly loaders: Loaders;
  readonly requestId: string;
  /** For limits on guessing only: it is never stored in clear and never logged. */
  readonly clientAddress: string;
  /** What the browser calls itself. */
  readonly device: string;
  /** Tells a browser that its owner signed in with before; outlives the session, signing out leaves it. */
  readonly deviceToken: string | undefined;
  setSessionToken(token: string | null): void;
  setDeviceToken(token: string): void;
}

/** Finds out who asks and in which role. FORBIDDEN when the header names a role that the person does not hold. */
export async function contextOf(request: DoorRequest): Promise<GraphQLContext> {
  const { now, requestId, clientAddress, device } = request;
  const resumed =
    request.sessionToken === undefined ? null : await resumeSession(request.sessionToken, now);
  const actor =
    resumed === null ? visitor : actorOf(resumed.person, resumed.firms, request.actingAs);
  return {
    work: { actor, now, newId: randomId },
    session: resumed?.session ?? null,
    person: resumed?.person ?? null,
    loaders: loadersOf(),
    requestId,
    clientAddress,
    device,
    deviceToken: request.deviceToken,
    setSessionToken: (token) => {
      request.setSessionToken(token);
    },
    setDeviceToken: (token) => {
      request.setDeviceToken(token);
    },
  };
}
