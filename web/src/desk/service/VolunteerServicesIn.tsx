import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import {
  VolunteerServicesInStateDocument,
  type VolunteerServiceLineFragment,
  type VolunteerServicesInStateQuery,
  type VolunteerServiceState,
} from '../../gql/desk.generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { askedBy, isNarrowed, type ListFilter } from '../../shell/listFilter.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Waiting } from '../../shell/Waiting.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { usePages, type Load } from '../parts/usePages.ts';
import { ConfirmQuestion } from './ConfirmQuestion.tsx';
import { DeclineForm } from './DeclineForm.tsx';
import { VolunteerServiceCard } from './VolunteerServiceCard.tsx';

/** The states that a second person looks through. */
export type VolunteerServiceTab = Exclude<VolunteerServiceState, 'WITHDRAWN'>;

/** A decision that has just been made, for the screen to say so. */
export interface DecidedVolunteerService {
  readonly service: VolunteerServiceLineFragment;
  readonly answer: 'confirm' | 'decline';
}

interface DecideProps {
  readonly service: VolunteerServiceLineFragment;
  readonly onAgain: () => void;
  readonly onDecided: (decided: DecidedVolunteerService) => void;
}

const Decide = ({ service, onAgain, onDecided }: DecideProps) => {
  const { t } = useTranslation('desk');
  const [doing, setDoing] = useState<DecidedVolunteerService['answer']>();
  const shut = () => {
    setDoing(undefined);
  };
  const onDone = (decided: VolunteerServiceLineFragment) => {
    shut();
    if (doing !== undefined) onDecided({ service: decided, answer: doing });
  };
  // What waits is for any second person of the area: only one's own is not.
  if (!service.mayDo.includes('CONFIRM'))
    return service.state === 'LOGGED' ? <p className="quiet">{t('service.own')}</p> : null;
  return (
    <>
      <div className="acts">
        <Button
          type="primary"
          onClick={() => {
            setDoing('confirm');
          }}
        >
          {t('service.confirm')}
        </Button>
        <Button
          onClick={() => {
            setDoing('decline');
          }}
        >
          {t('service.decline')}
        </Button>
      </div>
      {doing === 'confirm' ? (
        <ConfirmQuestion {...{ service, onAgain, onDone }} onCancel={shut} />
      ) : null}
      {doing === 'decline' ? (
        <Sheet title={t('service.decline')} onClose={shut}>
          <DeclineForm {...{ service, onAgain, onDone }} onCancel={shut} />
        </Sheet>
      ) : null}
    </>
  );
};

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
      <ul className="rows">
        {items?.map((service) => (
          <VolunteerServiceCard key={service.id} service={service} isOfOthers>
            <Decide service={service} onAgain={onAgain} onDecided={decided} />
          </VolunteerServiceCard>
        ))}
      </ul>
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
