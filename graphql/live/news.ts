import type { Actor } from '../../src/kernel/work.ts';
import { findPeopleOfNotices } from '../../src/modules/notices/notice.store.ts';
import { mayReadConflictFlagsOf } from '../../src/modules/triage/conflictFlag.policy.ts';
import { findFlagStates, type FlagState } from '../../src/modules/triage/conflictFlag.store.ts';
import type { NumberedEvent } from '../../src/platform/events/domainEvent.ts';
import type { SharedReads } from './sharedReads.ts';

/** What has changed since a listener was told last: who is concerned, never what was said. Each listener is told what is theirs of it. */
export interface News {
  /** Whether more may have changed than is named. */
  readonly isReload: boolean;
  /** Whether the counts are told in any case, as they are to who has just come. */
  readonly isOpening: boolean;
  /** The people whose notices have changed. */
  readonly told: ReadonlySet<string>;
  /** The flags that have changed, as they are now. */
  readonly flags: readonly FlagState[];
  /** What is asked of the store once for all who are told at one time. */
  readonly shared: SharedReads;
}

/** Flags that are named in one message; with more of them lists are asked for anew. */
const flagsMax = 100;

const isOfNotice = ({ type }: NumberedEvent): boolean => type.startsWith('notice.');
const isOfFlag = ({ type }: NumberedEvent): boolean => type.startsWith('flag.');

/** Whether anybody is told of an event. */
export const isNews = (event: NumberedEvent): boolean => isOfNotice(event) || isOfFlag(event);

const subjectsOf = (events: readonly NumberedEvent[]): readonly string[] => [
  ...new Set(events.map(({ subject }) => subject.id)),
];

/** What some events come to, read once for all listeners. */
export async function newsOf(events: readonly NumberedEvent[], shared: SharedReads): Promise<News> {
  const changed = subjectsOf(events.filter(isOfFlag));
  const [told, flags] = await Promise.all([
    findPeopleOfNotices(subjectsOf(events.filter(isOfNotice))),
    findFlagStates(changed.slice(-flagsMax)),
  ]);
  const isReload = changed.length > flagsMax;
  return { isReload, isOpening: false, told: new Set(told), flags, shared };
}

/** What who has just come is told: where things stand. */
export const openingNews = (shared: SharedReads): News => ({
  isReload: true,
  isOpening: true,
  told: new Set(),
  flags: [],
  shared,
});

/** Whether there is anything in the news for somebody. */
export const concerns = ({ isReload, told, flags }: News, actor: Actor): boolean =>
  isReload ||
  told.has(actor.personId) ||
  flags.some(({ area }) => mayReadConflictFlagsOf(actor, area));
