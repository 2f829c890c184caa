import { calendarDate } from '../../kernel/clock.ts';
import { communityOf } from '../community/area.ts';

/**
 * Who reads a part of the index: everybody, the people of an area, the team of an area that reads reports, or the team that reads cases.
 * A question opens only the parts that its asker may read, so that nothing of others is ever looked at, counted or weighed for them.
 */
export type Audience = 'EVERYONE' | 'AREA' | 'TEAM' | 'CASE_TEAM';

/** A part of the index: what one audience of one community (or wider area) reads, of one year. */
export interface Shard {
  readonly section: string;
  readonly year: number;
}

/** Audience and community: what is opened or not as a whole. */
export const sectionOf = (audience: Audience, area: string): string =>
  audience === 'EVERYONE' ? audience : `${audience}|${communityOf(area)}`;

/** The shard in which something of a moment stands; years by the calendar of China. */
export const shardOf = (audience: Audience, area: string, at: Date): Shard => ({
  section: sectionOf(audience, area),
  year: Number(calendarDate(at).slice(0, 4)),
});

/** The id of a shard. */
export const shardIdOf = ({ section, year }: Shard): string => `${section}|${String(year)}`;

/** The id of a word's postings in a shard. */
export const postingsIdOf = (shardId: string, word: string): string => `${shardId}|${word}`;
