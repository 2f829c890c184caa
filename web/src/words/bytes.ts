import { useTranslation } from 'react-i18next';

const thousand = 1_000;

/** Writes a number of bytes as people read it: in kB or MB, one digit behind the point where it says something. */
export const useBytes = () => {
  const { i18n } = useTranslation();
  return (bytes: number): string => {
    const isLarge = bytes >= thousand * thousand;
    const count = isLarge ? bytes / thousand / thousand : Math.max(1, bytes / thousand);
    const written = new Intl.NumberFormat(i18n.language, {
      maximumFractionDigits: isLarge ? 1 : 0,
    }).format(count);
    return `${written} ${isLarge ? 'MB' : 'kB'}`;
  };
};
