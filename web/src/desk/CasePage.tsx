import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { CaseByNoDocument } from '../gql/desk.generated/graphql.ts';
import { OtherRoles } from '../person/OtherRoles.tsx';
import { Answer } from '../shell/Answer.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Screen } from '../shell/Screen.tsx';
import { CaseNumbers, CaseWhole } from './case/CaseWhole.tsx';
import { useQueueBehind } from './parts/cameFrom.ts';
import './desk.css';

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
      {...(one === undefined ? {} : { lead: <CaseNumbers one={one} /> })}
    >
      <Answer result={result} onAgain={again} lines={9}>
        {({ mediationCase }) =>
          mediationCase === null ? (
            <Empty act={<OtherRoles />}>{t('case.missing', { no })}</Empty>
          ) : (
            <CaseWhole one={mediationCase} onAgain={again} />
          )
        }
      </Answer>
    </Screen>
  );
};
