import { ConfigProvider } from 'antd';
import { useMemo } from 'react';
import { RouterProvider } from 'react-router/dom';
import { useDark } from './look/device.ts';
import { useLargeText } from './look/largeText.ts';
import { themeOf } from './look/theme.ts';
import { useAntdLocale } from './look/useAntdLocale.ts';
import { SessionProvider } from './person/SessionProvider.tsx';
import type { WhoAnswer } from './person/whoAmI.ts';
import { makeRouter } from './routes.tsx';

const router = makeRouter();

interface PageProps {
  /** Who is signed in, as it was asked when the page began to load. */
  readonly first: Promise<WhoAnswer>;
}

/** The whole page: its look, its person, its screens. */
export const Page = ({ first }: PageProps) => {
  const isDark = useDark();
  const [isLarge] = useLargeText();
  const look = useMemo(() => themeOf(isDark, isLarge), [isDark, isLarge]);
  const locale = useAntdLocale();
  return (
    <ConfigProvider
      theme={look}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      {...locale}
    >
      <SessionProvider first={first}>
        <RouterProvider router={router} />
      </SessionProvider>
    </ConfigProvider>
  );
};
