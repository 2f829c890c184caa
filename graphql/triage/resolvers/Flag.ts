import { present } from '../../../src/kernel/assert.ts';
import type { Flag as FlagNoun } from '../../../src/modules/triage/flag.ts';
import type { FlagResolvers } from './../../types.generated.ts';

export const Flag: Pick<
  FlagResolvers,
  | 'at'
  | 'decidedAt'
  | 'decidedBy'
  | 'dismissReason'
  | 'heated'
  | 'id'
  | 'judgedVersion'
  | 'message'
  | 'modelVersion'
  | 'note'
  | 'score'
  | 'state'
  | 'suggestedType'
  | 'terms'
  | 'told'
  | 'version'
  | '__isTypeOf'
> = {
  message: ({ messageId }, _args, { loaders }) => loaders.message.load(messageId),
  score: (flag) => newest(flag).score,
  terms: (flag) =>
    newest(flag).terms.map(({ text, weight, spans }) => ({
      text,
      weight,
      spans: spans.map(([start, end]) => ({ start, end })),
    })),
  modelVersion: (flag) => newest(flag).modelVersion,
  judgedVersion: (flag) => newest(flag).judgedVersion,
  suggestedType: (flag) => newest(flag).suggestedType,
  heated: (flag) => newest(flag).heated,
  decidedBy: (flag, _args, { loaders }) => {
    const line = decision(flag);
    return line === null ? null : loaders.person.load(line.by);
  },
  decidedAt: (flag) => decision(flag)?.at ?? null,
  dismissReason: (flag) => decision(flag)?.reason ?? null,
  note: (flag) => decision(flag)?.note ?? null,
  told: (flag) => decision(flag)?.told ?? null,
};

const newest = (flag: FlagNoun) => present(flag.proposals.at(-1), 'proposal');

/** The act that holds now: none while the flag is open. */
const decision = (flag: FlagNoun) =>
  flag.state === 'OPEN' ? null : present(flag.history.at(-1), 'decision');
