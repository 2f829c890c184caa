import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VolunteerServiceLineFragment } from '../../gql/desk.generated/graphql.ts';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { ServiceDecided, ServiceStateMark } from './ServiceDecided.tsx';

interface VolunteerServiceCardProps {
  readonly service: VolunteerServiceLineFragment;
  /** Names the volunteer, for those who confirm. */
  readonly isOfOthers?: boolean;
  readonly children?: ReactNode;
}

/** One service: what was done, when and how long, and what became of it, by whom. */
export const VolunteerServiceCard = ({
  service,
  isOfOthers = false,
  children,
}: VolunteerServiceCardProps) => {
  const { t } = useTranslation('desk');
  const kind = t(`volunteerServiceKind.${service.kind}`);
  return (
    <li className="card service" data-service={service.state}>
      <p className="row-title">
        <Said>{isOfOthers ? `${service.volunteer.displayName} · ${kind}` : kind}</Said>
      </p>
      <p className="prose" lang="zh-CN">
        <Said>{service.note}</Said>
      </p>
      <p className="row-meta">
        <ServiceStateMark state={service.state} />
        <When at={service.startedAt} />
        <span>{t('service.duration', { count: service.minutes })}</span>
        <span>{service.area.name}</span>
      </p>
      <ServiceDecided service={service} />
      {children}
    </li>
  );
};
