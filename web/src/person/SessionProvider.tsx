import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { makeClient } from '../talk/client.ts';
import { readDevice, useDevice, writeDevice } from '../talk/deviceStore.ts';
import type { WhoFragment } from '../gql/generated/graphql.ts';
import type { ProblemCode } from '../talk/problem.ts';
import { hatsOf, wornHat } from './hat.ts';
import { SessionContext, type SessionDoor, type SessionState } from './session.ts';
import { whoAmI, type WhoAnswer } from './whoAmI.ts';

const isWho = (value: unknown): value is WhoFragment =>
  typeof value === 'object' && value !== null && 'grants' in value && 'firms' in value;

const remembered = (): WhoAnswer | undefined => {
  const me = readDevice('me');
  return isWho(me) ? { kind: 'me', me } : undefined;
};

const stateOf = (answer: WhoAnswer | undefined, hatName: unknown): SessionState => {
  if (answer === undefined) return { kind: 'loading' };
  if (answer.kind === 'nobody') return { kind: 'nobody', isExpired: answer.isExpired === true };
  if (answer.kind === 'problem') return { kind: 'unreachable', problem: answer.problem };
  const hats = hatsOf(answer.me);
  const hat = wornHat(hats, hatName);
  return hat === undefined
    ? { kind: 'nobody', isExpired: false }
    : { kind: 'somebody', session: { me: answer.me, hats, hat } };
};

// Somebody whom the server knows no longer, though they did not go: their session has ended.
const after = (before: WhoAnswer | undefined, next: WhoAnswer): WhoAnswer => {
  if (next.kind === 'problem' && before?.kind === 'me') return before;
  if (next.kind !== 'nobody' || next.isExpired !== undefined) return next;
  const isExpired = before?.kind === 'me' || (before?.kind === 'nobody' && before.isExpired);
  return { kind: 'nobody', isExpired: isExpired === true };
};

// The person is remembered on the device until they sign out, so that the page opens without a network too.
const useWho = (first: Promise<WhoAnswer>) => {
  const [answer, setAnswer] = useState(remembered);
  const take = useCallback((next: WhoAnswer) => {
    if (next.kind === 'me') writeDevice('me', next.me);
    if (next.kind === 'nobody') writeDevice('me', undefined);
    setAnswer((before) => after(before, next));
  }, []);
  const again = useCallback(() => {
    void whoAmI().then(take);
  }, [take]);
  const forget = useCallback(() => {
    take({ kind: 'nobody', isExpired: false });
  }, [take]);
  const expire = useCallback(() => {
    take({ kind: 'nobody' });
  }, [take]);
  useEffect(() => {
    void first.then(take);
  }, [first, take]);
  return { answer, again, forget, expire };
};

const asIs = (value: unknown) => value;

interface SessionProviderProps {
  /** Who is signed in, as it was asked when the page began to load. */
  readonly first: Promise<WhoAnswer>;
  readonly children: ReactNode;
}

/** Finds out who is signed in, and gives the page a client that speaks in the chosen role. */
export const SessionProvider = ({ first, children }: SessionProviderProps) => {
  const { answer, again, forget, expire } = useWho(first);
  const id = answer?.kind === 'me' ? answer.me.id : 'nobody';
  const [hatName, wear] = useDevice(`hat:${id}`, asIs);
  const state = useMemo(() => stateOf(answer, hatName), [answer, hatName]);
  const hat = state.kind === 'somebody' ? state.session.hat.value : undefined;
  const client = useMemo(() => {
    const onRefused = (code: ProblemCode) => {
      if (code === 'NOT_SIGNED_IN') expire();
      if (code === 'FORBIDDEN') again();
    };
    return { key: `${id} ${hat ?? ''}`, it: makeClient(hat, onRefused) };
  }, [id, hat, expire, again]);
  const door = useMemo<SessionDoor>(
    () => ({ state, again, wear, forget }),
    [state, again, wear, forget],
  );
  return (
    <SessionContext value={door}>
      <Provider key={client.key} value={client.it}>
        {children}
      </Provider>
    </SessionContext>
  );
};
