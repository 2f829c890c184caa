import { useTranslation } from 'react-i18next';
import { RecordAgreementDocument } from '../../gql/desk.generated/graphql.ts';
import { attachmentsOf } from '../../sending/attached.ts';
import { useAttaching } from '../../sending/useAttaching.ts';
import { useNow } from '../../talk/useNow.ts';
import { chinaDate, chinaDayEnd } from '../../words/chinaDay.ts';
import { useKeyedDraft } from '../parts/keyedDraft.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';
import { readAs, type CaseFormProps } from './caseForm.ts';

const empty = { key: '', facts: '', terms: '', day: '', form: '', duties: '', attachments: '' };

/** Writing an agreement down: its draft, what each field lacks, and sending it. */
export const useAgreeing = ({ one, onDone, onAgain }: CaseFormProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useKeyedDraft(`case:${one.id}:agreement`, empty);
  const attaching = useAttaching(draft.attachments, (attachments) => {
    change({ attachments });
  });
  const act = useDecision(RecordAgreementDocument, (data) => data.recordAgreement, onAgain);
  const today = chinaDate(useNow());
  const duties = one.parties.map(({ id }) => id).filter((id) => draft.duties.includes(id));
  const performBy = chinaDayEnd(draft.day);
  const dayLack = () => {
    if (performBy === undefined) return t('form.chooseDay');
    return draft.day < today ? t('agreement.dayPast') : undefined;
  };
  const lack = {
    facts: lacks.needed(draft.facts, limits.agreementText),
    terms: lacks.needed(draft.terms, limits.agreementText),
    day: dayLack(),
    form: lacks.chosen(draft.form),
    duties: duties.length === 0 ? t('agreement.dutiesNeeded') : undefined,
    attachments: attaching.lack,
  };
  const send = async () => {
    if (performBy === undefined) return;
    const { key, facts, terms, form } = draft;
    const written = form === 'written';
    const files = attachmentsOf(draft.attachments);
    const input = { ...readAs(one), key, facts, terms, performBy, written, duties, ...files };
    if ((await act.decide({ input })) === undefined) return;
    clear();
    onDone();
  };
  return { draft, change, attaching, act, today, duties, lack, send };
};
