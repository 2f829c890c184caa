import type { ActRequest } from '../../kernel/actRequest.ts';
import { badInput } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Reason } from '../../kernel/reason.ts';
import { checkText } from '../../kernel/text.ts';
import { roleOf, type Work } from '../../kernel/work.ts';
import { ruleInForce } from '../conduct/conductRules.ts';
import { changeReview, type ReviewAsked } from './changeReview.ts';
import { limits } from './moderation.limits.ts';
import { readSubject, type JudgedText } from './readSubject.ts';
import { mayDecideReviewsOf, whyNotDecide } from './review.policy.ts';
import {
  decidedReview,
  type Decision,
  type DecisionAct,
  type Passage,
  type ReviewItem,
} from './reviewItem.ts';

/** A decision on a text, for the version of its item and the wording that were read. */
export interface DecideReviewInput extends ReviewAsked {
  readonly act: DecisionAct;
  /** The code of the rule of conduct that it is checked against. */
  readonly rule: string;
  readonly wording: number;
  /** What is meant; the whole text when absent. */
  readonly passage?: Passage;
  /** What the author is told. */
  readonly sentence: string;
}

/** A person decides on a text under a rule of conduct; the author is told, and the text stands so at once. */
export async function decideReview(
  work: Work,
  input: DecideReviewInput,
): Promise<Outcome<ReviewItem>> {
  const sentence = checkText('sentence', input.sentence, limits.decisionSentence);
  const rule = ruleInForce(input.rule, work.now);
  if (rule === undefined)
    throw badInput('rule', 'rule_not_in_force', 'Choose a rule of conduct that is in force.');
  return changeReview(work, input, {
    act: 'decideReview',
    may: ({ area }) => mayDecideReviewsOf(work.actor, area),
    fits: async (item) =>
      whyNotDecide(work.actor, item, work.now) ?? whyNotSo(await judged(item), input),
    make: (item, request) =>
      decidedReview(item, work.actor, {
        ...decisionOf(work, input, item, request),
        ruleVersion: rule.version,
        sentence,
      }),
  });
}

const judged = async ({ subject }: ReviewItem): Promise<JudgedText> =>
  present(await readSubject(subject), 'text');

/** Why the decision does not fit the text as it is now; null when it does. A passage outside the text is BAD_INPUT. */
function whyNotSo(text: JudgedText, { act, wording, passage }: DecideReviewInput): Reason | null {
  if (text.wording !== wording) return 'wording_changed';
  if (text.comment !== undefined && (act === 'ASK_EDIT' || act === 'CLOSE_COMMENTS'))
    return 'comments_only_of_posts';
  const length = Array.from(text.text).length;
  if (act === 'MASK' && passage === undefined)
    throw badInput('passage', 'passage_needed', 'Mark the passage that is to be masked.');
  if (
    passage !== undefined &&
    !(passage.from >= 0 && passage.from < passage.to && passage.to <= length)
  )
    throw badInput('passage', 'no_such_passage', 'The passage does not lie within the text.');
  return null;
}

const decisionOf = (
  { actor, now }: Work,
  { act, rule, wording, passage }: DecideReviewInput,
  item: ReviewItem,
  request: ActRequest,
): Omit<Decision, 'ruleVersion' | 'sentence'> => ({
  number: item.decisions.length + 1,
  causes: item.causes.length,
  act,
  rule,
  wording,
  passage: passage ?? wholeText,
  by: actor.personId,
  role: roleOf(actor),
  at: now,
  request,
});

/** The whole of any text: none is as long. */
const wholeText: Passage = { from: 0, to: 10_000 };
