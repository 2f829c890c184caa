import { definedFields } from '../../kernel/definedFields.ts';
import type { Role } from '../../kernel/work.ts';
import type { KeptRecoveryCode } from './recoveryCode.ts';

/** An administrator took somebody's second step away. */
export interface SecondStepReset {
  readonly by: string;
  /** The office: a role over an area; the platform's own tools have none. */
  readonly role?: Role;
  readonly scope: string;
  readonly reason: string;
  readonly at: Date;
}

/** A secret that is shown and not confirmed by a code yet. */
interface Begun {
  readonly sealed: string;
  readonly at: Date;
}

/** A secret whose codes are asked for. */
interface InForce {
  readonly sealed: string;
  readonly since: Date;
  /** The newest step of 30 seconds whose code was used: no code of it or of an earlier one is taken again. */
  readonly lastStep: number;
}

/** The second step of one person's sign-in, with what became of it. The secret leaves the store sealed, for its own use alone. */
export interface SecondStep {
  readonly personId: string;
  readonly begun?: Begun;
  readonly inForce?: InForce;
  readonly recoveryCodes: readonly KeptRecoveryCode[];
  /** Oldest first. */
  readonly resets: readonly SecondStepReset[];
  readonly version: number;
}

/** What an act does to a second step: its event, of which the owner is told. */
export const secondStepActs = ['set', 'renewed', 'removed', 'recovery_used', 'reset'] as const;
export type SecondStepAct = (typeof secondStepActs)[number];

const begunMs = 30 * 60_000;

/** Somebody who has none yet. */
export const noSecondStep = (personId: string): SecondStep => ({
  personId,
  recoveryCodes: [],
  resets: [],
  version: 0,
});

/** A secret that was begun less than half an hour ago: it is shown again, for it may have been scanned already. */
export const begunIn = ({ begun }: SecondStep, now: Date): Begun | undefined =>
  begun !== undefined && now.getTime() - begun.at.getTime() < begunMs ? begun : undefined;

/** With a secret that waits for its first code. */
export const begunStep = (step: SecondStep, sealed: string, at: Date): SecondStep => ({
  ...step,
  begun: { sealed, at },
});

/** With the secret that its first code confirmed, and recovery codes of its own. */
export const confirmedStep = (
  { begun: _confirmed, ...step }: SecondStep,
  inForce: InForce,
  recoveryCodes: readonly KeptRecoveryCode[],
): SecondStep => ({ ...step, inForce, recoveryCodes });

/** Without any secret or code; what became of it stays. */
export const withoutStep = (
  { begun: _begun, inForce: _inForce, ...step }: SecondStep,
  reset?: SecondStepReset,
): SecondStep => ({
  ...step,
  recoveryCodes: [],
  resets: reset === undefined ? step.resets : [...step.resets, reset],
});

/** After the code of a step of 30 seconds of this secret; the same object when that step, or a later one, was used before, or the secret is another one. */
export const stepUsed = (step: SecondStep, sealed: string, lastStep: number): SecondStep =>
  step.inForce?.sealed !== sealed || lastStep <= step.inForce.lastStep
    ? step
    : { ...step, inForce: { ...step.inForce, lastStep } };

/** After one of its recovery codes; the same object when that is none of them or was used before. */
export function recoveryCodeUsed(step: SecondStep, hash: string, usedAt: Date): SecondStep {
  const found = step.recoveryCodes.find((one) => one.hash === hash && one.usedAt === undefined);
  if (found === undefined) return step;
  return {
    ...step,
    recoveryCodes: step.recoveryCodes.map((one) => (one === found ? { hash, usedAt } : one)),
  };
}

/** How many recovery codes are left. */
export const recoveryCodesLeft = ({ recoveryCodes }: SecondStep): number =>
  recoveryCodes.filter(({ usedAt }) => usedAt === undefined).length;

/** A reset as it is kept. */
export const resetOf = (given: {
  readonly by: string;
  readonly role: Role | undefined;
  readonly scope: string;
  readonly reason: string;
  readonly at: Date;
}): SecondStepReset => definedFields(given);
