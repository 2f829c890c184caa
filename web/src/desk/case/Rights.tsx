import { useTranslation } from 'react-i18next';
import { Note } from '../../shell/Note.tsx';

/** Always in sight: mediation is free and willing, and never bars the way to court (人民调解法 Art 3, 4, 26). */
export const Rights = () => {
  const { t } = useTranslation('desk');
  return (
    <Note tone="calm">
      <p>
        <strong>{t('rights.title')}</strong> {t('rights.text')}
      </p>
      <p className="quiet">{t('rights.law')}</p>
    </Note>
  );
};
