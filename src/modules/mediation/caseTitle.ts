import { raisingOf, type ConflictFlag } from '../triage/conflictFlag.ts';

/** What the official statistics call the kinds of dispute that are not simply the kind and 纠纷. */
const called: Readonly<Record<string, string>> = { 劳动争议: '劳动争议', 其他: '矛盾纠纷' };

/**
 * What a case is called until its mediator calls it otherwise: kind and place, for example 邻里纠纷（桂园社区）. Every side reads it,
 * so none of one side's words are in it. The kind that a person of the team took it for goes before the machine's. At most 55 code points;
 * without a flag the kind stays open.
 */
export function neutralTitle(flag: ConflictFlag | null, place: string): string {
  const type =
    (flag === null ? undefined : raisingOf(flag)?.type) ??
    flag?.proposals.at(-1)?.suggestedType ??
    '其他';
  return `${called[type] ?? `${type}纠纷`}（${place}）`;
}
