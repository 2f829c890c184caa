import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import {
  ConflictFlagByIdDocument,
  QueueDocument,
  type ConflictFlagLineFragment,
  type ConflictFlagState,
  type QueueQuery,
} from '../../gql/desk.generated/graphql.ts';
import { useWide } from '../../look/device.ts';
import { noteOvertaking } from '../../shell/doublePress.ts';
import { askedBy, isNarrowed, withFilter, type ListFilter } from '../../shell/listFilter.ts';
import { usePages, type Load } from '../parts/usePages.ts';
import { useChangedElsewhere } from './useChangedElsewhere.ts';
import { useNewConflictFlags } from './useNewConflictFlags.ts';
import { useToldCount } from './useToldCount.ts';

/** Which list of the queue: its state, only what waits for a case, and what it is narrowed by. */
export interface QueueAsked {
  readonly state: ConflictFlagState;
  readonly isWaiting: boolean;
  readonly filter: ListFilter;
}

/** What changed under the hand: a colleague decided it, or there is something newer to read about it. */
interface Overtaken {
  readonly flag: ConflictFlagLineFragment;
  readonly isGone: boolean;
  readonly isMoved: boolean;
}

// Past the cache, because colleagues work on the same list; what was seen before is shown when there is no network.
const useLoad = ({ state, isWaiting, filter }: QueueAsked) => {
  const client = useClient();
  const [since, setSince] = useState<string>();
  const [count, setCount] = useState<QueueQuery['conflictFlags']['count']>();
  const { q, area, from, until } = filter;
  const load = useCallback<Load<ConflictFlagLineFragment>>(
    async (after) => {
      const asked = askedBy({ q, area, from, until });
      const first = { state, isAwaitingCase: isWaiting, ...asked };
      const variables = after === undefined ? first : { ...first, after };
      const { data, error } = await client
        .query(QueueDocument, variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (after === undefined && data !== undefined) setSince(data.serverTime);
      const seen = data ?? client.readQuery(QueueDocument, variables)?.data;
      if (after === undefined) setCount(seen?.conflictFlags.count);
      return { page: seen?.conflictFlags, error };
    },
    [client, state, isWaiting, q, area, from, until],
  );
  return { load, since, count };
};

// A flag that was asked for by its address and stands on no page that was read.
const useByAddress = (id: string | null, isPaused: boolean) => {
  const [{ data }] = useQuery({
    query: ConflictFlagByIdDocument,
    variables: { id: id ?? '' },
    pause: isPaused || id === null,
    requestPolicy: 'network-only',
  });
  const flag = data?.conflictFlag ?? undefined;
  return flag?.id === id ? flag : undefined;
};

// Which flag stands in the address, and the way to put another one there.
const useChoice = ({ state, isWaiting }: QueueAsked) => {
  const list: Record<string, string> = isWaiting ? { state, of: 'waiting' } : { state };
  const isWide = useWide();
  const [params, setParams] = useSearchParams();
  const choose = (flag: ConflictFlagLineFragment | undefined, isStep = isWide) => {
    const place = withFilter(params, flag === undefined ? list : { ...list, flag: flag.id });
    setParams(place, {
      replace: isStep,
      preventScrollReset: isWide,
      // The next key may come at once: it must find this step done.
      flushSync: true,
    });
  };
  return { isWide, wanted: params.get('flag'), choose };
};

const isWhole = ({ state, isWaiting, filter }: QueueAsked) =>
  state === 'OPEN' && !isWaiting && !isNarrowed(filter);

// The list, and which of its items is in hand.
const useCurrentItem = (asked: QueueAsked) => {
  const { state, isWaiting } = asked;
  const { load, since, count: counted } = useLoad(asked);
  const pages = usePages(load);
  const { isWide, wanted, choose } = useChoice(asked);
  // What was just decided stays in the list as long as it is in hand.
  const flags = pages.items?.filter(
    (flag) => flag.id === wanted || (flag.state === state && !(isWaiting && flag.case !== null)),
  );
  const found = flags?.find(({ id }) => id === wanted);
  const elsewhere = useByAddress(wanted, flags === undefined || found !== undefined);
  const first = isWide && wanted === null ? flags?.[0] : undefined;
  const currentItem = found ?? elsewhere ?? first;
  const neighbour = (by: 1 | -1) => {
    const here = flags?.findIndex(({ id }) => id === currentItem?.id) ?? -1;
    return flags?.[here + by];
  };
  const decided = pages.items?.filter((flag) => flag.state !== state).length ?? 0;
  const count = useToldCount(isWhole(asked), counted, decided);
  return { pages, flags, currentItem, since, count, choose, neighbour };
};

/** The queue in one state, only what waits for a case when asked so: the list, the item in hand, and the last decision, which can be taken back. */
export const useQueue = (asked: QueueAsked) => {
  const { state } = asked;
  const { pages, flags, currentItem, since, count, choose, neighbour } = useCurrentItem(asked);
  const newCount = useNewConflictFlags(state === 'OPEN' ? since : undefined);
  const { changed, readAnew } = useChangedElsewhere(currentItem, pages.replace);
  const [taken, setTaken] = useState<ConflictFlagLineFragment>();
  const [overtaken, setOvertaken] = useState<Overtaken>();

  const goOn = () => {
    choose(neighbour(1) ?? neighbour(-1), true);
  };
  // Whoever went on before a slow answer came is not called back by it.
  const decided = (flag: ConflictFlagLineFragment, isStillHere: boolean) => {
    pages.replace(flag);
    setOvertaken(undefined);
    setTaken(flag);
    // It stays in hand, in the place where it was decided, until the person moves on.
    if (isStillHere) choose(flag, true);
  };
  const reopened = (flag: ConflictFlagLineFragment, isStillHere: boolean) => {
    pages.replace(flag);
    setTaken(undefined);
    if (state === 'OPEN' && isStillHere) choose(flag, true);
  };
  const again = () => {
    setOvertaken(undefined);
    return pages.again();
  };
  // What is being read stays in hand, wherever the new ones come to stand.
  const loadNew = async () => {
    if (currentItem !== undefined) choose(currentItem, true);
    await again();
  };
  // Somebody was faster: the list afresh, and instead of what is gone the one that stood next to it.
  const overtake = async (isStillHere: boolean) => {
    if (currentItem === undefined || flags === undefined) return;
    const here = flags.findIndex(({ id }) => id === currentItem.id);
    const left = new Set((await pages.again()).map(({ id }) => id));
    const isGone = !left.has(currentItem.id);
    const around = [...flags.slice(here + 1), ...flags.slice(0, Math.max(here, 0)).reverse()];
    const next = around.find(({ id }) => left.has(id));
    noteOvertaking();
    const isGivingWay = isGone && isStillHere;
    if (isGivingWay) choose(next, true);
    setOvertaken({ flag: currentItem, isGone, isMoved: isGivingWay && next !== undefined });
  };
  return {
    ...{ ...pages, flags, currentItem, count, taken, overtaken, newCount, loadNew },
    ...{ choose, neighbour, goOn, decided, reopened, again, overtake, changed, readAnew },
  };
};

export type Queue = ReturnType<typeof useQueue>;
