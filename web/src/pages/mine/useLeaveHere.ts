import { useNavigate } from 'react-router';
import { releasePush } from '../../person/pushHere.ts';
import { useSessionActs } from '../../person/session.ts';

/** The way out once the session is over: first to the open front page, then forgotten, so that nobody is sent to the sign-in who just went out. */
export const useLeaveHere = () => {
  const { forget } = useSessionActs();
  const navigate = useNavigate();
  return async () => {
    await releasePush();
    await navigate('/');
    forget();
  };
};
