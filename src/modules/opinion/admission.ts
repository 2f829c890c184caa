import { definedFields } from '../../kernel/definedFields.ts';
import type { Work } from '../../kernel/work.ts';
import type { Weighed } from '../admission/weighing.ts';
import { weighWriting } from '../admission/weighWriting.ts';
import type { Comment } from './comment.ts';
import { textOf, type Message } from './message.ts';
import type { Standing } from './standing.ts';

/** How a text comes in: how it stands, and why somebody is to look at it; each absent for nothing. */
export type Admitted = Pick<Message, 'standing' | 'admission'>;

/** What is asked of a new message, or of a new wording of one, before it stands. Refuses as `weighWriting` does. */
export async function admitMessage(
  work: Work,
  message: Pick<Message, 'area' | 'title' | 'body' | 'versions' | keyof Admitted>,
): Promise<Admitted> {
  const weighed = await weighWriting(work, { area: message.area, text: textOf(message) });
  const standing = standingOf(weighed, message.versions.length, work.now, message.standing);
  const isSaid = weighed.why.length > 0 || message.admission !== undefined;
  return definedFields({ standing, admission: isSaid ? weighed.why : undefined });
}

/** What is asked of a new comment below a message before it stands. Refuses as `weighWriting` does. */
export async function admitComment(
  work: Work,
  { area }: Pick<Message, 'area'>,
  { body }: Pick<Comment, 'body'>,
): Promise<Admitted> {
  const weighed = await weighWriting(work, { area, text: body, isComment: true });
  return definedFields({
    standing: standingOf(weighed, 1, work.now),
    admission: weighed.why.length > 0 ? weighed.why : undefined,
  });
}

/** A text never comes to stand better by what is asked of a new wording: what waits or is masked by a decision stays so. */
function standingOf(
  { standing, masks }: Weighed,
  wording: number,
  at: Date,
  before?: Standing,
): Standing | undefined {
  const waits = standing === 'WAITING';
  if (!waits && masks.length === 0) return before;
  const all = [
    ...(before?.masks ?? []),
    ...masks.map((mask) => ({ wording, ...mask, byWord: true as const })),
  ];
  return {
    decision: 0,
    ...before,
    state: waits ? 'WAITING' : (before?.state ?? 'SHOWN'),
    ...(all.length === 0 ? {} : { masks: all }),
    at,
  };
}
