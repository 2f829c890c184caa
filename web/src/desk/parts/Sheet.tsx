import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBackCloses } from './useBackCloses.ts';
import { Button } from '../../shell/Button.tsx';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the screen it belongs to: from below on a phone, at the right on a desktop. Escape and the browser's back close it; what was typed stays. */
export const Sheet = ({ title, onClose, children }: SheetProps) => {
  const { t } = useTranslation('shell');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useBackCloses(onClose);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="sheet-head">
        <h2 id={id}>{title}</h2>
        <Button type="text" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      <div className="sheet-body">{children}</div>
    </dialog>
  );
};
