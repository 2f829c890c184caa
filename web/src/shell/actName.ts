import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';

/** What an act of the log is called; its name in the API where a page of another version has no words for it. */
export const useActName = () => {
  const { t, i18n } = useTranslation('audit');
  return (act: string) => {
    const key = [`act.${act}`, `upkeep.${act}`].find((one) => i18n.exists(one, { ns: 'audit' }));
    return key === undefined ? act : t(key as ParseKeys<'audit'>);
  };
};
