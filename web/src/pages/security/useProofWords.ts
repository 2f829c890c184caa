import { useTranslation } from 'react-i18next';

interface Outcome {
  readonly __typename: string;
  readonly retryAfterS?: number;
}

/** Why a password or a code did not open what it should have, as a sentence; undefined when that was not it. */
export const useProofWords = () => {
  const { t } = useTranslation('security');
  return (outcome: Outcome | undefined): string | undefined => {
    if (outcome?.__typename === 'WrongPassword') return t('wrongPassword');
    if (outcome?.__typename === 'WrongCode') return t('wrongCode');
    if (outcome?.__typename !== 'TooManyGuesses') return undefined;
    return t('tooMany', { count: Math.ceil((outcome.retryAfterS ?? 60) / 60) });
  };
};
