import { createBrowserRouter, type RouteObject } from 'react-router';
import { deskScreens, openScreens, signedScreens, type ScreenPart } from './screens.ts';
import { Frame } from './shell/Frame.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { AllBroken, Broken } from './shell/Broken.tsx';
import { Waiting } from './shell/Waiting.tsx';
import { Signed } from './shell/Signed.tsx';
import { wordsFor } from './words/catalogue.ts';

// A screen and its words are fetched side by side, only when it is opened.
const routeOf = ({ path, words, load }: ScreenPart): RouteObject => ({
  path,
  hydrateFallbackElement: <Waiting lines={6} />,
  lazy: async () => {
    const [{ Component }] = await Promise.all([load(), ...words.map(wordsFor)]);
    return { Component };
  },
});

const screens: RouteObject[] = [
  ...openScreens.map(routeOf),
  { element: <Signed />, children: [...signedScreens, ...deskScreens].map(routeOf) },
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
