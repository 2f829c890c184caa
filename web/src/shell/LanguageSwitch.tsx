import { useTranslation } from 'react-i18next';
import { chooseLanguage, languageOf } from '../words/catalogue.ts';
import { Button } from './Button.tsx';

interface LanguageSwitchProps {
  /** With a border, where it stands among other buttons. */
  readonly isFramed?: boolean;
}

/** One press changes to the other language; its label stands in that language. */
export const LanguageSwitch = ({ isFramed = false }: LanguageSwitchProps) => {
  const { t, i18n } = useTranslation();
  const other = languageOf(i18n.language) === 'en' ? 'zh-CN' : 'en';
  return (
    <Button
      type={isFramed ? 'default' : 'text'}
      lang={other}
      onClick={() => void chooseLanguage(other)}
    >
      {t('otherLanguage')}
    </Button>
  );
};
