import type { ReasonList, ReasonOf } from '../kernel/reason.ts';

/** Why the outside world cannot be had. */
export const reasons = {
  forPeople: {
    printer_busy: 'Many papers are being printed.',
    printing_slow: 'The paper took too long to print.',
    printing_large: 'The paper is too large to print.',
  },
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
