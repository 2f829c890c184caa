import type { ReactNode } from 'react';
import type { UseQueryState } from 'urql';
import { problemOf } from '../talk/problem.ts';
import { ProblemNotice } from './ProblemNotice.tsx';
import { Waiting } from './Waiting.tsx';

interface AnswerProps<Data> {
  readonly result: Pick<UseQueryState<Data, never>, 'data' | 'error' | 'fetching'>;
  /** Asks again, past the cache. */
  readonly onAgain: () => void;
  /** Grey lines while waiting. */
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** Shows what was asked for: grey lines while it comes, words and a retry when it fails, old data with a notice when only the refresh fails. */
export const Answer = <Data,>({ result, onAgain, lines = 4, children }: AnswerProps<Data>) => {
  const { data, error } = result;
  if (data === undefined && error === undefined) return <Waiting lines={lines} />;
  return (
    <>
      {error === undefined ? null : <ProblemNotice problem={problemOf(error)} onAgain={onAgain} />}
      {data === undefined ? null : children(data)}
    </>
  );
};
