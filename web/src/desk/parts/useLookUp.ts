import { useEffect, useState } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { problemOf, type Problem } from '../../talk/problem.ts';

interface Answer<Data> {
  readonly asked: string;
  readonly data: Data | undefined;
  readonly problem: Problem | undefined;
}

/**
 * Looks people up: asked once for each question and never again by itself, whatever is changed on the screen meanwhile, for each look-up
 * is counted and written down. `data` and `problem` are those of the question as it stands now; both are undefined while it is on its way.
 */
export const useLookUp = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  isPaused = false,
) => {
  const client = useClient();
  const asked = JSON.stringify(variables);
  const [answer, setAnswer] = useState<Answer<Data>>();
  useEffect(() => {
    if (isPaused) return;
    let isWanted = true;
    const question = JSON.parse(asked) as Variables;
    const context = { requestPolicy: 'network-only' } as const;
    void client
      .query(document, question, context)
      .toPromise()
      .then(({ data, error }) => {
        const problem = error === undefined ? undefined : problemOf(error);
        if (isWanted) setAnswer({ asked, data, problem });
      });
    return () => {
      isWanted = false;
    };
  }, [client, document, asked, isPaused]);
  const current = !isPaused && answer?.asked === asked ? answer : undefined;
  return { data: current?.data, problem: current?.problem };
};
