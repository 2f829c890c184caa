import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shell/Button.tsx';
import type { Problem } from '../../talk/problem.ts';
import { Trouble } from './Trouble.tsx';
import type { Hitch } from './useDecision.ts';

/** Shows an error only once the form was sent for the first time. */
export type Shown = (error: string | undefined) => string | undefined;

interface ActFormProps {
  readonly label: string;
  readonly submit: string;
  /** What each field lacks; the form is sent when all are undefined. */
  readonly lacks: readonly (string | undefined)[];
  readonly onSend: () => Promise<void>;
  readonly onCancel?: () => void;
  readonly isBusy: boolean;
  readonly isDanger?: boolean;
  readonly problem: Problem | undefined;
  readonly hitch?: Hitch | undefined;
  readonly children: (shown: Shown) => ReactNode;
}

// After a try that lacked something the focus stands in the first wrong field.
const useFirstWrong = (tries: number) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries === 0) return;
    form.current?.querySelector<HTMLElement>('.field-wrong :is(input, select, textarea)')?.focus();
  }, [tries]);
  return form;
};

/** A form of the desk: says what is lacking beside each field, sends when nothing is, and keeps what was typed when it fails. */
export const ActForm = (props: ActFormProps) => {
  const { label, submit, lacks, onSend, onCancel, isBusy, isDanger = false } = props;
  const { t } = useTranslation('shell');
  const [tries, setTries] = useState(0);
  const form = useFirstWrong(tries);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (lacks.some((one) => one !== undefined)) {
      setTries(tries + 1);
      return;
    }
    setTries(0);
    void onSend();
  };
  return (
    <form ref={form} className="form" aria-label={label} onSubmit={onSubmit} noValidate>
      {props.children((error) => (tries === 0 ? undefined : error))}
      <Trouble problem={props.problem} hitch={props.hitch} isKept />
      <div className="acts acts-close">
        <Button type="primary" htmlType="submit" danger={isDanger} loading={isBusy}>
          {submit}
        </Button>
        {onCancel === undefined ? null : <Button onClick={onCancel}>{t('cancel')}</Button>}
      </div>
    </form>
  );
};
