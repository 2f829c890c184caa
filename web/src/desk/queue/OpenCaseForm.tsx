import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OpenCaseDocument } from '../../gql/desk.generated/graphql.ts';
import { TitleField } from '../case/TitleField.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { noteWhere } from '../../talk/noteWhere.ts';
import { useCameFrom } from '../parts/cameFrom.ts';
import { useKeyedDraft } from '../parts/keyedDraft.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';

interface OpenCaseFormProps {
  readonly source: { readonly flagId: string } | { readonly reportId: string };
  /** The title to begin with. */
  readonly proposed: string;
  readonly onCancel?: () => void;
}

/** Opens the one case of a message and leads to it, unless the person went on meanwhile; a case that is there already is simply opened. */
export const OpenCaseForm = ({ source, proposed, onCancel }: OpenCaseFormProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const navigate = useNavigate();
  const cameFrom = useCameFrom();
  const start = useMemo(() => ({ key: '', title: proposed }), [proposed]);
  const id = 'flagId' in source ? source.flagId : source.reportId;
  const { draft, change, clear } = useKeyedDraft(`open:${id}`, start);
  const act = useDecision(
    OpenCaseDocument,
    (data) => data.openCase,
    () => undefined,
  );
  const lack = lacks.needed(draft.title, limits.caseTitle);
  const send = async () => {
    const isStillHere = noteWhere();
    const opened = await act.decide({ input: { ...source, ...draft } });
    if (opened === undefined) return;
    clear();
    if (!isStillHere()) return;
    void navigate(`/cases/${opened.no}`, 'flagId' in source ? { state: cameFrom } : {});
  };
  return (
    <ActForm
      label={t('open.title')}
      submit={t('open.send')}
      lacks={[lack]}
      onSend={send}
      {...(onCancel === undefined ? {} : { onCancel })}
      isBusy={act.isBusy}
      problem={act.problem}
      hitch={act.hitch}
    >
      {(shown) => (
        <>
          <TitleField title={draft.title} error={shown(lack)} change={change} />
          <p className="quiet">{t('open.once')}</p>
        </>
      )}
    </ActForm>
  );
};
