import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import {
  AcceptPrivacyNoticeDocument,
  PrivacyVersionDocument,
  type MyAccountFragment,
} from '../../gql/generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Note } from '../../shell/Note.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { useAct } from '../../talk/useAct.ts';
import { useWhen } from '../../words/when.ts';

const Due = () => {
  const { t } = useTranslation('account');
  const [{ data }] = useQuery({ query: PrivacyVersionDocument });
  const { run, isBusy, problem } = useAct(AcceptPrivacyNoticeDocument);
  const version = data?.privacyNotice?.version;
  return (
    <Note tone="soon">
      <p>{t('privacy.due')}</p>
      <div className="acts">
        <Link className="link-row" to="/privacy">
          {t('privacy.read')}
        </Link>
        <Button
          loading={isBusy}
          disabled={version === undefined}
          onClick={() => {
            if (version !== undefined) void run({ version });
          }}
        >
          {t('privacy.agree')}
        </Button>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </Note>
  );
};

/** Which version of the privacy notice was agreed to and when; or that the one in force waits to be read. */
export const PrivacyState = ({ me }: { readonly me: MyAccountFragment }) => {
  const { t } = useTranslation('account');
  const { dayOf } = useWhen();
  if (me.privacyDue) return <Due />;
  if (me.privacyVersion === null || me.privacyAt === null) return null;
  return (
    <p>
      {t('privacy.agreed', { day: dayOf(me.privacyAt), version: me.privacyVersion })}{' '}
      <Link className="link-row" to="/privacy">
        {t('privacy.read')}
      </Link>
    </p>
  );
};
