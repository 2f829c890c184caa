import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MyVolunteerServicesDocument } from '../../gql/desk.generated/graphql.ts';
import { useAgainOnArrival } from '../../sending/arrivals.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { canBeSought } from '../../shell/listFilter.ts';
import { Rest } from '../../shell/Rest.tsx';
import { LogAgain } from './LogAgain.tsx';
import { VolunteerServiceCard } from './VolunteerServiceCard.tsx';
import { TakeBack } from './TakeBack.tsx';

const touched = { additionalTypenames: ['VolunteerService'] };

interface MyVolunteerServicesProps {
  /** Only those that are to be logged anew. */
  readonly isToLogAgain: boolean;
  /** Only those in whose account these words stand; empty for all. */
  readonly words: string;
  readonly after?: string;
}

/** The volunteer's own services with what became of them, newest first. */
export const MyVolunteerServices = ({ isToLogAgain, words, after }: MyVolunteerServicesProps) => {
  const { t } = useTranslation('desk');
  const asked = { isToLogAgain, ...(canBeSought(words) ? { query: words } : {}) };
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
          <Empty>{t('query' in asked ? 'filter.none' : 'service.noneMine')}</Empty>
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
              {(next) => <MyVolunteerServices {...{ isToLogAgain, words }} after={next} />}
            </Rest>
          </>
        )
      }
    </Answer>
  );
};
