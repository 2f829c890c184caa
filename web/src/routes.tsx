import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Frame } from './shell/Frame.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { AllBroken, Broken } from './shell/Broken.tsx';
import { Waiting } from './shell/Waiting.tsx';
import { Signed } from './shell/Signed.tsx';
import { wordsFor } from './words/catalogue.ts';

interface Page {
  readonly Component: ComponentType;
}

// A screen and its words are fetched side by side, only when it is opened.
const page = (
  path: string,
  words: string | readonly string[],
  load: () => Promise<Page>,
): RouteObject => ({
  path,
  hydrateFallbackElement: <Waiting lines={6} />,
  lazy: async () => {
    const [{ Component }] = await Promise.all([load(), ...[words].flat().map(wordsFor)]);
    return { Component };
  },
});

const open: RouteObject[] = [
  page('/', 'say', () => import('./pages/today/Today.tsx')),
  page('/rules', 'record', () => import('./pages/record/Rules.tsx')),
  page('/public', 'open', () => import('./pages/open/Figures.tsx')),
  page('/sign-in', ['mine', 'account'], () => import('./pages/mine/SignIn.tsx')),
  page('/privacy', 'account', () => import('./pages/account/Privacy.tsx')),
  page('/reset-password', ['account', 'mine'], () => import('./pages/account/ResetPassword.tsx')),
  page('/sign-up', ['mine', 'account'], () => import('./pages/mine/SignUp.tsx')),
];

const signed: RouteObject[] = [
  page('/feed', 'say', () => import('./pages/say/Feed.tsx')),
  page('/posts/:no', 'say', () => import('./pages/say/Post.tsx')),
  page('/me', ['mine', 'account'], () => import('./pages/mine/Mine.tsx')),
  page('/me/account', ['account', 'mine'], () => import('./pages/account/Account.tsx')),
  page('/me/leave', ['account', 'mine'], () => import('./pages/account/Leave.tsx')),
  page('/me/credit', 'record', () => import('./pages/record/Record.tsx')),
];

const desks: RouteObject[] = [
  page('/desk', 'desk', () => import('./desk/Queue.tsx')),
  page('/cases', 'desk', () => import('./desk/Cases.tsx')),
  page('/cases/:no', 'desk', () => import('./desk/CasePage.tsx')),
  page('/services', 'desk', () => import('./desk/Services.tsx')),
  page('/report', 'desk', () => import('./desk/Report.tsx')),
  page('/residents', 'desk', () => import('./desk/Residents.tsx')),
  page('/admin', 'desk', () => import('./desk/Admin.tsx')),
  page('/find', 'desk', () => import('./desk/Find.tsx')),
  page('/lookup', 'desk', () => import('./desk/LookUp.tsx')),
];

const screens: RouteObject[] = [
  ...open,
  { element: <Signed />, children: [...signed, ...desks] },
  { path: '*', element: <NotFound /> },
];

/** Every screen and its address. Screens under `Signed` send a visitor to the sign-in and back again. */
export const makeRouter = () =>
  createBrowserRouter([
    {
      element: <Frame />,
      errorElement: <AllBroken />,
      children: [{ errorElement: <Broken />, children: screens }],
    },
  ]);
