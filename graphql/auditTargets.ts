import { authorUnderFlag, authorUnderReview, sidesOfCase, volunteerOf } from './auditAbout.ts';
import type { AuditRule } from './auditRule.ts';

/** A list of others’ things: whom it holds is not known before it is read. */
export const list = { kind: 'LOOK', target: 'LIST' } as const satisfies AuditRule;

/** What concerns the case that is named, and its sides. */
export const aboutCase = {
  target: 'CASE',
  id: ({ caseId }: { readonly caseId: string }) => caseId,
  about: ({ caseId }: { readonly caseId: string }) => sidesOfCase(caseId),
} as const;

interface OnCase {
  readonly input: { readonly caseId: string };
}

/** An act on the case that its input names. */
export const onCase = {
  kind: 'ACT',
  target: 'CASE',
  id: ({ input }: OnCase) => input.caseId,
  about: ({ input }: OnCase) => sidesOfCase(input.caseId),
} as const satisfies AuditRule<OnCase>;

interface Named {
  readonly id: string;
}

/** An act on the flag that is named. */
export const onFlag = {
  kind: 'ACT',
  target: 'FLAG',
  id: ({ id }: Named) => id,
  about: ({ id }: Named) => authorUnderFlag(id),
} as const satisfies AuditRule<Named>;

/** An act on the review item that is named. */
export const onReview = {
  kind: 'ACT',
  target: 'REVIEW',
  id: ({ id }: Named) => id,
  about: ({ id }: Named) => authorUnderReview(id),
} as const satisfies AuditRule<Named>;

/** An act on the review item that its input names. */
export const onReviewInput = {
  ...onReview,
  id: ({ input }: { readonly input: Named }) => input.id,
  about: ({ input }: { readonly input: Named }) => authorUnderReview(input.id),
} as const satisfies AuditRule<{ readonly input: Named }>;

/** An act on the voluntary service that is named. */
export const onService = {
  kind: 'ACT',
  target: 'SERVICE',
  id: ({ id }: Named) => id,
  about: ({ id }: Named) => volunteerOf(id),
} as const satisfies AuditRule<Named>;

interface OnPerson {
  readonly personId: string;
}

/** An act on the person who is named. */
export const onPerson = {
  kind: 'ACT',
  target: 'PERSON',
  id: ({ personId }: OnPerson) => personId,
  about: ({ personId }: OnPerson) => Promise.resolve([personId]),
} as const satisfies AuditRule<OnPerson>;

interface OnPersonInput {
  readonly input: OnPerson;
}

/** An act on the person whom its input names. */
export const onPersonInput = {
  kind: 'ACT',
  target: 'PERSON',
  id: ({ input }: OnPersonInput) => input.personId,
  about: ({ input }: OnPersonInput) => Promise.resolve([input.personId]),
} as const satisfies AuditRule<OnPersonInput>;

/** An act on the area that is named. */
export const onArea = {
  kind: 'ACT',
  target: 'AREA',
  id: ({ area }: { readonly area: string }) => area,
} as const satisfies AuditRule<{ readonly area: string }>;

/** An act on the area that its input names. */
export const onAreaInput = {
  ...onArea,
  id: ({ input }: { readonly input: { readonly area?: string } }) => input.area,
} as const satisfies AuditRule<{ readonly input: { readonly area?: string } }>;
