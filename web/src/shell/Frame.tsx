import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useWide } from '../look/device.ts';
import { LiveLine } from '../live/LiveLine.tsx';
import { SendingLine } from '../sending/SendingLine.tsx';
import { Header } from './Header.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { OfflineLine } from './OfflineLine.tsx';
import { ReplacedLine } from './ReplacedLine.tsx';
import { Rail } from './Rail.tsx';
import { RolesWaitLine } from './RolesWaitLine.tsx';
import { Tabs } from './Tabs.tsx';
import { Waiting } from './Waiting.tsx';

// After a change of screen the focus stands at its beginning, so that a screen reader starts there.
const useFocusOnScreen = () => {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
};

/** What stands around every screen: skip link, header, rail or tabs, the lines about network and sending. */
export const Frame = () => {
  const { t } = useTranslation();
  const isWide = useWide();
  const main = useFocusOnScreen();
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Header />
      <OfflineLine />
      <ReplacedLine />
      <RolesWaitLine />
      <div className="frame-body">
        {isWide ? <Rail /> : null}
        <main id="content" ref={main} tabIndex={-1}>
          <Suspense fallback={<Waiting lines={6} />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <SendingLine />
      {isWide ? null : <Tabs />}
      <LiveLine />
      <KeysHelp />
      <ScrollRestoration />
    </div>
  );
};
