import type { Work } from '../../kernel/work.ts';
import { limits } from './admission.limits.ts';
import type { EmergencyKind } from './areaMode.ts';
import { checkNumber } from './checkNumber.ts';
import { changeMode, type ChangedMode, type ModeAsked } from './changeMode.ts';

/** An emergency of an area, and for how many hours. */
export interface BeginEmergencyInput extends ModeAsked {
  readonly kind: EmergencyKind;
  readonly hours: number;
}

const hourMs = 3_600_000;

/**
 * An administrator calls an emergency in an area and all within: every text waits, or nobody comments. It takes the place of one that lasts,
 * is shown to everybody with its reason, and ends by itself after at most 72 hours. NOT_FOUND, BAD_INPUT.
 */
export const beginEmergency = (work: Work, input: BeginEmergencyInput): Promise<ChangedMode> => {
  const hours = checkNumber('hours', input.hours, limits.emergencyHours);
  return changeMode(work, input, {
    act: 'beginEmergency',
    stands: () => false,
    entry: { emergency: input.kind, endsAt: new Date(work.now.getTime() + hours * hourMs) },
  });
};
