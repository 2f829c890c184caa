import { useState } from 'react';
import { useClient } from 'urql';
import {
  ConflictFlagByIdDocument,
  type ConflictFlagLineFragment,
} from '../../gql/desk.generated/graphql.ts';
import type { News } from '../../live/news.ts';
import { useNews } from '../../live/useNews.ts';

/** What a colleague made of a flag while it was being read here. */
export type FlagChange = Pick<News['flagChanges'][number], 'id' | 'state' | 'version' | 'byRole'>;

type Flag = ConflictFlagLineFragment;

/** What became of the flag in hand elsewhere since it was read here, and the way to read it anew; nothing where nothing did. */
export const useChangedElsewhere = (flag: Flag | undefined, replace: (flag: Flag) => void) => {
  const client = useClient();
  const [change, setChange] = useState<FlagChange>();
  const ask = async (id: string) => {
    const { data } = await client
      .query(ConflictFlagByIdDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.conflictFlag ?? undefined;
  };
  useNews(({ isReload, flagChanges }) => {
    if (flag === undefined) return;
    const told = flagChanges.find(({ id, isMine }) => id === flag.id && !isMine);
    if (told !== undefined) setChange(told);
    else if (isReload)
      void ask(flag.id).then((found) => {
        if (found !== undefined) setChange({ ...found, byRole: null });
      });
  });
  const readAnew = async () => {
    const found = flag === undefined ? undefined : await ask(flag.id);
    if (found !== undefined) replace(found);
  };
  const isNewer = change !== undefined && flag?.id === change.id && change.version > flag.version;
  return { changed: isNewer ? change : undefined, readAnew };
};
