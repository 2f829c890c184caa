import { useTranslation } from 'react-i18next';
import type { VolunteerServiceLineFragment } from '../../gql/desk.generated/graphql.ts';
import { useSession } from '../../person/session.ts';
import { putDraft } from '../../sending/draft.ts';
import { Button } from '../../shell/Button.tsx';
import { chinaDate, chinaTime, daysUntil } from '../../words/chinaDay.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useNow } from '../../talk/useNow.ts';

/** Puts what was not confirmed back into the form, to be corrected; nothing once it is too long ago to be logged. */
export const LogAgain = ({ service }: { readonly service: VolunteerServiceLineFragment }) => {
  const { t } = useTranslation('desk');
  const { me } = useSession();
  const now = useNow();
  if (daysUntil(service.startedAt, now) < -limits.serviceLogging.max) return null;
  const fill = () => {
    const at = Date.parse(service.startedAt);
    const { kind, note, minutes } = service;
    const when = { day: chinaDate(at), time: chinaTime(at), minutes: String(minutes) };
    void putDraft(me.id, 'service', { kind, note, ...when });
    document.querySelector<HTMLElement>('form textarea')?.focus();
  };
  return (
    <div className="acts">
      <Button onClick={fill}>{t('service.again')}</Button>
    </div>
  );
};
