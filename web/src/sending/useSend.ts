import { stringifyDocument, useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { useState } from 'react';
import { useSession } from '../person/session.ts';
import { newKey } from '../talk/key.ts';
import { isPassing, problemOf, type Problem } from '../talk/problem.ts';
import { announceArrival } from './arrivals.ts';
import type { Draft } from './draft.ts';
import { layDown, letWait, takeOut, type Parcel } from './outbox.ts';

/** How a sending ended: arrived, laid down until there is a network, or refused with the text still in its form. */
export type Sent<Data> =
  | { readonly kind: 'arrived'; readonly data: Data }
  | { readonly kind: 'waiting'; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problem: Problem };

interface Sending<Data, Variables extends AnyVariables> {
  readonly act: Parcel['act'];
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly draftName: string;
}

/** Sends an act that creates something, with a key of its own: laid down on the device first, repeated with the same key when the network fails. */
export const useSend = <Data, Variables extends Record<string, unknown>>(
  sending: Sending<Data, Variables>,
) => {
  const client = useClient();
  const { me, hat } = useSession();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const post = async (variables: Variables, parcel: Parcel): Promise<Sent<Data>> => {
    const { data, error } = await client.mutation(sending.document, variables).toPromise();
    if (error === undefined && data !== undefined) {
      takeOut(me.id, parcel.key);
      announceArrival(sending.act);
      return { kind: 'arrived', data };
    }
    const found: Problem = error === undefined ? { code: 'INTERNAL' } : problemOf(error);
    if (isPassing(found)) {
      letWait(me.id, parcel.key, found);
      return { kind: 'waiting', problem: found };
    }
    takeOut(me.id, parcel.key);
    return { kind: 'refused', problem: found };
  };

  const send = async (draft: Draft, variablesOf: (key: string) => Variables) => {
    const key = newKey();
    const variables = variablesOf(key);
    const { act, document, draftName } = sending;
    const query = stringifyDocument(document);
    const at = new Date().toISOString();
    const parcel: Parcel = {
      key,
      act,
      hat: hat.value,
      query,
      variables,
      draftName,
      draft,
      at,
      state: 'waiting',
    };
    setBusy(true);
    setProblem(undefined);
    layDown(me.id, parcel);
    const sent = await post(variables, parcel);
    setBusy(false);
    if (sent.kind === 'refused') setProblem(sent.problem);
    return sent;
  };

  return { send, isBusy, problem };
};
