/** A part of a list of cases, by who mediates, as it stands in the address (`?of=waiting`): nobody, or the person who asks. */
export const caseParts = ['all', 'waiting', 'mine'] as const;
export type CasePart = (typeof caseParts)[number];

interface Mediated {
  readonly mediator: { readonly id: string } | null;
}

/** Whether a case belongs to a part. Counts and the lists that they lead to ask this one question, page by page of the same size. */
export const isInPart = ({ mediator }: Mediated, part: CasePart, personId: string): boolean => {
  if (part === 'all') return true;
  return part === 'waiting' ? mediator === null : mediator?.id === personId;
};
