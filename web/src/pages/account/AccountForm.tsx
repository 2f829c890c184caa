import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from '../../shell/Button.tsx';
import { Note } from '../../shell/Note.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { useFirstWrong } from '../../shell/useFirstWrong.ts';
import type { Problem } from '../../talk/problem.ts';

interface AccountFormProps {
  readonly submit: string;
  readonly isBusy: boolean;
  readonly isDanger?: boolean;
  readonly problem: Problem | undefined;
  /** Why the server did not do it, as a sentence. */
  readonly refusal?: string | undefined;
  /** What each field lacks; sent when all are undefined. */
  readonly lacks: readonly (string | undefined)[];
  readonly onSend: () => Promise<void>;
  readonly children: (shown: (lack: string | undefined) => string | undefined) => ReactNode;
}

/** A form of the account: says what is lacking once it was tried, and why the server refused. */
export const AccountForm = (props: AccountFormProps) => {
  const { submit, isBusy, isDanger = false, problem, refusal, lacks, onSend } = props;
  const [tries, setTries] = useState(0);
  const form = useFirstWrong(tries);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (lacks.some((lack) => lack !== undefined)) setTries(tries + 1);
    else void onSend();
  };
  return (
    <form ref={form} className="form narrow" onSubmit={onSubmit} noValidate>
      {props.children((lack) => (tries === 0 ? undefined : lack))}
      {refusal === undefined ? null : (
        <Note tone="danger" role="alert">
          <p>{refusal}</p>
        </Note>
      )}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <div className="acts acts-close">
        <Button type="primary" htmlType="submit" danger={isDanger} loading={isBusy}>
          {submit}
        </Button>
      </div>
    </form>
  );
};
