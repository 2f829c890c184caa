import { useState } from 'react';
import { useClient, type AnyVariables, type Client, type TypedDocumentNode } from 'urql';
import { noteActEnd } from '../shell/doublePress.ts';
import { problemOf, type Problem } from './problem.ts';

/**
 * An act on the server: `run` gives the data, or undefined with `problem` set. For acts that create something see `useSend`.
 * `other` sends it instead of the page's client.
 */
export const useAct = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  other?: Client,
) => {
  const own = useClient();
  const client = other ?? own;
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = async (variables: Variables): Promise<Data | undefined> => {
    setBusy(true);
    setProblem(undefined);
    const { data, error } = await client.mutation(document, variables).toPromise();
    setBusy(false);
    noteActEnd();
    if (error !== undefined) {
      setProblem(problemOf(error));
      return undefined;
    }
    return data;
  };
  return {
    run,
    isBusy,
    problem,
    clear: () => {
      setProblem(undefined);
    },
  };
};
