import { useTranslation } from 'react-i18next';
import { useSessionActs } from '../person/session.ts';
import { harmless } from '../words/harmless.ts';
import { Button } from './Button.tsx';

/** Says plainly that somebody else signed in in another tab, and where the words of the one before are. */
export const ReplacedLine = () => {
  const { t } = useTranslation();
  const { state, replaced, forgetReplaced } = useSessionActs();
  const isShown = state.kind === 'somebody' && replaced !== undefined;
  return (
    <div role="status" className={isShown ? 'replaced' : 'unseen'}>
      {isShown ? (
        <>
          <p>
            {t('replaced', {
              now: harmless(state.session.me.displayName),
              before: harmless(replaced),
            })}
          </p>
          <Button onClick={forgetReplaced}>{t('understood')}</Button>
        </>
      ) : null}
    </div>
  );
};
