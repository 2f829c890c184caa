import { useTranslation } from 'react-i18next';
import { useLargeText } from '../../look/largeText.ts';
import { Button } from '../../shell/Button.tsx';
import { LanguageSwitch } from '../../shell/LanguageSwitch.tsx';
import { Facts } from '../../shell/Facts.tsx';
import { Section } from '../../shell/Section.tsx';

const LargeText = () => {
  const { t } = useTranslation('mine');
  const [isLarge, choose] = useLargeText();
  return (
    <>
      <p className="quiet">{t('mine.largeText')}</p>
      <Button
        onClick={() => {
          choose(!isLarge);
        }}
      >
        {t(isLarge ? 'mine.largeOff' : 'mine.largeOn')}
      </Button>
    </>
  );
};

/** Language and size of text, remembered on this device. */
export const Display = () => {
  const { t } = useTranslation('mine');
  return (
    <Section title={t('mine.look')}>
      <Facts
        rows={[
          { name: t('mine.language'), value: <LanguageSwitch isFramed /> },
          { name: t('mine.large'), value: <LargeText /> },
        ]}
      />
    </Section>
  );
};
