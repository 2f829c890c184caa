import type { OpenIdSubject } from '../../../src/platform/openIdProvider.ts';

/** Somebody as a provider knows them. */
export const subjectNamed = (subject: string, issuer = 'https://login.example'): OpenIdSubject => ({
  issuer,
  subject,
  account: `${subject}@login.example`,
});
