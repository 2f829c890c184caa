import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { CaseByNoDocument, type WholeCaseFragment } from '../gql/desk.generated/graphql.ts';
import { Answer } from '../shell/Answer.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Screen } from '../shell/Screen.tsx';
import { Acts } from './case/Acts.tsx';
import { AgreementFacts } from './case/AgreementFacts.tsx';
import { CaseFacts } from './case/CaseFacts.tsx';
import { Rights } from './case/Rights.tsx';
import { Sides } from './case/Sides.tsx';
import { Standing } from './case/Standing.tsx';
import { Timeline } from './case/Timeline.tsx';
import './desk.css';

interface WholeProps {
  readonly one: WholeCaseFragment;
  readonly onAgain: () => void;
}

const Whole = ({ one, onAgain }: WholeProps) => (
  <>
    <Standing one={one} />
    <Acts one={one} onAgain={onAgain} />
    <Rights />
    <Sides one={one} />
    <AgreementFacts one={one} />
    <Timeline one={one} />
    <CaseFacts one={one} />
  </>
);

/** One case: where it stands, what comes next, the sides, the agreement, and everything that happened. */
export const Component = () => {
  const { t } = useTranslation(['desk', 'shell']);
  const { no = '' } = useParams();
  const [result, ask] = useQuery({ query: CaseByNoDocument, variables: { no } });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  const title = result.data?.mediationCase?.title ?? t('case.title', { no });
  return (
    <Screen title={title} back={{ to: '/cases', label: t('desk.cases', { ns: 'shell' }) }}>
      <Answer result={result} onAgain={again} lines={9}>
        {({ mediationCase }) =>
          mediationCase === null ? (
            <Empty>{t('case.missing', { no })}</Empty>
          ) : (
            <Whole one={mediationCase} onAgain={again} />
          )
        }
      </Answer>
    </Screen>
  );
};
