import { harmless } from '../../words/harmless.ts';

/** How sure the machine is, as a key of the catalogue. The steps are for reading only; nothing is decided by them. */
export const certaintyOf = (score: number) => {
  if (score >= 0.9) return 'high';
  if (score >= 0.7) return 'likely';
  return score >= 0.3 ? 'maybe' : 'low';
};

const nameLengthMax = 24;
const sentenceEnd = /[。！？!?；;\n]/u;

/** What a message is called: its title, or its first sentence, at most 24 characters; nothing in it turns the reading around. */
export const nameOf = ({ title, body }: { readonly title: string; readonly body: string }) => {
  if (title !== '') return harmless(title);
  const first = harmless(body).trim().split(sentenceEnd, 1)[0] ?? '';
  const letters = Array.from(first);
  return letters.length <= nameLengthMax ? first : `${letters.slice(0, nameLengthMax).join('')}…`;
};
