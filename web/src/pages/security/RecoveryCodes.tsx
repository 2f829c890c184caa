import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shell/Button.tsx';
import { Note } from '../../shell/Note.tsx';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** New recovery codes, this once, with the ways to keep them. */
export const RecoveryCodes = ({ codes, onKept }: RecoveryCodesProps) => {
  const { t } = useTranslation('security');
  const [copied, setCopied] = useState<'copied' | 'copyByHand'>();
  const copy = async () => {
    // Some browsers have no clipboard, or ask first and are told no.
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setCopied('copied');
    } catch {
      setCopied('copyByHand');
    }
  };
  return (
    <Note tone="soon" role="alert">
      <p>{t('codes.new')}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="acts">
        <Button onClick={() => void copy()}>{t('codes.copy')}</Button>
        <Button
          onClick={() => {
            window.print();
          }}
        >
          {t('codes.print')}
        </Button>
        <Button type="primary" onClick={onKept}>
          {t('codes.kept')}
        </Button>
      </div>
      {copied === undefined ? null : <p role="status">{t(`codes.${copied}`)}</p>}
    </Note>
  );
};
