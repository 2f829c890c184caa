import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MyVolunteerServicesDocument } from '../../gql/desk.generated/graphql.ts';
import { values } from '../../gql/desk.generated/values.ts';
import { useAgainOnArrival } from '../../sending/arrivals.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { useKind } from '../../shell/KindChoice.tsx';
import { isNarrowed, searchAsked, type ListFilter } from '../../shell/listFilter.ts';
import { Rest } from '../../shell/Rest.tsx';
import { LogAgain } from './LogAgain.tsx';
import { VolunteerServiceCard } from './VolunteerServiceCard.tsx';
import { TakeBack } from './TakeBack.tsx';

/** What can have become of a service. */
export const serviceStates = values.VolunteerServiceState;

const touched = { additionalTypenames: ['VolunteerService'] };

interface MyVolunteerServicesProps {
  /** Only those that are to be logged anew. */
  readonly isToLogAgain: boolean;
  readonly filter: ListFilter;
  readonly after?: string;
}

/** The volunteer's own services with what became of them, newest first. */
export const MyVolunteerServices = ({ isToLogAgain, filter, after }: MyVolunteerServicesProps) => {
  const { t } = useTranslation('desk');
  const state = useKind(serviceStates);
  const asked = {
    isToLogAgain,
    ...searchAsked(filter),
    ...(state === undefined ? {} : { state }),
  };
  const variables = after === undefined ? asked : { ...asked, after };
  const [result, ask] = useQuery({
    query: MyVolunteerServicesDocument,
    variables,
    context: touched,
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  useAgainOnArrival(again);
  return (
    <Answer result={result} onAgain={again}>
      {({ myVolunteerServices: { edges, pageInfo, count } }) =>
        edges.length === 0 && after === undefined ? (
          <Empty>{t(isNarrowed(filter) ? 'filter.none' : 'service.noneMine')}</Empty>
        ) : (
          <>
            {after === undefined ? <ListCount count={count} /> : null}
            <ul className="rows">
              {edges.map(({ node }) => (
                <VolunteerServiceCard key={node.id} service={node}>
                  {node.state === 'DECLINED' ? <LogAgain service={node} /> : null}
                  {node.mayDo.includes('WITHDRAW') ? (
                    <TakeBack service={node} onAgain={again} />
                  ) : null}
                </VolunteerServiceCard>
              ))}
            </ul>
            <Rest page={pageInfo}>
              {(next) => <MyVolunteerServices {...{ isToLogAgain, filter }} after={next} />}
            </Rest>
          </>
        )
      }
    </Answer>
  );
};
