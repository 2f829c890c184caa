import type { Finding } from '../../modules/operations/finding.ts';
import { sentenceOf } from './sentences.ts';

/** What was found of one part, in words. */
export interface FindingLine {
  readonly part: string;
  readonly state: Finding['state'];
  /** What it is, and what to do where something is to be done; one line. */
  readonly says: string;
}

/** What each part is called at the terminal, where another word is usual. */
const names: Readonly<Partial<Record<Finding['part'], string>>> = {
  SMS: 'texts',
  SIGN_IN: 'sign-in',
};

/** A finding in words. */
export const lineOf = (finding: Finding): FindingLine => ({
  part: names[finding.part] ?? finding.part.toLowerCase(),
  state: finding.state,
  says: sentenceOf(finding),
});

/** Part, state and what was found, below one another. */
export function tableOf(lines: readonly FindingLine[]): string {
  const width = Math.max(...lines.map(({ part }) => part.length));
  return lines
    .map(({ part, state, says }) => `${part.padEnd(width)}  ${state.padEnd(4)}  ${says}`)
    .join('\n');
}
