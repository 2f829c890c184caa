import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Note } from '../../shell/Note.tsx';

/** What came of the way to the provider and back, as the server's answer names it in the address. */
const outcomes = [
  'linked',
  'taken',
  'other_linked',
  'other_session',
  'over',
  'cancelled',
  'refused',
  'away',
] as const;

/** Says what came of linking an outside account; nothing on any other visit. */
export const LinkSaid = () => {
  const { t } = useTranslation('security');
  const [params] = useSearchParams();
  const said = outcomes.find((one) => one === params.get('openid'));
  if (said === undefined) return null;
  return (
    <Note tone={said === 'linked' ? 'done' : 'soon'} role="status">
      <p>{t(`link.said.${said}`)}</p>
    </Note>
  );
};
