import type { ActRequest } from '../../kernel/actRequest.ts';

/** Longer than so many hours an author's writing is paused only when a second person agrees. */
const aloneHoursMax = 24;

/** A pause of one author's writing, or its slowing, for some hours: never for good. */
export interface WritingPause {
  readonly id: string;
  readonly personId: string;
  /** In which area and all within. */
  readonly area: string;
  readonly hours: number;
  /** One text in so many minutes; absent where nothing may be written. */
  readonly everyMinutes?: number;
  /** Which rule of conduct, in which version. */
  readonly conduct: { readonly code: string; readonly version: number };
  /** What the author is told. */
  readonly sentence: string;
  readonly by: string;
  readonly at: Date;
  /** The second person; absent while a long pause is only proposed, and for a short one, which needs none. */
  readonly approvedBy?: string;
  readonly approvedUnder?: ActRequest;
  /** When it begins and ends; absent while it is only proposed. */
  readonly from?: Date;
  readonly until?: Date;
  /** When the author last wrote under it; for a slowing. */
  readonly lastAt?: Date;
  readonly version: number;
  readonly request: string;
}

const hourMs = 3_600_000;

const runs = (hours: number, from: Date) => ({
  from,
  until: new Date(from.getTime() + hours * hourMs),
});

/** A new pause: it runs from now when it is short, and is a proposal when it is longer than one person may decide alone. */
export const makePause = (
  draft: Omit<WritingPause, 'version' | 'from' | 'until'>,
): WritingPause => ({
  ...draft,
  ...(draft.hours > aloneHoursMax ? {} : runs(draft.hours, draft.at)),
  version: 1,
});

/** The pause after a second person has agreed to it: it runs from then. */
export const approvedPause = (
  pause: WritingPause,
  approvedBy: string,
  at: Date,
  approvedUnder: ActRequest,
): WritingPause => ({
  ...pause,
  ...runs(pause.hours, at),
  approvedBy,
  approvedUnder,
  version: pause.version + 1,
});

/** True while a pause runs. */
export const isRunning = ({ from, until }: WritingPause, now: Date): boolean =>
  from !== undefined && until !== undefined && from <= now && now < until;

/** The moment from which the author may write again; undefined where that is now. */
export function freeAt({ until, everyMinutes, lastAt }: WritingPause, now: Date): Date | undefined {
  if (until === undefined || now >= until) return undefined;
  if (everyMinutes === undefined) return until;
  if (lastAt === undefined) return undefined;
  const next = new Date(Math.min(lastAt.getTime() + everyMinutes * 60_000, until.getTime()));
  return next > now ? next : undefined;
}
