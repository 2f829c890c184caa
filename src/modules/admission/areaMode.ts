import type { ActRequest } from '../../kernel/actRequest.ts';
import { withinOf } from '../../kernel/work.ts';

/** How texts of an area come before others: POST, at once; PRE, when somebody has looked at them. */
export type WritingMode = 'POST' | 'PRE';

/** What an emergency does while it lasts: every text waits until somebody has looked, or nobody comments. */
export type EmergencyKind = 'APPROVE_ALL' | 'CLOSE_COMMENTS';

/** One change of an area's order. It sets the mode, begins an emergency or ends one; what was before stays above it. */
export interface ModeEntry {
  readonly mode?: WritingMode;
  readonly emergency?: EmergencyKind;
  /** When the emergency of this entry ends by itself. */
  readonly endsAt?: Date;
  /** True for an entry that ends the emergency before its time. */
  readonly isEnd?: boolean;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
  readonly request: ActRequest;
}

/** All that was ever said of the order of one area, oldest first. */
export interface AreaMode {
  /** The path of the area. */
  readonly id: string;
  readonly entries: readonly ModeEntry[];
  /** How many entries there are. */
  readonly version: number;
}

/** How many entries an area may have. */
export const modeEntriesMax = 500;

/** An area of whose order nothing was ever said. */
export const noMode = (id: string): AreaMode => ({ id, entries: [], version: 0 });

/** An emergency that lasts at a moment, and where it was called. */
export interface Emergency {
  readonly kind: EmergencyKind;
  readonly area: string;
  readonly reason: string;
  readonly since: Date;
  readonly endsAt: Date;
}

/** What holds of texts in an area at a moment. */
export interface HeldOrder {
  readonly mode: WritingMode;
  readonly emergencies: readonly Emergency[];
}

/** The emergency that an area itself has at a moment: the newest that was neither ended nor has run out. */
export function emergencyOf({ id, entries }: AreaMode, at: Date): Emergency | undefined {
  const last = entries.findLast(
    ({ emergency, isEnd }) => emergency !== undefined || isEnd === true,
  );
  if (last?.emergency === undefined || last.endsAt === undefined || last.endsAt <= at)
    return undefined;
  return {
    kind: last.emergency,
    area: id,
    reason: last.reason,
    since: last.at,
    endsAt: last.endsAt,
  };
}

/** What holds of an area: the mode of the nearest area around it that has one (POST where none has), and every emergency around it. */
export function orderHeld(kept: readonly AreaMode[], area: string, at: Date): HeldOrder {
  const around = withinOf(area)
    .reverse()
    .flatMap((path) => kept.filter(({ id }) => id === path));
  const modes = around.map(({ entries }) => entries.findLast(({ mode }) => mode !== undefined));
  return {
    mode: modes.find((entry) => entry !== undefined)?.mode ?? 'POST',
    emergencies: around.flatMap((one) => emergencyOf(one, at) ?? []),
  };
}

/** The area with one more entry. */
export const withEntry = (area: AreaMode, entry: ModeEntry): AreaMode => ({
  ...area,
  entries: [...area.entries, entry],
  version: area.version + 1,
});
