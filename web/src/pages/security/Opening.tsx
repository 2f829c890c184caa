import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shell/Button.tsx';

interface OpeningProps {
  readonly act: string;
  readonly text?: string;
  readonly children: (onDone: () => void) => ReactNode;
}

/** A form that opens below its button. */
export const Opening = ({ act, text, children }: OpeningProps) => {
  const { t } = useTranslation('shell');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className="acts">
        <Button
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? t('cancel') : act}
        </Button>
      </div>
      {isOpen ? (
        <div className="part">
          {text === undefined ? null : <p className="quiet">{text}</p>}
          {children(() => {
            setOpen(false);
          })}
        </div>
      ) : null}
    </>
  );
};
