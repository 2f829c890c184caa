import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '../../person/session.ts';
import { Empty } from '../../shell/Empty.tsx';
import { isNarrowed, useListFilter } from '../../shell/listFilter.ts';
import { MoreFilters } from '../../shell/MoreFilters.tsx';
import { PeriodFields } from '../../shell/PeriodFields.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { SearchLine } from '../../shell/SearchLine.tsx';
import { Section } from '../../shell/Section.tsx';
import { useListKeys } from '../../shell/useListKeys.ts';
import { FeedPages, MyPages } from './MessagePages.tsx';
import { OrderNotice } from './OrderNotice.tsx';
import { WhoseSwitch } from './WhoseSwitch.tsx';
import { WriteBox } from './WriteBox.tsx';

// The community is the fourth place of the path; a home right in a community ends with it.
const useCommunity = () => {
  const { home } = useSession().me;
  return home.within.find((area) => area.level === 'COMMUNITY')?.name ?? home.name;
};

/** Write, and read what the neighbours wrote. */
export const Component = () => {
  const { t } = useTranslation('say');
  const community = useCommunity();
  const [params] = useSearchParams();
  const { filter } = useListFilter();
  const isMine = params.get('of') === 'me';
  const list = useListKeys<HTMLDivElement>();
  const List = isMine ? MyPages : FeedPages;
  const nothingYet = isMine ? 'feed.emptyMine' : 'feed.empty';
  const none = isNarrowed(filter) ? 'feed.none' : nothingYet;
  return (
    <Screen title={t('feed.title')} lead={t('feed.lead', { community })}>
      <OrderNotice />
      <WriteBox />
      <Section title={isMine ? t('feed.mine') : t('feed.everyone')}>
        <WhoseSwitch isMine={isMine} />
        <SearchLine key={filter.q} label={t('feed.search')} />
        <MoreFilters label={t('feed.byTime')} isAsked={`${filter.from}${filter.until}` !== ''}>
          <PeriodFields />
        </MoreFilters>
        <div ref={list}>
          <List key={JSON.stringify(filter)} filter={filter} empty={<Empty>{t(none)}</Empty>} />
        </div>
      </Section>
    </Screen>
  );
};
