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
import { ChoiceBar } from '../parts/ChoiceBar.tsx';
import type { RowChoice } from '../parts/useChoice.ts';
import { usePages, type Load } from '../parts/usePages.ts';
import { ConfirmChosen } from './ConfirmChosen.tsx';
import { DecideVolunteerService, type DecidedVolunteerService } from './DecideVolunteerService.tsx';
import {
  mayConfirm,
  nameOf,
  VolunteerServicesFound,
  type DecideOn,
} from './VolunteerServicesFound.tsx';

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

type Service = VolunteerServiceLineFragment;

const noServices: readonly Service[] = [];

interface ConfirmableProps {
  readonly items: readonly Service[];
  readonly choice: RowChoice;
  readonly onDone: (decided: Service) => void;
  readonly onOvertaken: () => void;
}

// What of the list is chosen, and the way to confirm all of it.
const Confirmable = ({ items, choice, onDone, onOvertaken }: ConfirmableProps) => {
  const { t } = useTranslation('desk');
  const [asked, setAsked] = useState<readonly Service[]>();
  const chosen = items.filter((service) => choice.ids.has(service.id) && mayConfirm(service));
  return (
    <>
      <ChoiceBar
        count={chosen.length}
        act={t('service.confirmMany', { count: chosen.length })}
        onAct={() => {
          setAsked(chosen);
        }}
        onClear={choice.clear}
      />
      {asked === undefined ? null : (
        <ConfirmChosen
          services={asked}
          {...{ onDone, onOvertaken }}
          onTakeOut={(id) => {
            choice.choose(id, false);
          }}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
};

interface ListStateProps {
  readonly state: VolunteerServiceTab;
  readonly filter: ListFilter;
  readonly pages: Pick<ReturnType<typeof usePages<Service>>, 'items' | 'problem' | 'hasMore'>;
  readonly onAgain: () => void;
}

// What is said above the list or in its place: that it failed, is on its way, or holds nothing.
const ListState = ({ state, filter, pages, onAgain }: ListStateProps) => {
  const { t } = useTranslation('desk');
  const { items, problem, hasMore } = pages;
  if (problem !== undefined) return <ProblemNotice problem={problem} onAgain={onAgain} />;
  if (items === undefined) return <Waiting lines={6} />;
  if (items.length > 0 || hasMore) return null;
  return <Empty>{isNarrowed(filter) ? t('filter.none') : t(`service.empty.${state}`)}</Empty>;
};

interface VolunteerServicesInProps {
  readonly state: VolunteerServiceTab;
  readonly filter: ListFilter;
  readonly choice: RowChoice;
  /** Always the same function. */
  readonly onDecided: (decided: DecidedVolunteerService) => void;
}

/**
 * The services of the area in one state, with the two answers of a second person beside those that wait; several can be confirmed
 * together. The list stands still: what was decided stays in its place, as decided, until the list is read afresh.
 */
export const VolunteerServicesIn = ({
  state,
  filter,
  choice,
  onDecided,
}: VolunteerServicesInProps) => {
  const { t } = useTranslation(['desk', 'shell']);
  const { load, count } = useLoad(state, filter);
  const pages = usePages(load);
  const { items = noServices, hasMore, isBusy, again, more, replace } = pages;
  const onAgain = useCallback(() => void again(), [again]);
  const { choose } = choice;
  const decided = useCallback(
    (service: Service) => {
      replace(service);
      choose(service.id, false);
    },
    [replace, choose],
  );
  const decideOn = useCallback<DecideOn>(
    (service) => (
      <DecideVolunteerService
        {...{ service, onAgain }}
        onDecided={(decision) => {
          decided(decision.service);
          onDecided(decision);
        }}
      />
    ),
    [onAgain, decided, onDecided],
  );
  const choosing = state === 'LOGGED' ? { choice, mayChoose: mayConfirm, nameOf } : undefined;
  return (
    <>
      <div className="queue-bar">
        {count === undefined ? null : <ListCount count={count} />}
        <Button onClick={onAgain} loading={isBusy}>
          {t('queue.again')}
        </Button>
      </div>
      <ListState {...{ state, filter, pages, onAgain }} />
      <VolunteerServicesFound {...{ items, hasMore, choosing, decideOn }} />
      {hasMore ? (
        <div className="acts">
          <Button loading={isBusy} onClick={() => void more()}>
            {t('more', { ns: 'shell' })}
          </Button>
        </div>
      ) : null}
      <Confirmable {...{ items, choice }} onDone={decided} onOvertaken={onAgain} />
    </>
  );
};
