import { useTranslation } from 'react-i18next';
import type { SignInAnswerFragment } from '../../gql/generated/graphql.ts';
import { useProofWords } from '../account/useProofWords.ts';

/** Why nobody was signed in, as a sentence; undefined when somebody was, or when the account is closed. */
export const useRefusalWords = () => {
  const { t } = useTranslation('mine');
  const wordsOf = useProofWords();
  return (answer: SignInAnswerFragment | undefined): string | undefined => {
    if (answer?.__typename === 'SignInRefused')
      return t(answer.reason === 'code' ? 'second.refused' : 'signIn.refused');
    return wordsOf(answer);
  };
};
