import type { ReportResolvers } from '../../types.generated.ts';

export const Report: ReportResolvers = {
  // What was reported was read: its number is no secret to the reporter.
  messageNo: async ({ subject }, _args, { loaders }) => {
    const id =
      subject.kind === 'COMMENT' ? (await loaders.comment.load(subject.id)).messageId : subject.id;
    return (await loaders.message.load(id)).no;
  },
  subjectKind: ({ subject }) => subject.kind,
};
