import { useCallback, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { Provider } from 'urql';
import { makeClient } from '../talk/client.ts';
import { useDevice } from '../talk/useDevice.ts';
import { actingRolesOf, chosenRole } from './actingRole.ts';
import { SessionContext, type SessionActs, type SessionState } from './session.ts';
import { nobody, onRefused, visitor } from './visitor.ts';
import { answerOf, type WhoAnswer } from './whoAmI.ts';
import { askWho, forgetReplaced, knowWho, readWho, subscribeWho } from './who.ts';

const stateOf = (answer: WhoAnswer | undefined, roleName: unknown): SessionState => {
  if (answer === undefined) return { kind: 'loading' };
  if (answer.kind === 'nobody') return { kind: 'nobody', absence: answer.absence ?? 'visitor' };
  if (answer.kind === 'problem') return { kind: 'unreachable', problem: answer.problem };
  const actingRoles = actingRolesOf(answer.me);
  const actingRole = chosenRole(actingRoles, roleName);
  return actingRole === undefined
    ? { kind: 'nobody', absence: 'visitor' }
    : { kind: 'somebody', session: { me: answer.me, actingRoles, actingRole } };
};

const asIs = (value: unknown) => value;

/** Knows who is signed in, and gives the page a client that speaks for this person in the chosen role. */
export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const { answer, replaced } = useSyncExternalStore(subscribeWho, readWho);
  const id = answer?.kind === 'me' ? answer.me.id : nobody;
  const [roleName, actIn] = useDevice(`actingRole:${id}`, asIs);
  const state = useMemo(() => stateOf(answer, roleName), [answer, roleName]);
  const actingRole = state.kind === 'somebody' ? state.session.actingRole.value : undefined;
  const client = useMemo(() => {
    const speaker = id === nobody ? visitor : () => ({ person: id, actingRole });
    return { key: `${id} ${actingRole ?? ''}`, it: makeClient(speaker, onRefused) };
  }, [id, actingRole]);
  const enter = useCallback<SessionActs['enter']>((me) => {
    knowWho(answerOf(me));
  }, []);
  const forget = useCallback(() => {
    knowWho({ kind: 'nobody', absence: 'visitor' });
  }, []);
  const acts = useMemo<SessionActs>(
    () => ({ state, replaced, again: askWho, enter, actIn, forget, onRefused, forgetReplaced }),
    [state, replaced, enter, actIn, forget],
  );
  return (
    <SessionContext value={acts}>
      <Provider key={client.key} value={client.it}>
        {children}
      </Provider>
    </SessionContext>
  );
};
