import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MyPapersDocument, type MyPapersQuery } from '../../gql/generated/graphql.ts';
import { useSession } from '../../person/session.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { WayRow } from '../../shell/WayRow.tsx';
import { When } from '../../shell/When.tsx';
import { groupedCode } from './groupedCode.ts';

type Issued = MyPapersQuery['myPapers']['edges'][number]['node'];

const PaperRow = ({ paper, issuedTo }: Issued) => {
  const { t } = useTranslation('verify');
  const { kind, number, code, issuedAt, office } = paper;
  const isFirm = useSession().actingRole.kind === 'firm';
  return (
    <WayRow
      to={`/verify/${code}`}
      title={number === null ? t(`kind.${kind}`) : `${t(`kind.${kind}`)} ${number}`}
      text={t('code') + t('mine.colon') + groupedCode(code)}
      meta={
        <>
          <span>{office.name}</span>
          {isFirm && issuedTo !== null ? (
            <span>{t('mine.by', { name: issuedTo.displayName })}</span>
          ) : null}
          <When at={issuedAt} />
        </>
      }
    />
  );
};

const None = () => {
  const { t } = useTranslation('verify');
  return (
    <Empty act={<LinkButton to="/me/credit">{t('mine.toRecord')}</LinkButton>}>
      {t('mine.none')}
    </Empty>
  );
};

const PaperPages = ({ after }: { readonly after?: string }) => {
  const { t } = useTranslation('verify');
  const [result, ask] = useQuery({
    query: MyPapersDocument,
    variables: after === undefined ? {} : { after },
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Answer result={result} onAgain={again} lines={6}>
      {({ myPapers: { edges, count, pageInfo } }) =>
        edges.length === 0 && after === undefined ? (
          <None />
        ) : (
          <>
            {after === undefined ? <ListCount count={count} /> : null}
            <ul className="rows">
              {edges.map(({ node }) => (
                <PaperRow key={node.paper.code} {...node} />
              ))}
            </ul>
            <Rest page={pageInfo} label={t('mine.earlier')}>
              {(next) => <PaperPages after={next} />}
            </Rest>
          </>
        )
      }
    </Answer>
  );
};

/** The papers that were issued to the person, or to the firm they act for, each leading to where anybody checks it. */
export const Component = () => {
  const { t } = useTranslation(['verify', 'mine']);
  const isFirm = useSession().actingRole.kind === 'firm';
  return (
    <Screen
      title={t('mine.title')}
      lead={t(isFirm ? 'mine.firmLead' : 'mine.lead')}
      back={{ to: '/me', label: t('mine.title', { ns: 'mine' }) }}
    >
      <PaperPages />
    </Screen>
  );
};
