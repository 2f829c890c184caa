import { codeMinutes } from './deliveryAddress.ts';

/** What a letter says: never what about, for it may be read by others on its way and over a shoulder. */
export interface LetterText {
  readonly subject: string;
  readonly text: string;
}

/** The page that the letters name, for example `https://fengqiao.example`; absent where it is not set. */
export type PageOrigin = string | undefined;

const paragraphs = (...lines: readonly string[]): string => `${lines.join('\n\n')}\n`;

/** A mail that says how much there is to read, and where; in both languages, for nobody is asked for theirs. */
export function mailOfNotices(count: number, origin: PageOrigin): LetterText {
  const english = count === 1 ? '1 new notice' : `${String(count)} new notices`;
  const at = (path: string) => (origin === undefined ? [] : [`${origin}${path}`]);
  return {
    subject: `网上枫桥：您有 ${String(count)} 条新消息 / ${english}`,
    text: paragraphs(
      `您在网上枫桥有 ${String(count)} 条新消息。为保护您的隐私，邮件里不写内容，请登录后查看。`,
      ...at('/me/notices'),
      '不想再收到邮件，或想换个时间收，请在“消息—提醒方式”里调整。',
      `You have ${english} at Fengqiao. To keep your matters private a mail says no more: please sign in to read.`,
      'To get fewer mails, or at another time, see “Notices – How I am told”.',
      ...at('/me/notices/settings'),
    ),
  };
}

/** A text message that says how much there is to read. It holds no link: nobody should learn to trust those in text messages. */
export const textOfNotices = (count: number): LetterText => ({
  subject: '',
  text: `【网上枫桥】您有${String(count)}条新消息，请登录网上枫桥，在“消息”里查看。`,
});

/** What a browser is told: how many, and no word; it has the words in its person's language. */
export const pushOfNotices = (count: number): LetterText => ({ subject: '', text: String(count) });

/** A mail with the code that confirms the address. */
export const mailOfCode = (code: string): LetterText => ({
  subject: '网上枫桥：邮箱验证码 / Code for your mail address',
  text: paragraphs(
    `您的验证码是 ${code}，${String(codeMinutes)} 分钟内有效。请在“消息—提醒方式”里填写。`,
    '如果不是您本人操作，请不要理会，也不要把验证码告诉任何人。',
    `Your code is ${code}. It can be used for ${String(codeMinutes)} minutes, at “Notices – How I am told”.`,
    'If you did not ask for it, there is nothing to do; tell the code to nobody.',
  ),
});

/** A text message with the code that confirms the number. */
export const textOfCode = (code: string): LetterText => ({
  subject: '',
  text: `【网上枫桥】验证码${code}，${String(codeMinutes)}分钟内有效，用于接收消息提醒。不是您本人操作请勿理会，验证码不要告诉他人。`,
});
