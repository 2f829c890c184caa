import type { NumberedEvent } from '../../platform/events/domainEvent.ts';
import type { NoticeDraft, NoticeWords } from '../notices/notice.ts';
import type { LinkAct } from './linkedSignIn.ts';
import type { SecondStepAct } from './secondStep.ts';

const topic = 'ACCOUNT';

/** What the owner of an account is told of its second step and of an outside account. */
export const signInNoticeWords = {
  SECOND_STEP_SET: {
    topic,
    zh: '您的账号已开启两步登录。如果不是您本人办的，请马上联系管理员。',
    en: 'A second step was set for your sign-in. If it was not you, tell an administrator at once.',
  },
  SECOND_STEP_REMOVED: {
    topic,
    zh: '您的账号已关闭两步登录。如果不是您本人办的，请马上修改密码并联系管理员。',
    en: 'The second step of your sign-in was turned off. If it was not you, change your password and tell an administrator at once.',
  },
  SECOND_STEP_RESET: {
    topic,
    zh: '管理员重置了您的两步登录，原因请打开查看。',
    en: 'An administrator reset the second step of your sign-in. Open it for the reason.',
  },
  RECOVERY_CODE_USED: {
    topic,
    zh: '您的一个恢复码已被使用。如果不是您本人用的，请马上修改密码并换一批恢复码。',
    en: 'One of your recovery codes was used. If it was not you, change your password and get new codes at once.',
  },
  RECOVERY_CODES_RENEWED: {
    topic,
    zh: '您的恢复码已换成新的一批，旧的作废。',
    en: 'You have new recovery codes; the old ones open nothing any more.',
  },
  SIGN_IN_LINKED: {
    topic,
    zh: '您的账号已关联外部账号，今后可以用它登录。如果不是您本人办的，请马上修改密码并解除关联。',
    en: 'An outside account was linked to yours and signs you in from now on. If it was not you, change your password and end the link at once.',
  },
  SIGN_IN_UNLINKED: {
    topic,
    zh: '您的账号与外部账号的关联已解除。如果不是您本人办的，请马上修改密码。',
    en: 'The link of your account with an outside one was ended. If it was not you, change your password at once.',
  },
} as const satisfies NoticeWords;

const kinds: Readonly<Record<SecondStepAct, keyof typeof signInNoticeWords>> = {
  set: 'SECOND_STEP_SET',
  renewed: 'RECOVERY_CODES_RENEWED',
  removed: 'SECOND_STEP_REMOVED',
  recovery_used: 'RECOVERY_CODE_USED',
  reset: 'SECOND_STEP_RESET',
};

const linkKinds: Readonly<Record<LinkAct, keyof typeof signInNoticeWords>> = {
  linked: 'SIGN_IN_LINKED',
  unlinked: 'SIGN_IN_UNLINKED',
};

const kindOf = new Map<string, keyof typeof signInNoticeWords>([
  ...Object.entries(kinds).map(([act, kind]) => [`second_step.${act}`, kind] as const),
  ...Object.entries(linkKinds).map(([act, kind]) => [`sign_in_link.${act}`, kind] as const),
]);

/** What the owner is told of an event of their second step, or of the outside account that they linked. */
export function noticesOfSignIn({
  type,
  at,
  subject,
  version,
}: Pick<NumberedEvent, 'type' | 'at' | 'subject' | 'version'>): NoticeDraft[] {
  const kind = kindOf.get(type);
  const of = [String(version)];
  return kind === undefined ? [] : [{ personId: subject.id, kind, of, path: '/me/security', at }];
}
