import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MyRecordLooksDocument, type RecordLookFragment } from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Section } from '../../shell/Section.tsx';
import { When } from '../../shell/When.tsx';

const Look = ({ look }: { readonly look: RecordLookFragment }) => {
  const { t } = useTranslation(['record', 'shell']);
  const role = t(`role.${look.role}`, { ns: 'shell' });
  return (
    <li className="card">
      <span className="row-title">{t('looks.row', { role, name: look.by.displayName })}</span>
      <span className="row-text">{t('looks.purpose', { purpose: look.purpose })}</span>
      <span className="row-meta">
        <When at={look.at} />
      </span>
    </li>
  );
};

const LookPages = ({ after }: { readonly after?: string }) => {
  const { t } = useTranslation('record');
  const variables = after === undefined ? {} : { after };
  const [result, ask] = useQuery({ query: MyRecordLooksDocument, variables });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Answer result={result} onAgain={again} lines={2}>
      {({ myAccount: { lookUps } }) =>
        lookUps.edges.length === 0 && after === undefined ? (
          <p className="quiet">{t('looks.none')}</p>
        ) : (
          <>
            {after === undefined ? <ListCount count={lookUps.count} /> : null}
            <ul className="rows">
              {lookUps.edges.map(({ node }) => (
                <Look key={node.id} look={node} />
              ))}
            </ul>
            <Rest page={lookUps.pageInfo} label={t('looks.earlier')}>
              {(next) => <LookPages after={next} />}
            </Rest>
          </>
        )
      }
    </Answer>
  );
};

/** Everyone who looked into the record, back to the first: who, in which role, for what, when. */
export const Looks = () => {
  const { t } = useTranslation('record');
  return (
    <Section title={t('looks.title')}>
      <LookPages />
    </Section>
  );
};
