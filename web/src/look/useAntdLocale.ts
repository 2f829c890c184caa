import type { ConfigProviderProps } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../words/catalogue.ts';

type Locale = NonNullable<ConfigProviderProps['locale']>;

const load = {
  'zh-CN': () => import('antd/locale/zh_CN'),
  en: () => import('antd/locale/en_US'),
};

/** The words inside antd's own parts, fetched apart from the first view. */
export const useAntdLocale = () => {
  const { i18n } = useTranslation();
  const language = languageOf(i18n.language);
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    let isWanted = true;
    void load[language]().then((words) => {
      if (isWanted) setLocale(words.default);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return locale === undefined ? {} : { locale };
};
