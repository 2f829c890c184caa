import { useState, type Dispatch, type SetStateAction } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { problemOf, type Problem } from './problem.ts';

/**
 * A question that is asked when `ask` is called and never again by itself: `data` is the answer to the last one, until another is on its
 * way or `setData` puts something in its place. Nothing is answered from the cache.
 */
export const useLazyQuery = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): {
  readonly ask: (variables: Variables) => Promise<void>;
  readonly data: Data | undefined;
  readonly setData: Dispatch<SetStateAction<Data | undefined>>;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
} => {
  const client = useClient();
  const [data, setData] = useState<Data>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const ask = async (variables: Variables) => {
    setBusy(true);
    setProblem(undefined);
    setData(undefined);
    const answer = await client
      .query(document, variables, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    setData(answer.data);
    setProblem(answer.error === undefined ? undefined : problemOf(answer.error));
  };
  return { ask, data, setData, isBusy, problem };
};
