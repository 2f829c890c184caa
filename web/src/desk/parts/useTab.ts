import { useSearchParams } from 'react-router';

/** Which of a few words stands in the address under a name; the first when none does. */
export const useTab = <T extends string>(name: string, words: readonly [T, ...T[]]): T => {
  const [params] = useSearchParams();
  return words.find((word) => word === params.get(name)) ?? words[0];
};
