import { useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { noteOvertaking } from '../../shell/doublePress.ts';
import { noteWhere } from '../../talk/noteWhere.ts';
import { useAct } from '../../talk/useAct.ts';

/** Why an act did not take place although nothing was wrong with it: somebody was faster, or the state does not fit. */
export type Hitch =
  { readonly kind: 'stale' } | { readonly kind: 'wrong'; readonly reason: string };

/** An answer of the server, told apart by its type's name. */
export interface Answered {
  readonly __typename: string;
}

/** Why an answer is no decision, or undefined when it is one. */
export const hitchOf = (answer: Answered): Hitch | undefined => {
  if (answer.__typename === 'StaleVersion') return { kind: 'stale' };
  if (answer.__typename !== 'WrongState') return undefined;
  const reason = 'reason' in answer && typeof answer.reason === 'string' ? answer.reason : '';
  return { kind: 'wrong', reason };
};

/** What an answer is when the act took place. */
export type Done<Answer extends Answered> = Exclude<
  Answer,
  { __typename: 'StaleVersion' } | { __typename: 'WrongState' }
>;

/** Whether the act took place. */
export const isDone = <Answer extends Answered>(answer: Answer): answer is Done<Answer> =>
  hitchOf(answer) === undefined;

/**
 * A person's decision about something read before: `decide` gives what it became, or undefined with `hitch` or `problem` set. A hitch is
 * told with whether the person still is where the decision was made.
 */
export const useDecision = <Data, Variables extends AnyVariables, Answer extends Answered>(
  document: TypedDocumentNode<Data, Variables>,
  pick: (data: Data) => Answer,
  onHitch: (isStillHere: boolean) => void,
) => {
  const { run, isBusy, problem } = useAct(document);
  const [hitch, setHitch] = useState<Hitch>();
  const decide = async (variables: Variables): Promise<Done<Answer> | undefined> => {
    setHitch(undefined);
    const isStillHere = noteWhere();
    const data = await run(variables);
    if (data === undefined) return undefined;
    const answer = pick(data);
    if (isDone(answer)) return answer;
    setHitch(hitchOf(answer));
    noteOvertaking();
    onHitch(isStillHere());
    return undefined;
  };
  return { decide, isBusy, problem, hitch };
};
