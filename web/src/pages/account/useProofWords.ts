import { useTranslation } from 'react-i18next';

interface Outcome {
  readonly __typename: string;
  readonly retryAfterS?: number;
}

/** Why a password or a code did not open what it should have, as a sentence; undefined when that was not it. */
export const useProofWords = () => {
  const { t } = useTranslation('shell');
  return (outcome: Outcome | undefined): string | undefined => {
    if (outcome?.__typename === 'WrongPassword') return t('proof.wrongPassword');
    if (outcome?.__typename === 'WrongCode') return t('proof.wrongCode');
    if (outcome?.__typename !== 'TooManyGuesses') return undefined;
    return t('proof.tooMany', { count: Math.ceil((outcome.retryAfterS ?? 60) / 60) });
  };
};
