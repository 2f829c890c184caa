import { useState } from 'react';
import type { QueueQuery } from '../../gql/desk.generated/graphql.ts';
import { useNews } from '../../live/useNews.ts';

type Count = QueueQuery['conflictFlags']['count'];

interface Told {
  /** The list's own count that it takes the place of; a list that is read afresh brings a newer one. */
  readonly of: Count;
  readonly count: Count;
  readonly decidedThen: number;
}

// What was decided here since it was counted is in it no more.
const without = (counted: Count, decided: number): Count =>
  counted.isMore ? counted : { ...counted, number: Math.max(counted.number - decided, 0) };

/**
 * How many wait: as it was counted with the list, or as it was told since, less what was decided here after that. Only of the whole queue
 * (`isWhole`: open, not narrowed) anything is told.
 */
export const useToldCount = (
  isWhole: boolean,
  counted: Count | undefined,
  decided: number,
): Count | undefined => {
  const [told, setTold] = useState<Told>();
  useNews(({ waitingFlags }) => {
    if (waitingFlags !== null && counted !== undefined && isWhole)
      setTold({ of: counted, count: waitingFlags, decidedThen: decided });
  });
  if (counted === undefined) return undefined;
  return told?.of === counted
    ? without(told.count, decided - told.decidedThen)
    : without(counted, decided);
};
