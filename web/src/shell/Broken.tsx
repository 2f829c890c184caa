import { useTranslation } from 'react-i18next';
import { isKeepingUnsent } from '../sending/unsent.ts';
import { Button } from './Button.tsx';
import { Note } from './Note.tsx';
import { Screen } from './Screen.tsx';

/** When a screen cannot be shown (a part did not load, or our own mistake): says so and loads the page afresh on request. */
export const Broken = () => {
  const { t } = useTranslation();
  return (
    <Screen title={t('broken.title')}>
      <Note tone="danger" role="alert">
        <p>{t(isKeepingUnsent() ? 'broken.text' : 'broken.textOpen')}</p>
      </Note>
      <Button
        type="primary"
        onClick={() => {
          window.location.reload();
        }}
      >
        {t('broken.reload')}
      </Button>
    </Screen>
  );
};

/** The same where not even the frame could be shown. */
export const AllBroken = () => (
  <main>
    <Broken />
  </main>
);
