/** How a text stands: read by whoever may read its place, not read yet because somebody has to look first, or hidden by a decision. */
export type StandingState = 'SHOWN' | 'WAITING' | 'HIDDEN';

/** A passage that only the author and the team read, in code points of one wording's `textOf`; `to` is not part of it. */
export interface Mask {
  /** The number of the wording; 1 for a comment, which has only one. */
  readonly wording: number;
  readonly from: number;
  readonly to: number;
  /** True when a watched word masked it as it was written, and nobody has decided on it. */
  readonly byWord?: true;
}

/** How a text stands since a decision. What has none is shown whole. */
export interface Standing {
  readonly state: StandingState;
  readonly masks?: readonly Mask[];
  /** Wordings up to this number are for the author and the team alone; absent for none. */
  readonly sealedTo?: number;
  /** The wording that its author was asked to change; absent when not asked. */
  readonly editAsked?: number;
  /** True when nobody may comment below it any more. */
  readonly commentsClosed?: boolean;
  /** Which decision put it so: the version of its review item, 0 for what was weighed when it was written. Only a later one changes it. */
  readonly decision: number;
  readonly at: Date;
}

/** What may have a standing: a message or a comment. */
export interface Standable {
  readonly standing?: Standing;
}

/** How a text stands now; shown where nothing was ever decided. */
export const stateOf = ({ standing }: Standable): StandingState => standing?.state ?? 'SHOWN';

const maskSign = '■';

/** The text with every masked passage drawn over, sign for sign, so that what is around it keeps its place; line breaks stay. */
export function maskedText(text: string, masks: readonly Pick<Mask, 'from' | 'to'>[]): string {
  if (masks.length === 0) return text;
  return Array.from(text, (sign, at) =>
    sign !== '\n' && masks.some(({ from, to }) => from <= at && at < to) ? maskSign : sign,
  ).join('');
}

const masksOf = ({ standing }: Standable, wording: number): readonly Mask[] =>
  (standing?.masks ?? []).filter((mask) => mask.wording === wording);

interface Wording {
  readonly number: number;
  readonly title: string;
  readonly body: string;
}

/** A wording as others read it: its masked passages drawn over, in the title too. */
export function maskedWording<W extends Wording>(thing: Standable, wording: W): W {
  const masks = masksOf(thing, wording.number);
  if (masks.length === 0) return wording;
  const titleLength = Array.from(wording.title).length;
  const signs = Array.from(maskedText(`${wording.title}\n${wording.body}`, masks));
  return {
    ...wording,
    title: signs.slice(0, titleLength).join(''),
    body: signs.slice(titleLength + 1).join(''),
  };
}

/** A comment's text as others read it. */
export const maskedComment = (comment: Standable & { readonly body: string }): string =>
  maskedText(comment.body, masksOf(comment, 1));

/** A text with all its wordings, oldest first. */
interface Worded<W extends Wording> extends Standable {
  readonly versions: readonly W[];
}

/** The wordings that others may compare: those that no decision has sealed, each with its masks. */
export const openWordings = <W extends Wording>(thing: Worded<W>): readonly W[] =>
  thing.versions
    .filter(({ number }) => number > (thing.standing?.sealedTo ?? 0))
    .map((wording) => maskedWording(thing, wording));

/** The newest wording as others read it. */
export const shownWording = (
  thing: Worded<Wording> & Pick<Wording, 'title' | 'body'>,
): Pick<Wording, 'title' | 'body'> =>
  maskedWording(thing, { number: thing.versions.length, title: thing.title, body: thing.body });

/** True when passages of the newest wording are drawn over for others. */
export const isMasked = (thing: Worded<Wording>): boolean =>
  masksOf(thing, thing.versions.length).length > 0;

/**
 * How a text stands once its author has written it anew: where a decision had hidden it, masked a passage or asked for a change,
 * somebody looks at the new wording first and the earlier ones are sealed; else nothing changes.
 */
export function standingAfterEdit(thing: Worded<Wording>, at: Date): Standing | undefined {
  const { standing, versions } = thing;
  const sealedTo = versions.length;
  const isTouched =
    standing !== undefined &&
    (standing.state !== 'SHOWN' || standing.editAsked === sealedTo || isMasked(thing));
  return isTouched ? { ...standing, state: 'WAITING', sealedTo, at } : standing;
}
