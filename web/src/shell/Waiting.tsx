import { useTranslation } from 'react-i18next';

/** Keeps the room of what is on its way: grey lines of the same height, named for screen readers. */
export const Waiting = ({ lines = 3 }: { readonly lines?: number }) => {
  const { t } = useTranslation();
  return (
    <div className="waiting" role="status">
      <span className="unseen">{t('waiting')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="waiting-line" aria-hidden />
      ))}
    </div>
  );
};
