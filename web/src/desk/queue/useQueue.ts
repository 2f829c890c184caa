import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useClient } from 'urql';
import {
  QueueDocument,
  type FlagLineFragment,
  type FlagState,
} from '../../gql/desk.generated/graphql.ts';
import { useWide } from '../../look/device.ts';
import { usePages, type Load } from './usePages.ts';

/** What the queue has to tell after an act: gone for somebody was faster, or done. */
export interface Taken {
  readonly flag: FlagLineFragment;
  readonly at: number;
}

// Past the cache, because colleagues work on the same list; what was seen before is shown when there is no network.
const useLoad = (state: FlagState) => {
  const client = useClient();
  return useCallback<Load<FlagLineFragment>>(
    async (after) => {
      const variables = after === undefined ? { state } : { state, after };
      const { data, error } = await client
        .query(QueueDocument, variables, { requestPolicy: 'network-only' })
        .toPromise();
      const seen = data ?? client.readQuery(QueueDocument, variables)?.data;
      return { page: seen?.flags, error };
    },
    [client, state],
  );
};

/** The queue in one state: the list, the item in hand, and the last dismissal, which can be taken back. */
export const useQueue = (state: FlagState) => {
  const pages = usePages(useLoad(state));
  const isWide = useWide();
  const [params, setParams] = useSearchParams();
  const [taken, setTaken] = useState<Taken>();
  const wanted = params.get('flag');
  // What was just decided stays in the list as long as it is in hand.
  const flags = pages.items?.filter((flag) => flag.state === state || flag.id === wanted);
  const found = flags?.find(({ id }) => id === wanted);
  const inHand = found ?? (isWide ? flags?.[0] : undefined);

  const choose = (flag: FlagLineFragment | undefined, isStep = isWide) => {
    setParams(flag === undefined ? { state } : { state, flag: flag.id }, {
      replace: isStep,
      preventScrollReset: isWide,
      // The next key may come at once: it must find this step done.
      flushSync: true,
    });
  };
  const neighbour = (by: 1 | -1) => {
    const here = flags?.findIndex(({ id }) => id === inHand?.id) ?? -1;
    return flags?.[here + by];
  };
  const goOn = () => {
    choose(neighbour(1) ?? neighbour(-1), true);
  };
  const decided = (flag: FlagLineFragment) => {
    pages.replace(flag);
    if (flag.state !== 'DISMISSED') return;
    setTaken({ flag, at: Date.now() });
    goOn();
  };
  const reopened = (flag: FlagLineFragment) => {
    setTaken(undefined);
    pages.replace(flag);
    if (state === 'OPEN') choose(flag, true);
  };
  return { ...pages, flags, inHand, taken, choose, neighbour, goOn, decided, reopened };
};

export type Queue = ReturnType<typeof useQueue>;
