import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { CaseByNoDocument, type WholeCaseFragment } from '../gql/desk.generated/graphql.ts';
import { OtherRoles } from '../person/OtherRoles.tsx';
import { Answer } from '../shell/Answer.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Screen } from '../shell/Screen.tsx';
import { Acts } from './case/Acts.tsx';
import { AgreementFacts } from './case/AgreementFacts.tsx';
import { CaseFacts } from './case/CaseFacts.tsx';
import { OwnSideElsewhere } from './case/OwnSideElsewhere.tsx';
import { Rights } from './case/Rights.tsx';
import { Sides } from './case/Sides.tsx';
import { Standing } from './case/Standing.tsx';
import { Timeline } from './case/Timeline.tsx';
import { useQueueBehind } from './parts/cameFrom.ts';
import './desk.css';

interface WholeProps {
  readonly one: WholeCaseFragment;
  readonly onAgain: () => void;
}

const Whole = ({ one, onAgain }: WholeProps) => (
  <>
    <Standing one={one} />
    <Acts one={one} onAgain={onAgain} />
    <OwnSideElsewhere one={one} />
    <Rights />
    <Sides one={one} />
    <CaseFacts one={one} />
    <AgreementFacts one={one} />
    <Timeline one={one} />
  </>
);

// Its number, and the number of what it came from.
const Numbers = ({ one }: Pick<WholeProps, 'one'>) => {
  const { t } = useTranslation('desk');
  return (
    <>
      {t('case.title', { no: one.no })}
      {one.message === null ? null : (
        <>
          {t('case.from')}
          <Link to={`/posts/${one.message.no}`}>{t('case.content', { no: one.message.no })}</Link>
        </>
      )}
    </>
  );
};

/** One case: where it stands, what comes next, the sides, what it is about, the agreement, and everything that happened. */
export const Component = () => {
  const { t } = useTranslation(['desk', 'shell']);
  const { no = '' } = useParams();
  const [result, ask] = useQuery({ query: CaseByNoDocument, variables: { no } });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  const queue = useQueueBehind();
  const back =
    queue === undefined
      ? { to: '/cases', label: t('desk.cases', { ns: 'shell' }) }
      : { to: queue, label: t('desk.queue', { ns: 'shell' }) };
  const one = result.data?.mediationCase ?? undefined;
  const title = one?.title ?? t('case.title', { no });
  return (
    <Screen
      title={title}
      back={back}
      {...(one === undefined ? {} : { lead: <Numbers one={one} /> })}
    >
      <Answer result={result} onAgain={again} lines={9}>
        {({ mediationCase }) =>
          mediationCase === null ? (
            <Empty act={<OtherRoles />}>{t('case.missing', { no })}</Empty>
          ) : (
            <Whole one={mediationCase} onAgain={again} />
          )
        }
      </Answer>
    </Screen>
  );
};
