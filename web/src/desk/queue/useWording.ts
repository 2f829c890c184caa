import { useQuery } from 'urql';
import {
  WordingsDocument,
  type ConflictFlagLineFragment,
} from '../../gql/desk.generated/graphql.ts';

/** The wording that the machine judged: the newest one mostly; fetched when the message was edited or withdrawn since. */
export const useWording = ({ message, judgedVersion }: ConflictFlagLineFragment) => {
  const isNewest = judgedVersion === null || message.version === judgedVersion;
  const [{ data }] = useQuery({
    query: WordingsDocument,
    variables: { no: message.no },
    pause: isNewest,
  });
  const judged = data?.message?.versions.find(({ number }) => number === judgedVersion);
  return {
    wording: isNewest ? message : (judged ?? message),
    isJudged: isNewest || judged !== undefined,
  };
};
