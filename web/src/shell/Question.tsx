import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';

interface QuestionProps {
  readonly title: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  /** What cannot be undone is asked in red. */
  readonly isDanger?: boolean;
  readonly isBusy?: boolean;
  readonly children?: ReactNode;
}

/** A plain question before an act that cannot be undone; shown while mounted. Escape means no. */
export const Question = (props: QuestionProps) => {
  const { title, yes, onYes, onNo, isDanger = false, isBusy = false, children } = props;
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div className="acts">
        <Button type="primary" danger={isDanger} loading={isBusy} onClick={onYes}>
          {yes}
        </Button>
        <Button onClick={onNo}>{t('no')}</Button>
      </div>
    </dialog>
  );
};
