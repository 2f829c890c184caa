import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MessageLineFragment } from '../../gql/generated/graphql.ts';
import { Facts } from '../../shell/Facts.tsx';
import { Note } from '../../shell/Note.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';

type Told = NonNullable<MessageLineFragment['progress']>;
type NotTakenUp = NonNullable<Told['notTakenUp']>;

const CaseWay = ({ told }: { readonly told: Told }) => {
  const { t } = useTranslation('say');
  if (told.caseNo === null) return null;
  if (told.mayReadCase) return <Link to={`/cases/${told.caseNo}`}>{t('progress.open')}</Link>;
  return told.step === 'CASE_CLOSED' ? null : <span>{t('progress.contact')}</span>;
};

// Where it stands, in one line with its time.
const Line = ({ told }: { readonly told: Told }) => {
  const { t } = useTranslation(['say', 'shell']);
  const office = told.notTakenUp?.office;
  const words = {
    no: told.caseNo ?? '',
    office: office === undefined ? '' : t(`role.${office}`, { ns: 'shell' }),
  };
  return (
    <p>
      <strong>{t('progress.title')}</strong> {t(`progress.${told.step}`, words)}{' '}
      <span className="quiet">
        <When at={told.at} />
      </span>{' '}
      <CaseWay told={told} />
    </p>
  );
};

interface NotTakenUpProps {
  readonly why: NotTakenUp;
  readonly mayEdit: boolean;
}

// Why it went no further, and the ways that are still open.
const Why = ({ why, mayEdit }: NotTakenUpProps) => {
  const { t } = useTranslation(['say', 'shell']);
  const { reason, told } = why;
  const rows = [
    { name: t('progress.why'), value: t(`notTakenUp.${reason}`, { ns: 'shell' }) },
    ...(told === null ? [] : [{ name: t('progress.told'), value: <Said>{told}</Said> }]),
  ];
  return (
    <>
      <Facts rows={rows} />
      <p>{t('progress.ways')}</p>
      <ul>
        {mayEdit ? <li>{t('progress.wayEdit')}</li> : null}
        {reason === 'OTHER_CHANNEL' ? <li>{t('progress.wayHotline')}</li> : null}
        <li>
          {t('progress.wayMediation')} <small className="quiet">{t('progress.wayLaw')}</small>
        </li>
      </ul>
    </>
  );
};

interface ProgressProps {
  readonly told: Told;
  /** Whether the author may still change the message. */
  readonly mayEdit: boolean;
}

/** What became of one's own message: one line with its time; where it was not taken up, why, by which office, and the ways that are still open. */
export const Progress = ({ told, mayEdit }: ProgressProps) => (
  <Note tone={told.caseNo === null ? 'calm' : 'done'}>
    <Line told={told} />
    {told.notTakenUp === null ? null : <Why why={told.notTakenUp} mayEdit={mayEdit} />}
  </Note>
);
