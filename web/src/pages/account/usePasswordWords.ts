import { useTranslation } from 'react-i18next';

interface Outcome {
  readonly __typename: string;
  readonly retryAfterS?: number;
}

/** Why a password did not open what it should have, as a sentence; undefined when that was not it. */
export const usePasswordWords = () => {
  const { t } = useTranslation('account');
  return (outcome: Outcome | undefined): string | undefined => {
    if (outcome?.__typename === 'WrongPassword') return t('password.wrong');
    if (outcome?.__typename !== 'TooManyGuesses') return undefined;
    return t('password.tooMany', { count: Math.ceil((outcome.retryAfterS ?? 60) / 60) });
  };
};
