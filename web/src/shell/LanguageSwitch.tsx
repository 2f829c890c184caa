import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, languageOf } from '../words/catalogue.ts';

/** One press changes to the other language; its label stands in that language. */
export const LanguageSwitch = () => {
  const { t, i18n } = useTranslation();
  const other = languageOf(i18n.language) === 'en' ? 'zh-CN' : 'en';
  return (
    <Button type="text" lang={other} onClick={() => void chooseLanguage(other)}>
      {t('otherLanguage')}
    </Button>
  );
};
