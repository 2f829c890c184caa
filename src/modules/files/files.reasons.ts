import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    file: 'There is no such file, or it is not this person’s.',
    file_bytes: 'The file has more than `limit` bytes, or none.',
    file_kind: 'It is neither a JPEG, PNG or WebP picture nor a PDF, whatever its name says.',
    file_heic: 'It is a HEIC or AVIF picture, which cannot be read here.',
    file_pixels: 'The picture has more than `limit` pixels, or an edge that is too long.',
    file_damaged: 'The file breaks off, or cannot be read to its end.',
    file_mixed: 'The file is two things at once: something is hidden before or behind it.',
    file_infected: 'The virus scanner found something in it.',
    file_unscanned: 'The virus scanner cannot be reached; try again later.',
    file_taken: 'The file belongs to something else already.',
    uploads: 'Too many files are on their way at once.',
  },
  forPrograms: {},
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly files: Own;
  }
}
