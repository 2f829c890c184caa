import { useState, type ReactNode } from 'react';
import type { UseQueryState } from 'urql';
import { isWorthATry } from '../sending/backoff.ts';
import { problemOf } from '../talk/problem.ts';
import { ProblemNotice } from './ProblemNotice.tsx';
import { Waiting } from './Waiting.tsx';

interface Result<Data> extends Pick<UseQueryState<Data, never>, 'data' | 'error' | 'fetching'> {
  /** The question, by its key; absent before it is asked. */
  readonly operation?: { readonly key: number } | undefined;
}

interface AnswerProps<Data> {
  readonly result: Result<Data>;
  /** Asks again, past the cache. */
  readonly onAgain: () => void;
  /** Grey lines while waiting. */
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

// urql lets go of what was read when a refresh fails. What stands on the screen, perhaps with a form in use, stays until the answer
// to the same question is another one, or a refusal that lasts.
const useStanding = <Data,>({ data, error, operation }: Result<Data>): Data | undefined => {
  const [last, setLast] = useState<{ readonly key: number | undefined; readonly data: Data }>();
  const key = operation?.key;
  if (data !== undefined && data !== last?.data) setLast({ key, data });
  if (data !== undefined || error === undefined || last?.key !== key) return data;
  return isWorthATry(problemOf(error), 1) ? last?.data : undefined;
};

/** Shows what was asked for: grey lines while it comes, words and a retry when it fails, old data with a notice when only the refresh fails. */
export const Answer = <Data,>({ result, onAgain, lines = 4, children }: AnswerProps<Data>) => {
  const { error } = result;
  const data = useStanding(result);
  if (data === undefined && error === undefined) return <Waiting lines={lines} />;
  return (
    <>
      {error === undefined ? null : <ProblemNotice problem={problemOf(error)} onAgain={onAgain} />}
      {data === undefined ? null : children(data)}
    </>
  );
};
