import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import {
  VolunteerServicesInStateDocument,
  type VolunteerServiceLineFragment,
  type VolunteerServicesInStateQuery,
  type VolunteerServiceState,
} from '../../gql/desk.generated/graphql.ts';
import { useWide } from '../../look/device.ts';
import { Button } from '../../shell/Button.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { askedBy, isNarrowed, type ListFilter } from '../../shell/listFilter.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Waiting } from '../../shell/Waiting.tsx';
import { DeskColumns } from '../parts/DeskColumns.tsx';
import { usePages, type Load } from '../parts/usePages.ts';
import { DecideVolunteerService, type DecidedVolunteerService } from './DecideVolunteerService.tsx';
import { VolunteerServiceCard } from './VolunteerServiceCard.tsx';
import { VolunteerServiceTable } from './VolunteerServiceTable.tsx';

/** The states that a second person looks through. */
export type VolunteerServiceTab = Exclude<VolunteerServiceState, 'WITHDRAWN'>;

// Past the cache, because others decide on the same list.
const useLoad = (state: VolunteerServiceState, { q, area, from, until }: ListFilter) => {
  const client = useClient();
  const [count, setCount] = useState<VolunteerServicesInStateQuery['volunteerServices']['count']>();
  const load = useCallback<Load<VolunteerServiceLineFragment>>(
    async (after) => {
      const asked = { state, ...askedBy({ q, area, from, until }) };
      const variables = after === undefined ? asked : { ...asked, after };
      const { data, error } = await client
        .query(VolunteerServicesInStateDocument, variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (after === undefined) setCount(data?.volunteerServices.count);
      return { page: data?.volunteerServices, error };
    },
    [client, state, q, area, from, until],
  );
  return { load, count };
};

interface FoundProps {
  readonly items: readonly VolunteerServiceLineFragment[];
  readonly hasMore: boolean;
  readonly decideOn: (service: VolunteerServiceLineFragment) => ReactNode;
}

// A table where the window is wide, cards on a phone.
const Found = ({ items, hasMore, decideOn }: FoundProps) => {
  const isWide = useWide();
  if (items.length === 0) return null;
  if (isWide)
    return (
      <DeskColumns
        list={<VolunteerServiceTable services={items} hasMore={hasMore} decideOn={decideOn} />}
      />
    );
  return (
    <ul className="rows">
      {items.map((service) => (
        <VolunteerServiceCard key={service.id} service={service} isOfOthers>
          {decideOn(service)}
        </VolunteerServiceCard>
      ))}
    </ul>
  );
};

interface VolunteerServicesInProps {
  readonly state: VolunteerServiceTab;
  readonly filter: ListFilter;
  readonly onDecided: (decided: DecidedVolunteerService) => void;
}

/**
 * The services of the area in one state, with the two answers of a second person beside those that wait. The list stands still:
 * what was decided stays in its place, as decided, until the list is read afresh.
 */
export const VolunteerServicesIn = ({ state, filter, onDecided }: VolunteerServicesInProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  const { load, count } = useLoad(state, filter);
  const { items, problem, hasMore, isBusy, again, more, replace } = usePages(load);
  const onAgain = () => void again();
  const decided = (decision: DecidedVolunteerService) => {
    replace(decision.service);
    onDecided(decision);
  };
  const decideOn = (service: VolunteerServiceLineFragment) => (
    <DecideVolunteerService service={service} onAgain={onAgain} onDecided={decided} />
  );
  return (
    <>
      <div className="queue-bar">
        {count === undefined ? null : <ListCount count={count} />}
        <Button onClick={onAgain} loading={isBusy}>
          {t('queue.again')}
        </Button>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} onAgain={onAgain} />}
      {items === undefined && problem === undefined ? <Waiting lines={6} /> : null}
      {items?.length === 0 && !hasMore ? (
        <Empty>{isNarrowed(filter) ? t('filter.none') : t(`service.empty.${state}`)}</Empty>
      ) : null}
      {items === undefined ? null : <Found {...{ items, hasMore, decideOn }} />}
      {hasMore ? (
        <div className="acts">
          <Button loading={isBusy} onClick={() => void more()}>
            {t('more', { ns: 'shell' })}
          </Button>
        </div>
      ) : null}
    </>
  );
};
