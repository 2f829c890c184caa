import type { ComponentType } from 'react';

/** One screen: its address, the namespaces of its words, and its code, fetched when it is opened. */
export interface ScreenPart {
  readonly path: string;
  readonly words: readonly string[];
  readonly load: () => Promise<{ readonly Component: ComponentType }>;
}

const screen = (path: string, words: readonly string[], load: ScreenPart['load']): ScreenPart => ({
  path,
  words,
  load,
});

/** Open to everyone. */
export const openScreens: readonly ScreenPart[] = [
  screen('/', ['say'], () => import('./pages/today/Today.tsx')),
  screen('/rules', ['record'], () => import('./pages/record/Rules.tsx')),
  screen('/search', ['search'], () => import('./pages/search/Search.tsx')),
  screen('/conduct', ['conduct'], () => import('./pages/conduct/Conduct.tsx')),
  screen('/public', ['open'], () => import('./pages/open/Figures.tsx')),
  screen('/deadlines', ['open'], () => import('./pages/open/Deadlines.tsx')),
  screen('/sign-in', ['mine', 'account'], () => import('./pages/mine/SignIn.tsx')),
  screen('/privacy', ['account'], () => import('./pages/account/Privacy.tsx')),
  screen('/reset-password', ['account', 'mine'], () => import('./pages/account/ResetPassword.tsx')),
  screen('/verify/:code', ['verify'], () => import('./pages/verify/Verify.tsx')),
  screen('/sign-up', ['mine', 'account'], () => import('./pages/mine/SignUp.tsx')),
];

/** For the signed-in: the resident's own. */
export const signedScreens: readonly ScreenPart[] = [
  screen('/feed', ['say', 'search'], () => import('./pages/say/Feed.tsx')),
  screen('/posts/:no', ['say'], () => import('./pages/say/Post.tsx')),
  screen('/me', ['mine', 'account'], () => import('./pages/mine/Mine.tsx')),
  screen('/me/notices', ['mine'], () => import('./pages/mine/Notices.tsx')),
  screen('/me/notices/settings', ['telling', 'mine'], () => import('./pages/telling/Telling.tsx')),
  screen('/me/account', ['account', 'mine', 'audit'], () => import('./pages/account/Account.tsx')),
  screen('/me/security', ['security', 'mine'], () => import('./pages/security/Security.tsx')),
  screen('/me/leave', ['account', 'mine'], () => import('./pages/account/Leave.tsx')),
  screen('/me/decisions', ['decided', 'mine'], () => import('./pages/decided/Decisions.tsx')),
  screen('/me/papers', ['verify', 'mine'], () => import('./pages/verify/MyPapers.tsx')),
  screen('/me/credit', ['record'], () => import('./pages/record/Record.tsx')),
];

/** The team's desks. */
export const deskScreens: readonly ScreenPart[] = [
  screen('/desk', ['desk', 'say'], () => import('./desk/Queue.tsx')),
  screen('/reviews', ['desk', 'decided'], () => import('./desk/Reviews.tsx')),
  screen('/cases', ['desk'], () => import('./desk/Cases.tsx')),
  screen('/cases/:no', ['desk'], () => import('./desk/CasePage.tsx')),
  screen('/clocks', ['desk'], () => import('./desk/Clocks.tsx')),
  screen('/services', ['desk'], () => import('./desk/VolunteerServices.tsx')),
  screen('/report', ['desk', 'search'], () => import('./desk/Report.tsx')),
  screen('/residents', ['desk'], () => import('./desk/Residents.tsx')),
  screen('/admin', ['desk', 'audit'], () => import('./desk/Admin.tsx')),
  screen('/audit', ['desk', 'audit'], () => import('./desk/Audit.tsx')),
  screen('/find', ['desk', 'search'], () => import('./desk/Find.tsx')),
  screen('/lookup', ['desk', 'record'], () => import('./desk/LookUp.tsx')),
];

const stepsOf = (path: string) => path.split('/').filter((step) => step !== '');

const leadsTo = ({ path }: ScreenPart, address: string) => {
  const [wanted, given] = [stepsOf(path), stepsOf(address)];
  return (
    wanted.length === given.length &&
    wanted.every((step, at) => step.startsWith(':') || step === given[at])
  );
};

/** The screen at an address, for example `/posts/2026-1`; undefined where none stands. */
export const screenAt = (address: string): ScreenPart | undefined =>
  [...openScreens, ...signedScreens, ...deskScreens].find((one) => leadsTo(one, address));
