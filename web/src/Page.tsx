import { RouterProvider } from 'react-router/dom';
import { useLargeText } from './look/largeText.ts';
import { SessionProvider } from './person/SessionProvider.tsx';
import { makeRouter } from './routes.tsx';

const router = makeRouter();

/** The whole page: its person, its screens, the size of its text. */
export const Page = () => {
  useLargeText();
  return (
    <SessionProvider>
      <RouterProvider router={router} />
    </SessionProvider>
  );
};
