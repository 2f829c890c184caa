import { useTranslation } from 'react-i18next';
import { AcceptCaseDocument } from '../../gql/desk.generated/graphql.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { readAs, type CaseFormProps } from './caseForm.ts';

/** The mediator takes the case on. */
export const AcceptForm = ({ one, onDone, onCancel, onAgain }: CaseFormProps) => {
  const { t } = useTranslation('desk');
  const act = useDecision(AcceptCaseDocument, (data) => data.acceptCase, onAgain);
  const send = async () => {
    if ((await act.decide(readAs(one))) !== undefined) onDone();
  };
  return (
    <ActForm
      label={t('act.ACCEPT')}
      submit={t('act.ACCEPT')}
      lacks={[]}
      onSend={send}
      onCancel={onCancel}
      {...act}
    >
      {() => <p>{t('accept.text')}</p>}
    </ActForm>
  );
};
