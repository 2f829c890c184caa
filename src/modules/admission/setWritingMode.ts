import type { Work } from '../../kernel/work.ts';
import type { WritingMode } from './areaMode.ts';
import { changeMode, type ChangedMode, type ModeAsked } from './changeMode.ts';

/** The mode that an area is to have. */
export interface SetWritingModeInput extends ModeAsked {
  readonly mode: WritingMode;
}

/** An administrator says whether texts of an area, and of those within that have no mode of their own, are shown at once. NOT_FOUND, BAD_INPUT. */
export const setWritingMode = (work: Work, input: SetWritingModeInput): Promise<ChangedMode> =>
  changeMode(work, input, {
    act: 'setWritingMode',
    stands: ({ entries }) =>
      entries.findLast(({ mode }) => mode !== undefined)?.mode === input.mode,
    entry: { mode: input.mode },
  });
