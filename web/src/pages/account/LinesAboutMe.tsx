import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LinesAboutMeDocument, type LinesAboutMeQuery } from '../../gql/generated/graphql.ts';
import { useActName } from '../../shell/actName.ts';
import { Answer } from '../../shell/Answer.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';

type Line = LinesAboutMeQuery['linesAboutMe']['edges'][number]['node'];

// What of theirs a line can be about.
const ownThings = ['CASE', 'FLAG', 'REVIEW', 'MESSAGE', 'PERSON', 'SERVICE'] as const;
const isOwn = (kind: string): kind is (typeof ownThings)[number] =>
  ownThings.some((one) => one === kind);

const LineRow = ({ line }: { readonly line: Line }) => {
  const { t } = useTranslation(['audit', 'shell']);
  const actName = useActName();
  const { role, area, act, targetKind, purpose, at } = line;
  const office =
    role === null
      ? t('mine.system')
      : t('actingRole', {
          ns: 'shell',
          role: t(`role.${role}`, { ns: 'shell' }),
          place: area.name,
        });
  return (
    <li className="card">
      <span className="row-title">{actName(act)}</span>
      <span className="row-meta">
        <span>{office}</span>
        {targetKind !== null && isOwn(targetKind) ? (
          <span>{t(`mine.of.${targetKind}`)}</span>
        ) : null}
        <When at={at} />
      </span>
      {purpose === null ? null : (
        <p>
          {t('mine.purpose')} <Said>{purpose}</Said>
        </p>
      )}
    </li>
  );
};

/** What offices saw and did that concerns the person, newest first: which office, what, when, for what. */
export const LinesAboutMe = ({ after }: { readonly after?: string }) => {
  const { t } = useTranslation('audit');
  const variables = after === undefined ? {} : { after };
  const [result, ask] = useQuery({ query: LinesAboutMeDocument, variables });
  return (
    <Answer
      result={result}
      onAgain={() => {
        ask({ requestPolicy: 'network-only' });
      }}
    >
      {({ linesAboutMe: { edges, count, pageInfo } }) =>
        edges.length === 0 && after === undefined ? (
          <p className="quiet">{t('mine.none')}</p>
        ) : (
          <>
            {after === undefined ? <ListCount count={count} /> : null}
            <ul className="rows">
              {edges.map(({ node }) => (
                <LineRow key={node.id} line={node} />
              ))}
            </ul>
            <Rest page={pageInfo} label={t('mine.earlier')}>
              {(next) => <LinesAboutMe after={next} />}
            </Rest>
          </>
        )
      }
    </Answer>
  );
};
