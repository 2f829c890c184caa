import { useTranslation } from 'react-i18next';
import { isBlank } from '../../talk/isBlank.ts';
import { lengthOf } from '../../talk/lengthOf.ts';

/** Says what a text lacks as a sentence, or undefined when it fits; limits in code points. */
export const useLacks = () => {
  const { t } = useTranslation('desk');
  const upTo = (text: string, max: number) => {
    const count = lengthOf(text) - max;
    return count > 0 ? t('form.tooLong', { count }) : undefined;
  };
  return {
    upTo,
    needed: (text: string, max: number) => (isBlank(text) ? t('form.needed') : upTo(text, max)),
    chosen: (value: string) => (value === '' ? t('form.choose') : undefined),
  };
};
