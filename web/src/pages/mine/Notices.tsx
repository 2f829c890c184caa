import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import {
  MyNoticesDocument,
  MarkNoticesReadDocument,
  RefusedAddressesDocument,
  type MyNoticesQuery,
} from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Button } from '../../shell/Button.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { Note } from '../../shell/Note.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useAct } from '../../talk/useAct.ts';
import { useAgainInSight } from '../../talk/useAgainInSight.ts';
import { NoticeRow } from './NoticeRow.tsx';

/** An answer without a line names no type: an act on notices asks for this list again all the same. */
const touched = { additionalTypenames: ['Notice'] };

const WhichSwitch = ({ unreadOnly }: { readonly unreadOnly: boolean }) => {
  const { t } = useTranslation('mine');
  return (
    <nav className="switch" aria-label={t('notices.which')}>
      <Link to="/me/notices" replace aria-current={unreadOnly ? undefined : 'page'}>
        {t('notices.all')}
      </Link>
      <Link to="/me/notices?unread" replace aria-current={unreadOnly ? 'page' : undefined}>
        {t('notices.unread')}
      </Link>
    </nav>
  );
};

/** Marks what is in sight as read; what came meanwhile stays unread. */
const ReadAll = ({ edges }: Pick<MyNoticesQuery['notices'], 'edges'>) => {
  const { t } = useTranslation('mine');
  const { run, isBusy, problem } = useAct(MarkNoticesReadDocument);
  const [newest] = edges;
  if (newest === undefined || edges.every(({ node }) => node.isQuiet || node.readAt !== null))
    return null;
  return (
    <div className="acts">
      <Button
        loading={isBusy}
        onClick={() => {
          void run({ upTo: newest.node.id });
        }}
      >
        {t('notices.readAll')}
      </Button>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </div>
  );
};

interface PagesProps {
  readonly unreadOnly: boolean;
  readonly after?: string;
}

const NoticePages = ({ unreadOnly, after }: PagesProps) => {
  const { t } = useTranslation('mine');
  const variables = { unreadOnly, ...(after === undefined ? {} : { after }) };
  const [result, ask] = useQuery({ query: MyNoticesDocument, variables, context: touched });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  useAgainInSight(again);
  return (
    <Answer result={result} onAgain={again} lines={6}>
      {({ notices: { edges, count, pageInfo } }) =>
        edges.length === 0 && after === undefined ? (
          <Empty>{t(unreadOnly ? 'notices.noneUnread' : 'notices.none')}</Empty>
        ) : (
          <>
            {after === undefined ? (
              <>
                <ListCount count={count} />
                <ReadAll edges={edges} />
              </>
            ) : null}
            <ul className="rows">
              {edges.map(({ node }) => (
                <NoticeRow key={node.id} notice={node} />
              ))}
            </ul>
            <Rest page={pageInfo} label={t('notices.earlier')}>
              {(next) => <NoticePages unreadOnly={unreadOnly} after={next} />}
            </Rest>
          </>
        )
      }
    </Answer>
  );
};

/** Where letters came back from: the person is told so where they read what those were about. */
const RefusedAddress = () => {
  const { t } = useTranslation('mine');
  const [{ data }] = useQuery({ query: RefusedAddressesDocument });
  const refused = data?.deliveryAddresses.filter(({ state }) => state === 'REFUSED') ?? [];
  return refused.map(({ id, channel, shown }) => (
    <Note key={id} tone="danger">
      <p>
        {channel === 'PUSH' ? t('notices.refusedBrowser') : t('notices.refused', { shown })}{' '}
        <Link to="/me/notices/settings">{t('notices.correct')}</Link>
      </p>
    </Note>
  ));
};

/** What the person was told of their own matters, newest first. */
export const Component = () => {
  const { t } = useTranslation('mine');
  const unreadOnly = useSearchParams()[0].has('unread');
  return (
    <Screen title={t('notices.title')}>
      <p>
        <Link className="link-row" to="/me/notices/settings">
          {t('notices.how')}
        </Link>
      </p>
      <RefusedAddress />
      <WhichSwitch unreadOnly={unreadOnly} />
      <NoticePages key={String(unreadOnly)} unreadOnly={unreadOnly} />
    </Screen>
  );
};
