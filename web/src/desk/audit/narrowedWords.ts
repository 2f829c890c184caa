import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';

/** How a list was narrowed (`state=OPEN query`), in words; as it was written down where a page of another version has no words for it. */
export const useNarrowedWords = () => {
  const { t, i18n } = useTranslation(['audit', 'desk']);
  const said = (part: string) => {
    const key = `narrow.${part.replace('=', '.')}`;
    return i18n.exists(key, { ns: 'audit' }) ? t(key as ParseKeys<'audit'>) : part;
  };
  return (filters: string) =>
    filters
      .split(' ')
      .map(said)
      .join(t('comma', { ns: 'desk' }));
};
