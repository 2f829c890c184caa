import { randomId } from '../src/kernel/id.ts';
import { visitor, type Role, type Work } from '../src/kernel/work.ts';
import { actorOf } from '../src/modules/identity/actorOf.ts';
import { checkExpectedPerson } from '../src/modules/identity/expectedPerson.ts';
import type { Person } from '../src/modules/identity/person.ts';
import { resumeSession, type Resumed } from '../src/modules/identity/resumeSession.ts';
import type { Session } from '../src/modules/identity/session.ts';
import type { News } from './live/news.ts';
import { checkSecondStep } from '../src/modules/signin/checkSecondStep.ts';
import { newLoaders, type Loaders } from './loaders.ts';

/** What is written down of a request: words from closed sets, no personal data. */
export interface RequestNote {
  /** The root field asked for; `several` for more than one. */
  operation?: string;
  /** The code of the first error, or OK. */
  code?: string;
}

/** Somebody of a demo community as whom a visitor may sign in. */
export interface DemoSignIn {
  readonly userName: string;
  readonly displayName: string;
  readonly role: Role;
  /** The area of the role, or the firm that is spoken for. */
  readonly place: string;
  readonly isNew: boolean;
  readonly password: string;
}

/** What the web server knows of one request before anybody is known. */
export interface ApiRequest {
  readonly requestId: string;
  /** A GET runs no mutation. */
  readonly method: string;
  readonly note: RequestNote;
  readonly now: Date;
  /** The session cookie's value. */
  readonly sessionToken: string | undefined;
  /** The long-lived cookie by which a browser is known to who signed in with it before (name `fengqiao_device`). */
  readonly deviceToken: string | undefined;
  /** The header that names the role of the request. */
  readonly actingAs: string | undefined;
  /** The header that names whom the page shows as signed in: a person's id, or `nobody`. */
  readonly expectedPerson: string | undefined;
  /** The number of the last event that who comes back to a stream was told of; undefined for who comes anew. */
  readonly lastEventId?: number | undefined;
  readonly clientAddress: string;
  readonly device: string;
  /** As whom a visitor of a demo may sign in; nobody anywhere else. */
  readonly demoPeople: readonly DemoSignIn[];
  /** Hears whose the session is; null when the cookie opens none. */
  readonly seenAs: (personId: string | null) => void;
  /** Sends the cookie of a new session to the browser, or takes it away (null). */
  readonly setSessionToken: (token: string | null) => void;
  /** Sends the browser's own cookie: httpOnly, SameSite=Lax, half a year; signing out leaves it. */
  readonly setDeviceToken: (token: string) => void;
  /** Sends the cookie with which a browser comes back from the provider of OpenID Connect under this state. */
  readonly setOpenIdCookie: (state: string, sealed: string) => void;
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
  /** As whom a visitor of a demo may sign in; nobody anywhere else. */
  readonly demoPeople: readonly DemoSignIn[];
  /** Tells a browser that its owner signed in with before; outlives the session, signing out leaves it. */
  readonly deviceToken: string | undefined;
  readonly setSessionToken: (token: string | null) => void;
  readonly setDeviceToken: (token: string) => void;
  readonly setOpenIdCookie: (state: string, sealed: string) => void;
  /** Begins to listen; only the request of a stream can. */
  readonly listen?: () => AsyncIterable<{ readonly live: News }>;
}

/**
 * Finds out who asks and in which role. FORBIDDEN when the header names a role that the person does not hold, or that waits for a second step; CONFLICT or
 * NOT_SIGNED_IN when the page shows another person.
 */
export function contextOf(request: ApiRequest): GraphQLContext | Promise<GraphQLContext> {
  const token = request.sessionToken;
  if (token === undefined) return contextFor(request, null);
  return resumeSession(token, request.now).then((resumed) => {
    request.seenAs(resumed?.person.id ?? null);
    const context = contextFor(request, resumed);
    const checked = checkSecondStep(context.work.actor);
    return checked === undefined ? context : checked.then(() => context);
  });
}

function contextFor(request: ApiRequest, resumed: Resumed | null): GraphQLContext {
  const { now, requestId, clientAddress, device, demoPeople } = request;
  checkExpectedPerson(request.expectedPerson, resumed?.person ?? null);
  const actor = resumed ? actorOf(resumed.person, resumed.firms, request.actingAs) : visitor;
  return {
    work: { actor, now, newId: randomId },
    session: resumed?.session ?? null,
    person: resumed?.person ?? null,
    loaders: newLoaders(),
    requestId,
    clientAddress,
    device,
    demoPeople,
    deviceToken: request.deviceToken,
    setSessionToken: request.setSessionToken,
    setDeviceToken: request.setDeviceToken,
    setOpenIdCookie: request.setOpenIdCookie,
  };
}
