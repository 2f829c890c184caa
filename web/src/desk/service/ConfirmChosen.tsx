import { useTranslation } from 'react-i18next';
import {
  ConfirmVolunteerServiceDocument,
  type ConfirmVolunteerServiceMutation,
  type VolunteerServiceLineFragment,
} from '../../gql/desk.generated/graphql.ts';
import { EachSheet } from '../parts/EachSheet.tsx';
import { useEach } from '../parts/useEach.ts';
import { VolunteerServiceCard } from './VolunteerServiceCard.tsx';

type Service = VolunteerServiceLineFragment;

interface ConfirmChosenProps {
  readonly services: readonly Service[];
  readonly onDone: (decided: Service) => void;
  readonly onOvertaken: () => void;
  readonly onTakeOut: (id: string) => void;
  readonly onClose: () => void;
}

/** Confirms the services that were chosen, after each has been read here. To decline one needs its reason: that is done one by one. */
export const ConfirmChosen = ({ services, onDone, onOvertaken, ...sheet }: ConfirmChosenProps) => {
  const { t } = useTranslation('desk');
  const each = useEach(
    ConfirmVolunteerServiceDocument,
    (data: ConfirmVolunteerServiceMutation) => data.confirmVolunteerService,
    {
      variablesOf: ({ id, version }: Service) => ({ id, version }),
      onDone,
      onOvertaken,
    },
  );
  return (
    <EachSheet
      {...sheet}
      title={t('service.confirmManyTitle', { count: services.length })}
      lead={
        <>
          <p>{t('service.confirmManyText')}</p>
          <p>{t('service.confirmText')}</p>
        </>
      }
      rows={services}
      each={each}
      lineOf={(service, isDone, children) => (
        <VolunteerServiceCard
          key={service.id}
          service={isDone ? { ...service, state: 'CONFIRMED' } : service}
          isOfOthers
        >
          {children}
        </VolunteerServiceCard>
      )}
      actOn={(count) => t('service.confirmMany', { count })}
    />
  );
};
