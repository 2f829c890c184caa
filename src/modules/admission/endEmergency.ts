import type { Work } from '../../kernel/work.ts';
import { emergencyOf } from './areaMode.ts';
import { changeMode, type ChangedMode, type ModeAsked } from './changeMode.ts';

/** An administrator ends the emergency of an area before its time; where none lasts, nothing changes. What waits goes on waiting until somebody looks. NOT_FOUND, BAD_INPUT. */
export const endEmergency = (work: Work, input: ModeAsked): Promise<ChangedMode> =>
  changeMode(work, input, {
    act: 'endEmergency',
    stands: (area) => emergencyOf(area, work.now) === undefined,
    entry: { isEnd: true },
  });
