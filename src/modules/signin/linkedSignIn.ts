import type { OpenIdSubject } from '../../platform/openIdProvider.ts';
import { blindIndex, seal, unseal, type SealPlace } from '../../platform/seal.ts';
import { identityKeys } from '../identity/identityKeys.ts';

/** An outside account by which a person may sign in. */
export interface SubjectLink {
  /** The one mark of an account at an issuer: keyed, so that the store tells nobody who they are there. */
  readonly subjectId: string;
  readonly issuer: string;
  /** What its owner knows it by, sealed. */
  readonly account: string;
  readonly since: Date;
}

/** The outside account of one person, or that there is none any more. */
export interface LinkedSignIn {
  readonly personId: string;
  readonly link?: SubjectLink;
  readonly version: number;
}

/** What an act does to it: its event, of which the person is told. */
export const linkActs = ['linked', 'unlinked'] as const;
export type LinkAct = (typeof linkActs)[number];

const accountLengthMax = 60;

/** Somebody who never linked any. */
export const noLinkedSignIn = (personId: string): LinkedSignIn => ({ personId, version: 0 });

/** The mark of an outside account: issuer and subject, nothing else; what it is called there, or its e-mail address, does not count. */
export const subjectIdOf = ({ issuer, subject }: OpenIdSubject): string =>
  blindIndex(identityKeys().indexKey, 'openIdSubject', JSON.stringify([issuer, subject]));

const placeOf = (personId: string): SealPlace => ({
  collection: 'linked_sign_ins',
  id: personId,
  field: 'link.account',
});

const shortened = (account: string): string =>
  Array.from(account.toWellFormed().replace(/\p{C}/gu, '')).slice(0, accountLengthMax).join('');

/** With an outside account, from a moment on. */
export const linkedTo = (
  found: LinkedSignIn,
  subject: OpenIdSubject,
  since: Date,
): LinkedSignIn => {
  const { fieldKey } = identityKeys();
  const account = seal(fieldKey, placeOf(found.personId), shortened(subject.account));
  const { issuer } = subject;
  return { ...found, link: { subjectId: subjectIdOf(subject), issuer, account, since } };
};

/** Without one; the same object when there is none. */
export const unlinked = (found: LinkedSignIn): LinkedSignIn => {
  const { link, ...rest } = found;
  return link === undefined ? found : rest;
};

/** What the owner knows the account by: 60 characters at most. */
export const accountOf = (personId: string, { account }: SubjectLink): string =>
  unseal(identityKeys().fieldKey, placeOf(personId), account);
