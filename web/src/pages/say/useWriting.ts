import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PublishPostDocument } from '../../gql/generated/graphql.ts';
import { limits } from '../../gql/generated/limits.ts';
import { attachmentsOf } from '../../sending/attached.ts';
import { useDraft } from '../../sending/draft.ts';
import { useAttaching } from '../../sending/useAttaching.ts';
import { useSend } from '../../sending/useSend.ts';
import { isBlank } from '../../talk/isBlank.ts';
import type { Problem } from '../../talk/problem.ts';
import { lengthOf } from '../../talk/lengthOf.ts';

const empty = { title: '', body: '', attachments: '' };

/** What came of sending: published under a number, or laid down until there is a network or an answer. */
export type Outcome =
  | { readonly kind: 'sent'; readonly no: string }
  | { readonly kind: 'waiting'; readonly problem: Problem };

/** The whole act of writing: the draft, what is wrong with it, sending, and what came of it. */
export const useWriting = () => {
  const { t } = useTranslation('say');
  const { draft, isKept, change, clear } = useDraft('post', empty);
  const attaching = useAttaching(draft.attachments, (attachments) => {
    change({ attachments });
  });
  const { send, isBusy, problem } = useSend({
    act: 'post',
    document: PublishPostDocument,
    draftName: 'post',
  });
  const [isTried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const over = (text: string, max: number) => {
    const count = lengthOf(text) - max;
    return count > 0 ? t('write.tooLong', { count }) : undefined;
  };
  const titleError = over(draft.title, limits.messageTitle.max);
  const bodyError = isBlank(draft.body)
    ? t('write.needed')
    : over(draft.body, limits.messageBody.max);
  const submit = async () => {
    setTried(true);
    setOutcome(undefined);
    if ([titleError, bodyError, attaching.lack].some((one) => one !== undefined)) return false;
    const { title, body, attachments } = draft;
    const sent = await send(draft, (key) => ({
      input: { key, title, body, ...attachmentsOf(attachments) },
    }));
    if (sent.kind === 'refused') return false;
    clear();
    setTried(false);
    setOutcome(
      sent.kind === 'waiting'
        ? { kind: 'waiting', problem: sent.problem }
        : { kind: 'sent', no: sent.data.publishPost.no },
    );
    return true;
  };
  const shown = (error: string | undefined) => (isTried ? error : undefined);
  return {
    ...{ draft, isKept, change, attaching, isBusy, problem, outcome, submit },
    errors: {
      title: shown(titleError),
      body: shown(bodyError),
      attachments: shown(attaching.lack),
    },
  };
};
