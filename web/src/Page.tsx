import { ConfigProvider } from 'antd';
import { useMemo } from 'react';
import { RouterProvider } from 'react-router/dom';
import { useDark } from './look/device.ts';
import { useLargeText } from './look/largeText.ts';
import { themeOf } from './look/theme.ts';
import { SessionProvider } from './person/SessionProvider.tsx';
import { makeRouter } from './routes.tsx';

const router = makeRouter();

/** The whole page: its look, its person, its screens. */
export const Page = () => {
  const isDark = useDark();
  const [isLarge] = useLargeText();
  const look = useMemo(() => themeOf(isDark, isLarge), [isDark, isLarge]);
  return (
    <ConfigProvider theme={look} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </ConfigProvider>
  );
};
