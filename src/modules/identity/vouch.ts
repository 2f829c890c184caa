import type { Role } from '../../kernel/work.ts';

/** Somebody of the office knows that the person lives there, and said so. */
export interface Vouch {
  /** The home that it is about. */
  readonly home: string;
  readonly by: string;
  /** The office in which it was said: a role over an area. */
  readonly role: Role;
  readonly scope: string;
  readonly at: Date;
}

/** A vouch that holds no more: it was taken back, or the person has moved. */
export interface EndedVouch extends Vouch {
  readonly until: Date;
  /** Who took it back; the person when they moved. */
  readonly endedBy: string;
}
