import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ClockPile } from '../gql/desk.generated/graphql.ts';
import { useListFilter } from '../shell/listFilter.ts';
import { MoreFilters } from '../shell/MoreFilters.tsx';
import { useListKeys } from '../shell/useListKeys.ts';
import { ClocksIn } from './clock/ClocksIn.tsx';
import { DeskScreen } from './parts/DeskScreen.tsx';
import { PlaceChoice } from './parts/PlaceChoice.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { useTab } from './parts/useTab.ts';

const piles = ['LATE', 'DUE_TODAY', 'LATER', 'PAUSED'] as const satisfies readonly ClockPile[];

/** What the law leaves time for, by its end: late, today, later, and what stands still. */
export const Component = () => {
  const { t } = useTranslation('desk');
  const pile = useTab('pile', piles);
  const { filter } = useListFilter();
  const list = useListKeys<HTMLDivElement>();
  return (
    <DeskScreen path="/clocks" title={t('clocks.title')} lead={t('clocks.lead')}>
      <Tabs
        label={t('clocks.which')}
        name="pile"
        value={pile}
        options={piles.map((value) => ({ value, label: t(`clocks.pile.${value}`) }))}
      />
      <MoreFilters label={t('filter.place')} isAsked={filter.area !== ''}>
        <PlaceChoice />
      </MoreFilters>
      <div ref={list}>
        <ClocksIn key={`${pile} ${filter.area}`} pile={pile} area={filter.area} />
      </div>
      <Link className="link-row" to="/deadlines">
        {t('clock.all')}
      </Link>
    </DeskScreen>
  );
};
