import { useTranslation } from 'react-i18next';
import type { VolunteerServiceLineFragment } from '../../gql/desk.generated/graphql.ts';
import { Mark } from '../../shell/Mark.tsx';
import { When } from '../../shell/When.tsx';

type State = VolunteerServiceLineFragment['state'];

const tones = { LOGGED: 'soon', CONFIRMED: 'done', DECLINED: 'calm', WITHDRAWN: 'calm' } as const;

/** What became of a service, in a word. */
export const ServiceStateMark = ({ state }: { readonly state: State }) => {
  const { t } = useTranslation('desk');
  return <Mark tone={tones[state]}>{t(`volunteerServiceState.${state}`)}</Mark>;
};

interface ServiceDecidedProps {
  readonly service: VolunteerServiceLineFragment;
}

/** By whom a service was decided on and when, and why it was not confirmed; nothing while it waits. */
export const ServiceDecided = ({ service }: ServiceDecidedProps) => {
  const { t } = useTranslation('desk');
  const { decidedBy, decidedAt, declineNote } = service;
  return (
    <>
      {decidedBy === null || decidedAt === null ? null : (
        <p className="row-meta">
          <span>{t('service.decidedBy', { name: decidedBy.displayName })}</span>
          <When at={decidedAt} />
        </p>
      )}
      {declineNote === null ? null : <p>{t('service.why', { note: declineNote })}</p>}
    </>
  );
};
