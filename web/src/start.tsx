import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './Page.tsx';
import { guardDoublePress } from './shell/doublePress.ts';
import { startWho } from './person/who.ts';
import { startWords } from './words/catalogue.ts';

/** How long the page leaves the line to its first view before it lays itself down on the device. */
const calmMs = 2_000;

const start = async () => {
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no place to stand: #root is missing.');
  // Who is there is asked while the words are on their way: the first screen waits for the longer of the two, not for both in turn.
  await Promise.all([startWho(), startWords()]);
  createRoot(place).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
};

// Asked for when the first view stands, so that it costs the first view nothing.
const keepForOffline = () => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  setTimeout(() => void navigator.serviceWorker.register('/sw.js').catch(() => undefined), calmMs);
};

// Whom this browser tells that there is something to read: nothing to look at where it tells nobody.
const keepTold = () => {
  setTimeout(
    () =>
      void import('./person/pushHere.ts').then(({ keepPush }) => {
        keepPush();
      }),
    calmMs,
  );
};

guardDoublePress();
keepForOffline();
keepTold();
void start();
