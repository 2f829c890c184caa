import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { MyRecordDocument, type RecordHeadFragment } from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';
import { Choosing } from './Choosing.tsx';
import { Lines } from './Lines.tsx';
import { Looks } from './Looks.tsx';

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
      <p className="quiet">{t('holder', { name: account.holderName })}</p>
      <Lines balance={account.balance} />
      <Link className="link-row" to="/rules">
        {t('rulesLink')}
      </Link>
      <Choosing account={account} />
      <Looks />
      <Objection />
    </>
  );
};

/** One's own record: the sum and every line it is made of, the choice, who looked, and how to object. */
export const Component = () => {
  const { t } = useTranslation('record');
  const [result, ask] = useQuery({ query: MyRecordDocument });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <Answer result={result} onAgain={again} lines={9}>
        {({ myAccount }) => <Whole account={myAccount} />}
      </Answer>
    </Screen>
  );
};
