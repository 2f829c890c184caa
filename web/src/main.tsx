import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './Page.tsx';
import { startWords } from './words/catalogue.ts';
import './look/page.css';
import './look/parts.css';

const start = async () => {
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no place to stand: #root is missing.');
  await startWords();
  createRoot(place).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
};

void start();
