import { lazy } from 'react';
import { useSessionActs, type Session } from '../../person/session.ts';
import { Unreachable } from '../../shell/Unreachable.tsx';
import { Waiting } from '../../shell/Waiting.tsx';
import { ResidentToday } from './ResidentToday.tsx';
import { Welcome } from './Welcome.tsx';

// The team's day is fetched only by those who work there.
const TeamToday = lazy(async () => ({ default: (await import('./TeamToday.tsx')).Component }));

const isResident = ({ actingRole }: Session) => actingRole.kind !== 'team';

/** What I must do today, in the role I act in; for a visitor, what this is. */
export const Component = () => {
  const { state, again } = useSessionActs();
  if (state.kind === 'loading') return <Waiting lines={6} />;
  if (state.kind === 'unreachable') return <Unreachable problem={state.problem} onAgain={again} />;
  if (state.kind === 'nobody') return <Welcome />;
  return isResident(state.session) ? <ResidentToday /> : <TeamToday />;
};
