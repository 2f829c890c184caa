import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VolunteerServiceLineFragment } from '../../gql/desk.generated/graphql.ts';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { DeskTable, type Column } from '../parts/DeskTable.tsx';
import { ServiceDecided, ServiceStateMark } from './ServiceDecided.tsx';

type Service = VolunteerServiceLineFragment;

interface VolunteerServiceTableProps {
  readonly services: readonly Service[];
  readonly hasMore: boolean;
  /** What a second person does with a service, or what is said instead. */
  readonly decideOn: (service: Service) => ReactNode;
}

// Who, what, where, when and how long: what a second person looks at before answering.
const useFacts = (): readonly Column<Service>[] => {
  const { t } = useTranslation('desk');
  const kindOf = ({ kind }: Service) => t(`volunteerServiceKind.${kind}`);
  return [
    {
      name: 'name',
      title: t('service.volunteer'),
      by: ({ volunteer }) => volunteer.displayName,
      isHead: true,
      cell: ({ volunteer }) => <Said>{volunteer.displayName}</Said>,
    },
    {
      name: 'what',
      title: t('service.note'),
      by: kindOf,
      cell: (service) => (
        <>
          <strong>{kindOf(service)}</strong>
          <span className="cell-text" lang="zh-CN">
            <Said>{service.note}</Said>
          </span>
        </>
      ),
    },
    {
      name: 'place',
      title: t('filter.place'),
      by: ({ area }) => area.path,
      cell: ({ area }) => area.name,
    },
    {
      name: 'time',
      title: t('service.startedAt'),
      by: ({ startedAt }) => Date.parse(startedAt),
      cell: ({ startedAt }) => <When at={startedAt} />,
    },
    {
      name: 'length',
      title: t('service.length'),
      by: ({ minutes }) => minutes,
      cell: ({ minutes }) => t('service.duration', { count: minutes }),
    },
  ];
};

/** The services of a desk as a table: who, what, where, when, how long, what became of it, and the answers to what waits. */
export const VolunteerServiceTable = ({
  services,
  hasMore,
  decideOn,
}: VolunteerServiceTableProps) => {
  const { t } = useTranslation('desk');
  const columns: readonly Column<Service>[] = [
    ...useFacts(),
    {
      name: 'state',
      title: t('service.outcome'),
      cell: (service) => (
        <>
          <ServiceStateMark state={service.state} />
          <ServiceDecided service={service} />
          {decideOn(service)}
        </>
      ),
    },
  ];
  return <DeskTable label={t('service.title')} rows={services} {...{ columns, hasMore }} />;
};
