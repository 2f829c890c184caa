import type { Problem } from '../../talk/problem.ts';

/** Where the desk's own sentence for a refusal may stand in its catalogue, the one for the field first. */
export const troubleKeys = ({
  field,
  reason,
}: Pick<Problem, 'field' | 'reason'>): readonly string[] =>
  reason === undefined
    ? []
    : [...(field === undefined ? [] : [`trouble.${field}.${reason}`]), `trouble.${reason}`];
