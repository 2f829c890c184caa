import { useTranslation } from 'react-i18next';
import { isBlank } from '../../talk/isBlank.ts';
import { lengthOf } from '../../talk/lengthOf.ts';

/** The most that is taken of a text, in code points. */
interface Most {
  readonly max: number;
}

/** Says what a text lacks as a sentence, or undefined when it fits. */
export const useLacks = () => {
  const { t } = useTranslation('desk');
  const upTo = (text: string, { max }: Most) => {
    const count = lengthOf(text) - max;
    return count > 0 ? t('form.tooLong', { count }) : undefined;
  };
  return {
    upTo,
    needed: (text: string, most: Most = { max: Infinity }) =>
      isBlank(text) ? t('form.needed') : upTo(text, most),
    chosen: (value: string) => (value === '' ? t('form.choose') : undefined),
  };
};
