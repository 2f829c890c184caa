import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './Page.tsx';
import { guardDoublePress } from './shell/doublePress.ts';
import { startWho } from './person/who.ts';
import { startWords } from './words/catalogue.ts';
import './look/page.css';
import './look/parts.css';
import './look/print.css';

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

// Fetched after the first view, so that it costs the first view nothing.
const keepForOffline = () => {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  }
};

guardDoublePress();
window.addEventListener('load', keepForOffline);
void start();
