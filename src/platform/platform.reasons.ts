import type { ReasonList, ReasonOf } from '../kernel/reason.ts';

/** Why the outside world cannot be had. */
export const reasons = {
  forPeople: {},
  forPrograms: {
    stream_busy: 'Too many write to the stream of events.',
    dictionary_missing: 'The dictionary of the segmenter is not there.',
    segmenter_failed: 'The segmenter could not start.',
    segmenter_closed: 'The process ends.',
    segmenter_restarting: 'The segmenter starts again.',
    segmenter_busy: 'Too much text waits to be cut.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../kernel/reason.ts' {
  interface Reasons {
    readonly platform: Own;
  }
}
