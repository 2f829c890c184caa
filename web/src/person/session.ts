import { createContext, useContext } from 'react';
import type { WhoAmIQuery, WhoFragment } from '../gql/generated/graphql.ts';
import type { Problem } from '../talk/problem.ts';
import type { ActingRole } from './actingRole.ts';
import type { Absence } from './whoAmI.ts';

/** Who stands in front of the page, and in which role. */
export interface Session {
  readonly me: WhoFragment;
  readonly actingRoles: readonly ActingRole[];
  readonly actingRole: ActingRole;
}

/** What is known of the session: not yet, not reachable, nobody, or somebody. */
export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreachable'; readonly problem: Problem }
  | { readonly kind: 'nobody'; readonly absence: Absence }
  | { readonly kind: 'somebody'; readonly session: Session };

/** The session and what can be done with it. */
export interface SessionActs {
  readonly state: SessionState;
  /** The name of whom the page showed until somebody else signed in in another tab; undefined when nobody has to be told. */
  readonly replaced: string | undefined;
  /** Asks the server again who is signed in. */
  readonly again: () => void;
  /** Takes the person who has just signed in here. */
  readonly enter: (me: NonNullable<WhoAmIQuery['me']>) => void;
  /** Acts in another role from now on, remembered on this device. */
  readonly actIn: (actingRole: string) => void;
  /** Forgets the person on this page, without asking the server. */
  readonly forget: () => void;
  /** Looks again who is there when a refusal says that it is not the one shown. */
  readonly onRefused: (problem: Problem) => void;
  /** The person has read that somebody else is signed in now. */
  readonly forgetReplaced: () => void;
}

export const SessionContext = createContext<SessionActs | null>(null);

/** The session and what is done with it. */
export const useSessionActs = (): SessionActs => {
  const acts = useContext(SessionContext);
  if (acts === null) throw new Error('The session is used outside its provider.');
  return acts;
};

/** The signed-in person's session; undefined for a visitor. */
export const useVisitor = (): Session | undefined => {
  const { state } = useSessionActs();
  return state.kind === 'somebody' ? state.session : undefined;
};

/** The signed-in person's session, on screens behind the sign-in. */
export const useSession = (): Session => {
  const session = useVisitor();
  if (session === undefined) throw new Error('This screen stands behind the sign-in.');
  return session;
};
