import { useEffect, useRef, useState } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { isWorthATry } from '../../sending/backoff.ts';
import { noteActEnd } from '../../shell/doublePress.ts';
import { isOfOtherPerson, problemOf, type Problem } from '../../talk/problem.ts';
import { hitchOf, isDone, type Answered, type Done, type Hitch } from './useDecision.ts';

/** What became of one line of many: decided, overtaken or in the wrong state, or refused. */
export type LineOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'hitch'; readonly hitch: Hitch }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Whether the lines after this one would be refused for the same reason, so that they are better not sent. */
const isForAll = (problem: Problem) => isWorthATry(problem, Infinity) || isOfOtherPerson(problem);

/** Whether a line is worth sending again: it was not sent, or was refused in passing. */
export const isLeft = (outcome: LineOutcome | undefined) =>
  outcome === undefined || (outcome.kind === 'refused' && isWorthATry(outcome.problem, 1));

interface EachHandlers<Row, Variables, Answer extends Answered> {
  /** What is sent for a row, with the version that was read. */
  readonly variablesOf: (row: Row) => Variables;
  readonly onDone: (decided: Done<Answer>) => void;
  /** When all are through, and somebody else had changed one of them. */
  readonly onOvertaken: () => void;
}

/**
 * The same act on many rows, one after another, each a request of its own with the version that was read; `outcomes` tells what became
 * of each. It ends early where every further one would be refused too, after `stop`, and when the screen is left.
 */
export const useEach = <
  Row extends { readonly id: string },
  Data,
  Variables extends AnyVariables,
  Answer extends Answered,
>(
  document: TypedDocumentNode<Data, Variables>,
  pick: (data: Data) => Answer,
  { variablesOf, onDone, onOvertaken }: EachHandlers<Row, Variables, Answer>,
) => {
  const client = useClient();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, LineOutcome>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const stopping = useRef(false);
  const isStopped = () => stopping.current;
  const stop = () => {
    stopping.current = true;
  };
  useEffect(
    () => () => {
      stopping.current = true;
    },
    [],
  );

  const actOn = async (row: Row): Promise<LineOutcome> => {
    const { data, error } = await client.mutation(document, variablesOf(row)).toPromise();
    if (error !== undefined) return { kind: 'refused', problem: problemOf(error) };
    if (data === undefined) return { kind: 'refused', problem: { code: 'INTERNAL' } };
    const answer = pick(data);
    if (isDone(answer)) {
      onDone(answer);
      return { kind: 'done' };
    }
    return { kind: 'hitch', hitch: hitchOf(answer) ?? { kind: 'stale' } };
  };

  const run = async (rows: readonly Row[]) => {
    stopping.current = false;
    setBusy(true);
    let isOvertaken = false;
    for (const row of rows) {
      if (isStopped()) break;
      const outcome = await actOn(row);
      setOutcomes((before) => new Map(before).set(row.id, outcome));
      isOvertaken ||= outcome.kind === 'hitch';
      if (outcome.kind === 'refused' && isForAll(outcome.problem)) break;
    }
    setBusy(false);
    noteActEnd();
    if (isOvertaken) onOvertaken();
  };
  return { run, stop, isBusy, outcomes };
};
