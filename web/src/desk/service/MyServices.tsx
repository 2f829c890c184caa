import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MyServicesDocument, type ServiceLineFragment } from '../../gql/desk.generated/graphql.ts';
import { toLogAgain } from '../../duties/toLogAgain.ts';
import { useAgainOnArrival } from '../../sending/arrivals.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { useNow } from '../../talk/useNow.ts';
import { LogAgain } from './LogAgain.tsx';
import { ServiceCard } from './ServiceCard.tsx';
import { TakeBack } from './TakeBack.tsx';

const touched = { additionalTypenames: ['Service'] };

interface MyServicesProps {
  /** Only those that are to be logged anew. */
  readonly isToLogAgain: boolean;
  readonly after?: string;
}

/** The volunteer's own services with what became of them, newest first. */
export const MyServices = ({ isToLogAgain, after }: MyServicesProps) => {
  const { t } = useTranslation('desk');
  const now = useNow();
  const variables = after === undefined ? {} : { after };
  const [result, ask] = useQuery({ query: MyServicesDocument, variables, context: touched });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  useAgainOnArrival(again);
  const shown = (services: readonly ServiceLineFragment[]) =>
    isToLogAgain ? toLogAgain(services, now) : services;
  return (
    <Answer result={result} onAgain={again}>
      {({ myServices: { edges, pageInfo } }) =>
        edges.length === 0 && after === undefined ? (
          <Empty>{t('service.noneMine')}</Empty>
        ) : (
          <>
            <ul className="rows">
              {shown(edges.map(({ node }) => node)).map((node) => (
                <ServiceCard key={node.id} service={node}>
                  {node.state === 'DECLINED' ? <LogAgain service={node} /> : null}
                  {node.mayWithdraw ? <TakeBack service={node} onAgain={again} /> : null}
                </ServiceCard>
              ))}
            </ul>
            <Rest page={pageInfo}>
              {(next) => <MyServices isToLogAgain={isToLogAgain} after={next} />}
            </Rest>
          </>
        )
      }
    </Answer>
  );
};
