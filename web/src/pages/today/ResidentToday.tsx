import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { TodayDocument, type TodayQuery } from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';
import { useAgainOnArrival } from '../../sending/arrivals.ts';
import { useAgainInSight } from '../../talk/useAgainInSight.ts';
import { useNow } from '../../talk/useNow.ts';
import { MessageRow } from '../say/MessageRow.tsx';
import { CaseRow, DutyRow } from './CaseRows.tsx';
import { dutiesIn } from './duties.ts';

const Duties = ({ day }: { readonly day: TodayQuery }) => {
  const { t } = useTranslation('say');
  const now = useNow();
  const duties = dutiesIn(
    day.awaited.edges.map(({ node }) => node),
    now,
  );
  return (
    <Section title={t('today.todo')}>
      {duties.length === 0 ? (
        <p className="quiet">{t('today.nothing')}</p>
      ) : (
        <ul className="rows">
          {duties.map((duty) => (
            <DutyRow key={duty.of.id} duty={duty} />
          ))}
        </ul>
      )}
    </Section>
  );
};

const Messages = ({ day }: { readonly day: TodayQuery }) => {
  const { t } = useTranslation('say');
  const { edges } = day.myMessages;
  return (
    <Section title={t('today.messages')}>
      {edges.length === 0 ? (
        <Empty act={<LinkButton to="/feed?write">{t('today.write')}</LinkButton>}>
          {t('today.noMessages')}
        </Empty>
      ) : (
        <>
          <ul className="rows">
            {edges.map(({ node }) => (
              <MessageRow key={node.id} message={node} />
            ))}
          </ul>
          <Link className="link-row" to="/feed?of=me">
            {t('today.allMessages')}
          </Link>
        </>
      )}
    </Section>
  );
};

const Cases = ({ day }: { readonly day: TodayQuery }) => {
  const { t } = useTranslation('say');
  const { edges } = day.myCases;
  return (
    <Section title={t('today.cases')}>
      {edges.length === 0 ? (
        <p className="quiet">{t('today.noCases')}</p>
      ) : (
        <ul className="rows">
          {edges.map(({ node }) => (
            <CaseRow key={node.id} one={node} />
          ))}
        </ul>
      )}
    </Section>
  );
};

/** A resident's day: what needs an answer, then the news of what they wrote, their cases and their record. */
export const ResidentToday = () => {
  const { t } = useTranslation('say');
  const [result, ask] = useQuery({ query: TodayDocument });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  useAgainOnArrival(again);
  useAgainInSight(again);
  return (
    <Screen
      title={t('today.title')}
      act={
        <LinkButton to="/feed?write" isPrimary>
          {t('today.write')}
        </LinkButton>
      }
    >
      <Answer result={result} onAgain={again} lines={9}>
        {(day) => (
          <>
            <Duties day={day} />
            <Messages day={day} />
            <Cases day={day} />
          </>
        )}
      </Answer>
      <Section title={t('today.record')}>
        <p>{t('today.recordText')}</p>
        <Link className="link-row" to="/me/credit">
          {t('today.recordLink')}
        </Link>
      </Section>
    </Screen>
  );
};
