import 'i18next';
import type desk from '../desk/words/zh-CN/desk.json';
import type account from './zh-CN/account.json';
import type audit from './zh-CN/audit.json';
import type conduct from './zh-CN/conduct.json';
import type decided from './zh-CN/decided.json';
import type mine from './zh-CN/mine.json';
import type open from './zh-CN/open.json';
import type record from './zh-CN/record.json';
import type say from './zh-CN/say.json';
import type search from './zh-CN/search.json';
import type security from './zh-CN/security.json';
import type shell from './zh-CN/shell.json';
import type telling from './zh-CN/telling.json';
import type verify from './zh-CN/verify.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      shell: typeof shell;
      say: typeof say;
      record: typeof record;
      mine: typeof mine;
      account: typeof account;
      conduct: typeof conduct;
      decided: typeof decided;
      search: typeof search;
      open: typeof open;
      audit: typeof audit;
      telling: typeof telling;
      security: typeof security;
      verify: typeof verify;
      desk: typeof desk;
    };
  }
}
