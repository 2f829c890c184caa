/** The screens that are looked at (`sound.ts`), each as an address, by who opens it; a test finds the screen that stands nowhere here. */
export const visitorScreens: readonly string[] = [
  '/',
  '/sign-in',
  '/sign-up',
  '/reset-password',
  '/privacy',
  '/rules',
  '/conduct',
  '/search',
  '/search?q=隐私',
  '/public',
  '/deadlines',
  '/verify/0000-0000-0000-0000',
  '/nowhere',
];

export const residentScreens: readonly string[] = [
  '/',
  '/feed',
  '/search?q=漏水',
  '/posts/2026-1',
  '/me',
  '/me/notices',
  '/me/notices/settings',
  '/me/account',
  '/me/security',
  '/me/leave',
  '/me/credit',
  '/me/papers',
  '/me/decisions',
];

/** The desks, by the user name of somebody who works there. */
export const deskScreens: readonly (readonly [string, readonly string[]])[] = [
  [
    'fayan',
    [
      '/reviews',
      '/reviews?state=APPEALED',
      '/desk',
      '/desk?state=CONFIRMED',
      '/desk?state=DISMISSED',
      '/cases',
      '/clocks',
      '/services',
    ],
  ],
  ['tiaojie', ['/cases?state=AGREED', '/cases?state=CLOSED', '/services?state=CONFIRMED', '/desk']],
  ['zhiyuan', ['/report', '/services']],
  ['wangge', ['/residents', '/residents?do=counter', '/find']],
  [
    'admin',
    [
      '/admin',
      '/admin?do=areas',
      '/admin?do=firms',
      '/admin?do=contact',
      '/admin?do=order',
      '/admin?do=calendar',
      '/admin?do=jobs',
      '/admin?do=kept',
      '/admin?do=status',
    ],
  ],
  ['xinyong', ['/lookup']],
  ['shenji', ['/desk', '/cases', '/audit']],
];

/** Screens of one thing: a story opens one of its own there. */
export const caseScreen = '/cases/:no';
