import { useMemo, type ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { VolunteerServiceLineFragment } from '../../gql/desk.generated/graphql.ts';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { DeskTable, type Choosing, type Column } from '../parts/DeskTable.tsx';
import { ServiceDecided, ServiceStateMark } from './ServiceDecided.tsx';

type Service = VolunteerServiceLineFragment;

interface VolunteerServiceTableProps {
  readonly services: readonly Service[];
  readonly hasMore: boolean;
  readonly choosing: Choosing<Service> | undefined;
  /** What a second person does with a service, or what is said instead; always the same function. */
  readonly decideOn: (service: Service) => ReactNode;
}

// Who, what, where, when and how long: what a second person looks at before answering.
const factsIn = (t: TFunction<'desk'>): readonly Column<Service>[] => {
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
  decideOn,
  ...table
}: VolunteerServiceTableProps) => {
  const { t } = useTranslation('desk');
  const columns = useMemo<readonly Column<Service>[]>(
    () => [
      ...factsIn(t),
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
    ],
    [t, decideOn],
  );
  return <DeskTable label={t('service.title')} rows={services} {...{ columns, ...table }} />;
};
