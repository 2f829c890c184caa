import { present } from '../../../src/kernel/assert.ts';
import {
  raisingOf,
  type ConflictFlag as ConflictFlagNoun,
} from '../../../src/modules/triage/conflictFlag.ts';
import type { ConflictFlagResolvers } from '../../types.generated.ts';

export const ConflictFlag: Pick<
  ConflictFlagResolvers,
  | 'at'
  | 'dangers'
  | 'decidedAt'
  | 'decidedBy'
  | 'dismissReason'
  | 'heated'
  | 'id'
  | 'judgedVersion'
  | 'message'
  | 'modelVersion'
  | 'note'
  | 'raisedAt'
  | 'raisedBy'
  | 'raisedNote'
  | 'raisedType'
  | 'score'
  | 'state'
  | 'suggestedType'
  | 'terms'
  | 'told'
  | 'version'
  | '__isTypeOf'
> = {
  message: ({ messageId }, _args, { loaders }) => loaders.message.load(messageId),
  score: (flag) => newest(flag)?.score ?? null,
  terms: (flag) =>
    (newest(flag)?.terms ?? []).map(({ text, weight, spans }) => ({
      text,
      weight,
      spans: spans.map(([start, end]) => ({ start, end })),
    })),
  modelVersion: (flag) => newest(flag)?.modelVersion ?? null,
  judgedVersion: (flag) => newest(flag)?.judgedVersion ?? null,
  suggestedType: (flag) => newest(flag)?.suggestedType ?? null,
  heated: (flag) => newest(flag)?.heated ?? false,
  dangers: (flag) => [...(newest(flag)?.dangers ?? [])],
  raisedBy: (flag, _args, { loaders }) => {
    const line = raisingOf(flag);
    return line === undefined ? null : loaders.person.load(line.by);
  },
  raisedAt: (flag) => raisingOf(flag)?.at ?? null,
  raisedNote: (flag) => raisingOf(flag)?.note ?? null,
  raisedType: (flag) => raisingOf(flag)?.type ?? null,
  decidedBy: (flag, _args, { loaders }) => {
    const line = decision(flag);
    return line === null ? null : loaders.person.load(line.by);
  },
  decidedAt: (flag) => decision(flag)?.at ?? null,
  dismissReason: (flag) => decision(flag)?.reason ?? null,
  note: (flag) => decision(flag)?.note ?? null,
  told: (flag) => decision(flag)?.told ?? null,
};

const newest = (flag: ConflictFlagNoun) => flag.proposals.at(-1);

/** The act that holds now: none while the flag is open. */
const decision = (flag: ConflictFlagNoun) =>
  flag.state === 'OPEN' ? null : present(flag.history.at(-1), 'decision');
