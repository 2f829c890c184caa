import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { MyRecordDocument, type RecordHeadFragment } from '../../gql/generated/graphql.ts';
import { useSession } from '../../person/session.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Said } from '../../shell/Said.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';
import { Choosing } from './Choosing.tsx';
import { Lines } from './Lines.tsx';
import { Looks } from './Looks.tsx';
import { RecordPaper } from './RecordPaper.tsx';

const Objection = () => {
  const { t } = useTranslation('record');
  return (
    <Section title={t('object.title')}>
      <p className="prose">{t('object.text')}</p>
      <p className="prose quiet">{t('object.basis')}</p>
    </Section>
  );
};

const Whole = ({ account }: { readonly account: RecordHeadFragment }) => {
  const { t } = useTranslation('record');
  return (
    <>
      <p className="prose">{t('purpose')}</p>
      <p className="quiet">
        <Said>{t('holder', { name: account.holderName })}</Said>
      </p>
      <Lines balance={account.balance} />
      <Link className="link-row" to="/rules">
        {t('rulesLink')}
      </Link>
      <Choosing account={account} />
      <Looks />
      <RecordPaper />
      <Objection />
    </>
  );
};

/** One's own record: the sum and every line it is made of, the choice, who looked, and how to object. */
export const Component = () => {
  const { t } = useTranslation('record');
  const isFirm = useSession().actingRole.kind === 'firm';
  const [result, ask] = useQuery({ query: MyRecordDocument });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Screen title={t(isFirm ? 'firmTitle' : 'title')} lead={t(isFirm ? 'firmLead' : 'lead')}>
      <Answer result={result} onAgain={again} lines={9}>
        {({ myAccount }) => <Whole account={myAccount} />}
      </Answer>
    </Screen>
  );
};
