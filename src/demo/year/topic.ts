import type { CloseReason } from '../../modules/mediation/mediationCase.ts';
import type { FieldReportKind } from '../../modules/opinion/message.ts';

/** How many messages a topic brings in each month of the year, January first. */
type Season = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Something that people of the demo's town write about. All texts are patterns of our own (grammar.ts). */
export interface Topic {
  readonly name: string;
  readonly season: Season;
  /** Grows in the weeks before Spring Festival. */
  readonly beforeFestival?: true;
  /** The day (`MM-DD`) before which its month brings none. */
  readonly since?: string;
  readonly titles: readonly string[];
  /** A body is one of each, in this order; an empty pattern leaves a part out. */
  readonly parts: readonly (readonly string[])[];
  /** What is said below it. */
  readonly replies: readonly string[];
  /** Who asks a firm gets its answer below the message: the firm's name. */
  readonly firm?: string;
}

/** What a quarrel is about, and how it may end. */
export interface Quarrel extends Topic {
  /** Comes in a wave once a year, which the town does something about (remedies.ts). */
  readonly isWave?: true;
  /** The other side: a firm by `firm`, else somebody who is known by a description alone. */
  readonly others: readonly string[];
  readonly talks: readonly string[];
  readonly facts: readonly string[];
  readonly terms: readonly string[];
  /** Whether the writer owes something under the agreement, too. */
  readonly bothOwe: boolean;
  /** How these quarrels end when no agreement is performed, most often first. */
  readonly ends: readonly CloseReason[];
  /** What its author is told when another office has it already. */
  readonly elsewhere: string;
}

/** What volunteers and grid workers see on their rounds. */
export interface Sighting {
  readonly reportKind: FieldReportKind;
  readonly season: Season;
  readonly places: readonly string[];
  readonly bodies: readonly string[];
  /** What is answered when it is in hand already. */
  readonly done: string;
}
