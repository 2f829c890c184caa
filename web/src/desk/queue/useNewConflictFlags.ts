import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { NewConflictFlagsDocument } from '../../gql/desk.generated/graphql.ts';
import { hearNews, isLive } from '../../live/news.ts';

const everyMs = 30_000;

/** How many flags have come in since a moment of the server; asked when it is told that some have changed, every half minute where nothing is told, and in sight. */
export const useNewConflictFlags = (since: string | undefined): number => {
  const client = useClient();
  const [seen, setSeen] = useState<{ readonly since: string; readonly count: number }>();
  useEffect(() => {
    if (since === undefined) return;
    const ask = async () => {
      if (document.hidden) return;
      const { data } = await client
        .query(NewConflictFlagsDocument, { since }, { requestPolicy: 'network-only' })
        .toPromise();
      if (data !== undefined) setSeen({ since, count: data.newConflictFlags });
    };
    const timer = setInterval(() => {
      if (!isLive()) void ask();
    }, everyMs);
    const unhear = hearNews(({ isReload, flagChanges }) => {
      if (isReload || flagChanges.length > 0) void ask();
    });
    const onSeen = () => void ask();
    document.addEventListener('visibilitychange', onSeen);
    return () => {
      clearInterval(timer);
      unhear();
      document.removeEventListener('visibilitychange', onSeen);
    };
  }, [client, since]);
  return seen?.since === since ? (seen?.count ?? 0) : 0;
};
