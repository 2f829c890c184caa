import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { PaperDocument, type PaperQuery } from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Facts } from '../../shell/Facts.tsx';
import { Note } from '../../shell/Note.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { When } from '../../shell/When.tsx';
import { CodeForm } from './CodeForm.tsx';
import { Compare } from './Compare.tsx';
import { groupedCode } from './groupedCode.ts';

type Paper = NonNullable<PaperQuery['paper']>;

const Issued = ({ paper }: { readonly paper: Paper }) => {
  const { t } = useTranslation('verify');
  const { kind, number, code, issuedAt, office, sha256 } = paper;
  const numbered = number === null ? [] : [{ name: t('number'), value: number }];
  return (
    <>
      <Note tone="done">
        <p>{t('issued')}</p>
      </Note>
      <Facts
        rows={[
          { name: t('what'), value: t(`kind.${kind}`) },
          ...numbered,
          { name: t('office'), value: office.within.map(({ name }) => name).join(' ') },
          { name: t('issuedAt'), value: <When at={issuedAt} /> },
          { name: t('code'), value: groupedCode(code) },
        ]}
      />
      <p className="quiet">{t('noContent')}</p>
      <Compare sha256={sha256} />
    </>
  );
};

const Unknown = ({ asked }: { readonly asked: string }) => {
  const { t } = useTranslation('verify');
  return (
    <>
      <Note tone="danger">
        <p>
          <strong>{t('unknown')}</strong>
        </p>
        <p>{t('unknownAdvice')}</p>
      </Note>
      <CodeForm key={asked} asked={asked} />
    </>
  );
};

/** Whether a paper was issued here, for whoever holds it. Open to everyone. */
export const Component = () => {
  const { t } = useTranslation('verify');
  const { code = '' } = useParams();
  const [result, ask] = useQuery({ query: PaperDocument, variables: { code } });
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <Answer
        result={result}
        onAgain={() => {
          ask({ requestPolicy: 'network-only' });
        }}
        lines={6}
      >
        {({ paper }) => (paper === null ? <Unknown asked={code} /> : <Issued paper={paper} />)}
      </Answer>
    </Screen>
  );
};
