import type { ActRequest } from '../../kernel/actRequest.ts';
import { badInput, notFound } from '../../kernel/appError.ts';
import { assert } from '../../kernel/assert.ts';
import { changeOnce } from '../../kernel/changeOnce.ts';
import type { Done, Stale } from '../../kernel/outcome.ts';
import { checkName } from '../../kernel/text.ts';
import type { Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import { limits } from './admission.limits.ts';
import { mayKeepOrder } from './admission.policy.ts';
import { modeEntriesMax, withEntry, type AreaMode, type ModeEntry } from './areaMode.ts';
import { findModeOf, saveMode } from './areaMode.store.ts';

/** Which area, at the version that was read (0 where nothing was said of it yet), and why. */
export interface ModeAsked {
  readonly area: string;
  readonly version: number;
  readonly reason: string;
}

/** What changing the order of an area gives: the area, or the version that it has moved on to. */
export type ChangedMode = Done<AreaMode> | Stale;

interface ModeChange {
  readonly act: 'setWritingMode' | 'beginEmergency' | 'endEmergency';
  readonly stands: (area: AreaMode) => boolean;
  readonly entry: Pick<ModeEntry, 'mode' | 'emergency' | 'endsAt' | 'isEnd'>;
}

/** The way of every change of an area's order: its administrator's (else NOT_FOUND), with a reason, kept below what was before. */
export async function changeMode(
  work: Work,
  asked: ModeAsked,
  { act, stands, entry }: ModeChange,
): Promise<ChangedMode> {
  const { actor, now } = work;
  if (!mayKeepOrder(actor, asked.area) || (await findArea(asked.area)) === null)
    throw notFound('area');
  const reason = checkName('reason', asked.reason, limits.admissionReason);
  const made = (request: ActRequest) => ({
    ...entry,
    ...{ reason, by: actor.personId, at: now, request },
  });
  const once = await changeOnce(await findModeOf(asked.area), {
    ...{ actor, act, asked, stands },
    requestsOf: ({ entries }) => entries.map(({ request }) => request),
    make: (area, request) => {
      if (area.version >= modeEntriesMax)
        throw badInput('area', 'mode_full', 'It was changed too often.', modeEntriesMax);
      return withEntry(area, made(request));
    },
    save: saveMode,
    reread: ({ id }) => findModeOf(id),
  });
  assert(!('wrongState' in once), 'an area can be changed in every state');
  return once;
}
