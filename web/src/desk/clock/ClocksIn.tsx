import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  CaseClocksDocument,
  type CaseClocksQuery,
  type ClockPile,
} from '../../gql/desk.generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Said } from '../../shell/Said.tsx';
import { WayRow } from '../../shell/WayRow.tsx';
import { ClockMark } from './ClockMark.tsx';
import { useClockWords } from './clockWords.ts';

type Clock = CaseClocksQuery['caseClocks']['edges'][number]['node'];

const touched = { additionalTypenames: ['Case', 'LegalClock'] };

const ClockRow = ({ clock }: { readonly clock: Clock }) => {
  const { t } = useTranslation('desk');
  const { titleOf, standOf } = useClockWords();
  const { case: about } = clock;
  if (about === null) return null;
  return (
    <WayRow
      to={`/cases/${about.no}`}
      title={<Said>{about.title}</Said>}
      text={
        <>
          {t('clock.of', { title: titleOf(clock) })}
          {standOf(clock)}
        </>
      }
      meta={
        <>
          <ClockMark clock={clock} />
          <span>{t('cases.no', { no: about.no })}</span>
          <span>{about.area.name}</span>
          <span>{about.mediator?.displayName ?? t('case.noMediator')}</span>
        </>
      }
    />
  );
};

interface ClocksInProps {
  readonly pile: ClockPile;
  readonly area: string;
  readonly after?: string;
}

/** The clocks of a pile, the earliest end first, page after page. */
export const ClocksIn = ({ pile, area, after }: ClocksInProps) => {
  const { t } = useTranslation('desk');
  const variables = {
    pile,
    ...(area === '' ? {} : { area }),
    ...(after === undefined ? {} : { after }),
  };
  const [result, ask] = useQuery({
    query: CaseClocksDocument,
    variables,
    context: touched,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Answer result={result} onAgain={() => ask({ requestPolicy: 'network-only' })}>
      {({ caseClocks }) =>
        caseClocks.edges.length === 0 && after === undefined ? (
          <Empty>{t(`clocks.empty.${pile}`)}</Empty>
        ) : (
          <>
            {after === undefined ? <ListCount count={caseClocks.count} /> : null}
            <ul className="rows">
              {caseClocks.edges.map(({ node }) => (
                <ClockRow key={node.id} clock={node} />
              ))}
            </ul>
            <Rest page={caseClocks.pageInfo}>
              {(next) => <ClocksIn pile={pile} area={area} after={next} />}
            </Rest>
          </>
        )
      }
    </Answer>
  );
};
