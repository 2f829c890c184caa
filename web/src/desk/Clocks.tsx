import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ClockPilesDocument, type ClockPile } from '../gql/desk.generated/graphql.ts';
import { Answer } from '../shell/Answer.tsx';
import { useListFilter } from '../shell/listFilter.ts';
import { MoreFilters } from '../shell/MoreFilters.tsx';
import { useListKeys } from '../shell/useListKeys.ts';
import { ClocksIn } from './clock/ClocksIn.tsx';
import { DeskScreen } from './parts/DeskScreen.tsx';
import { PlaceChoice } from './parts/PlaceChoice.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { useTab } from './parts/useTab.ts';

const piles = ['LATE', 'DUE_TODAY', 'LATER', 'PAUSED'] as const satisfies readonly ClockPile[];

interface PileProps {
  readonly pile: ClockPile;
  readonly area: string;
}

const Pile = ({ pile, area }: PileProps) => {
  const { t } = useTranslation('desk');
  return (
    <>
      <Tabs
        label={t('clocks.which')}
        name="pile"
        value={pile}
        options={piles.map((value) => ({ value, label: t(`clocks.pile.${value}`) }))}
      />
      <MoreFilters label={t('filter.place')} isAsked={area !== ''}>
        <PlaceChoice />
      </MoreFilters>
      <ClocksIn key={`${pile} ${area}`} pile={pile} area={area} />
    </>
  );
};

/** The first pile in which something lies, for whoever asked for none: nobody begins their day with an empty list. */
const FirstPile = ({ area }: Pick<PileProps, 'area'>) => {
  const [result, ask] = useQuery({
    query: ClockPilesDocument,
    variables: area === '' ? {} : { area },
  });
  return (
    <Answer result={result} onAgain={() => ask({ requestPolicy: 'network-only' })}>
      {(found) => {
        const first = piles.find((pile) => found[pile].edges.length > 0);
        return <Pile pile={first ?? 'LATE'} area={area} />;
      }}
    </Answer>
  );
};

/** What the law leaves time for, by its end: late, today, later, and what stands still. */
export const Component = () => {
  const { t } = useTranslation('desk');
  const pile = useTab('pile', piles);
  const isAsked = useSearchParams()[0].get('pile') === pile;
  const { filter } = useListFilter();
  const list = useListKeys<HTMLDivElement>();
  return (
    <DeskScreen path="/clocks" title={t('clocks.title')} lead={t('clocks.lead')}>
      <div ref={list}>
        {isAsked ? (
          <Pile pile={pile} area={filter.area} />
        ) : (
          <FirstPile key={filter.area} area={filter.area} />
        )}
      </div>
      <Link className="link-row" to="/deadlines">
        {t('clock.all')}
      </Link>
    </DeskScreen>
  );
};
