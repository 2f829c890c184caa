import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MessageLineFragment } from '../../gql/generated/graphql.ts';
import { Note } from '../../shell/Note.tsx';
import { When } from '../../shell/When.tsx';

type Told = NonNullable<MessageLineFragment['progress']>;

const CaseWay = ({ told }: { readonly told: Told }) => {
  const { t } = useTranslation('say');
  if (told.caseNo === null) return null;
  if (!told.mayReadCase) return <p>{t('progress.contact')}</p>;
  return (
    <Link className="link-row" to={`/cases/${told.caseNo}`}>
      {t('progress.open')}
    </Link>
  );
};

/** What became of one's own message: how far it has come, since when, and the way to its case or the word that somebody will call. */
export const Progress = ({ told }: { readonly told: Told }) => {
  const { t } = useTranslation('say');
  return (
    <Note tone={told.step === 'CASE_OPENED' ? 'done' : 'calm'}>
      <h2>{t('progress.title')}</h2>
      <p>{t(`progress.${told.step}`, { no: told.caseNo ?? '' })}</p>
      <p className="quiet">
        <When at={told.at} />
      </p>
      <CaseWay told={told} />
    </Note>
  );
};
