import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { NewConflictFlagsDocument } from '../../gql/desk.generated/graphql.ts';

const everyMs = 30_000;

/** How many flags have come in since a moment of the server; asked every half minute while the page is seen. */
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
    const timer = setInterval(() => void ask(), everyMs);
    const onSeen = () => void ask();
    document.addEventListener('visibilitychange', onSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onSeen);
    };
  }, [client, since]);
  return seen?.since === since ? (seen?.count ?? 0) : 0;
};
