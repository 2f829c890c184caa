import { ruleAtVersion } from '../../../src/modules/conduct/conductRules.ts';
import { passageOf } from '../../../src/modules/moderation/passage.ts';
import { textOf } from '../../../src/modules/opinion/message.ts';
import type { DecisionOnMineResolvers } from '../../types.generated.ts';

export const DecisionOnMine: DecisionOnMineResolvers = {
  act: ({ decision }) => decision.act,
  appeal: ({ appeal, decision: { number } }) => {
    if (appeal === undefined) return null;
    const { text, at, ended } = appeal;
    const { end = null, at: endedAt = null, reasons = null } = ended ?? {};
    return { decision: number, text, at, end, endedAt, reasons };
  },
  at: ({ decision }) => decision.at,
  messageNo: async ({ messageId }, _args, { loaders }) =>
    (await loaders.message.load(messageId)).no,
  number: ({ decision }) => decision.number,
  passageText: async ({ subject, messageId, decision }, _args, { loaders }) => {
    if (subject.kind === 'COMMENT')
      return passageOf((await loaders.comment.load(subject.id)).body, decision.passage);
    const { versions } = await loaders.message.load(messageId);
    const wording = versions.find(({ number }) => number === decision.wording);
    return wording === undefined ? '' : passageOf(textOf(wording), decision.passage);
  },
  rule: ({ decision }) => decision.rule,
  ruleTitle: ({ decision }) => ruleAtVersion(decision.rule, decision.ruleVersion).title,
  sentence: ({ decision }) => decision.sentence,
  subjectKind: ({ subject }) => subject.kind,
};
