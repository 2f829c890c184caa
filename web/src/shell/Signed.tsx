import { Navigate, Outlet, useLocation } from 'react-router';
import { useSessionActs } from '../person/session.ts';
import { Unreachable } from './Unreachable.tsx';
import { Waiting } from './Waiting.tsx';

/** Lets the signed-in through; sends a visitor to the sign-in, and from there back to where they wanted to go. */
export const Signed = () => {
  const { state, again } = useSessionActs();
  const { pathname, search } = useLocation();
  if (state.kind === 'loading') return <Waiting lines={6} />;
  if (state.kind === 'unreachable') return <Unreachable problem={state.problem} onAgain={again} />;
  if (state.kind === 'nobody') {
    return <Navigate replace to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} />;
  }
  return <Outlet />;
};
