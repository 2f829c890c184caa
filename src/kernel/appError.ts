import { definedFields } from './definedFields.ts';
import type { Reason } from './reason.ts';

/** Every way in which the platform can refuse. Closed: the API maps each one to a status, and docs/errors.md explains each one. */
export const errorCodes = [
  'BAD_INPUT',
  'NOT_SIGNED_IN',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'TOO_MANY',
  'TOO_LARGE',
  'TIMEOUT',
  'UNAVAILABLE',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What a client may know beside the code: short machine words, never personal data. */
export interface ErrorDetail {
  /** The input field that is wrong, as the caller named it. */
  readonly field?: string;
  readonly reason?: Reason;
  /** The limit that was passed, in the unit of the field. */
  readonly limit?: number;
  /** The passage of their own text that the caller is to change, as they wrote it. */
  readonly passage?: string;
  /** What to write in its place. */
  readonly instead?: string;
  /** Seconds until a retry can succeed. */
  readonly retryAfterS?: number;
}

/** A refusal that its caller is meant to see: a code of the closed table, a sentence that says what to do, and detail. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
  }
}

/** Bad input, with the field, the reason and, where there is one, the limit. */
export const badInput = (field: string, reason: Reason, message: string, limit?: number) =>
  new AppError('BAD_INPUT', message, definedFields({ field, reason, limit }));

/** Absent and forbidden objects look the same, so that nobody learns what exists by asking. */
export const notFound = (what: Reason) =>
  new AppError('NOT_FOUND', `No such ${what}, or it is not yours to see.`, { reason: what });

/** The object has moved on since it was read, or is full (the limit says with how many); read it again and decide anew. */
export const conflict = (reason: Reason, message: string, limit?: number) =>
  new AppError('CONFLICT', message, definedFields({ reason, limit }));
