import { stringifyDocument, useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { useState } from 'react';
import { useSession } from '../person/session.ts';
import { noteActEnd } from '../shell/doublePress.ts';
import { newKey } from '../talk/key.ts';
import { problemOf, type Problem } from '../talk/problem.ts';
import { serverNow } from '../talk/serverClock.ts';
import { announceArrival } from './arrivals.ts';
import { isWorthATry } from './backoff.ts';
import type { Draft } from './draft.ts';
import { firstWayMs, layDown, noteFailure, takeOut, type OutboxEntry } from './outbox.ts';

/** How a sending ended: arrived, laid down until it can be sent again, or refused with the text still in its form. */
export type Sent<Data> =
  | { readonly kind: 'arrived'; readonly data: Data }
  | { readonly kind: 'waiting'; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problem: Problem };

interface Sending<Data, Variables extends AnyVariables> {
  readonly act: OutboxEntry['act'];
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly draftName: string;
}

/** Sends an act that creates something, with a key of its own: laid down on the device first, repeated with the same key when what keeps it may pass. */
export const useSend = <Data, Variables extends Record<string, unknown>>(
  sending: Sending<Data, Variables>,
) => {
  const client = useClient();
  const { me, actingRole } = useSession();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const post = async (variables: Variables, outboxEntry: OutboxEntry): Promise<Sent<Data>> => {
    const { data, error } = await client.mutation(sending.document, variables).toPromise();
    if (error === undefined && data !== undefined) {
      await takeOut(me.id, outboxEntry.key);
      announceArrival(sending.act);
      return { kind: 'arrived', data };
    }
    const found: Problem = error === undefined ? { code: 'INTERNAL' } : problemOf(error);
    if (isWorthATry(found, 1)) {
      await noteFailure(me.id, outboxEntry.key, found);
      return { kind: 'waiting', problem: found };
    }
    await takeOut(me.id, outboxEntry.key);
    return { kind: 'refused', problem: found };
  };

  const send = async (draft: Draft, variablesOf: (key: string) => Variables) => {
    const key = newKey();
    const variables = variablesOf(key);
    const { act, document, draftName } = sending;
    const outboxEntry: OutboxEntry = {
      ...{ key, act, actingRole: actingRole.value, variables, draftName, draft },
      query: stringifyDocument(document),
      at: new Date(serverNow()).toISOString(),
      state: 'waiting',
      tries: 0,
      dueAt: Date.now() + firstWayMs,
    };
    setBusy(true);
    setProblem(undefined);
    await layDown(me.id, outboxEntry);
    const sent = await post(variables, outboxEntry);
    setBusy(false);
    noteActEnd();
    if (sent.kind === 'refused') setProblem(sent.problem);
    return sent;
  };

  return { send, isBusy, problem };
};
