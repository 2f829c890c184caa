import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Problem } from './problem.ts';

const keysOf = ({ code, field, reason }: Problem) => [
  ...(field === undefined || reason === undefined ? [] : [`reason.${field}.${reason}`]),
  ...(reason === undefined ? [] : [`reason.${reason}`]),
  `problem.${code}.happened`,
];

/** Turns a problem into two sentences of the page's language: what happened, and what to do. */
export const useProblemWords = (problem: Problem) => {
  const { t, i18n } = useTranslation('shell');
  const key = keysOf(problem).find((one) => i18n.exists(one, { ns: 'shell' }));
  const minutes = Math.max(1, Math.ceil((problem.retryAfterS ?? 60) / 60));
  const { passage = '', instead = '' } = problem;
  const detail = { limit: problem.limit ?? '', minutes, passage, instead };
  return {
    happened: t((key ?? 'problem.INTERNAL.happened') as ParseKeys, detail),
    advice: t(`problem.${problem.code}.advice`, detail),
  };
};
