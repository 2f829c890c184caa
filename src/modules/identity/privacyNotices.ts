import type { PrivacyNotice } from './privacyNotice.ts';

/** Every version of the privacy notice, oldest first. To change it, add a version with its first day. */
export const privacyNotices: readonly PrivacyNotice[] = [
  {
    version: 1,
    validFrom: '2025-01-01',
    sections: [
      {
        titleZh: '我们保存什么',
        titleEn: 'What we keep',
        textZh: [
          '您注册时填写的用户名、显示名、住在哪个社区或网格；手机号您可以不填。不收集身份证号、出生日期、收入、健康、宗教等信息，系统里也没有存放这些信息的地方。',
          '密码只保存不可还原的校验值。手机号加密保存，连管理员也看不到。',
          '您写的帖子、评论和上报，您参加的调解、登记的志愿服务；您登录过的设备和最近使用的时间。',
          '您同意本说明的版本和时间。',
        ].join('\n'),
        textEn: [
          'The user name, the name shown and the community or grid that you gave when you signed up; a phone number only if you wish. We collect no identity number, date of birth, income, health or religion, and there is no place for them.',
          'Of the password we keep only a value that cannot be turned back. The phone number is kept encrypted; not even an administrator sees it.',
          'The posts, comments and reports that you write, the mediations that you take part in, the volunteer service that you log; the devices on which you signed in and when they were last used.',
          'Which version of this notice you agreed to, and when.',
        ].join('\n'),
      },
      {
        titleZh: '为什么保存',
        titleEn: 'Why we keep it',
        textZh: [
          '用户名、手机号和密码用来登录；显示名写在您发的内容旁边；住址决定您看到哪个社区的内容、由哪里的工作人员为您办事。',
          '邻里纠纷写明双方之前，网格员或发言人会核实您确实住在这里，并留下是谁在什么时候核实的。',
          '善行记录只在您说“愿意记录”之后才有，您随时可以说不。',
          '处理的依据是您的同意；调解卷宗和志愿服务记录按照有关法律的要求保存（个人信息保护法第十三条）。',
        ].join('\n'),
        textEn: [
          'User name, phone number and password sign you in; the name shown stands beside what you write; your home decides which community you read and who of the office serves you.',
          'Before neighbours are named in a quarrel, a grid worker or a spokesperson vouches that you live here; who did and when is kept.',
          'Good deeds are recorded only after you said yes, and you can say no at any time.',
          'The basis is your consent; files of mediation and records of volunteer service are kept as the laws about them demand (Personal Information Protection Law, Article 13).',
        ].join('\n'),
      },
      {
        titleZh: '谁看得到',
        titleEn: 'Who sees it',
        textZh: [
          '同社区的居民只看得到您的显示名和您发的内容，看不到用户名和手机号。',
          '调解员、网格员、发言人和管理员可以在自己的辖区内按姓名查找您；每次查找都先登记再显示，您在“账号与安全”里看得到是谁、以什么身份、为什么事查找的。',
          '善行记录只有您本人和辖区的信用专员看得到；专员每次查看都要写明用途，您看得到。',
          '您用过的显示名只有您本人和审计员看得到。我们不向其他机构提供这些信息，法律另有规定的除外。',
        ].join('\n'),
        textEn: [
          'Residents of your community see the name shown and what you write, never your user name or phone number.',
          'Mediators, grid workers, spokespeople and administrators can search for you by name within their area; each search is written down before anything is shown, and under “Account and safety” you see who searched, in which role and for what.',
          'Your record of good deeds is seen by you and by the credit officer of the area; each look needs a purpose, and you see it.',
          'Names shown before are seen by you and the auditor alone. We pass nothing on to others unless a law demands it.',
        ].join('\n'),
      },
      {
        titleZh: '保存多久',
        titleEn: 'How long',
        textZh: [
          '账号存在期间一直保存。登录状态最长 30 天；设备的辨认信息最长 180 天；窗口发出的重置码 30 分钟内有效。',
          '您注销账号后有 15 天可以撤销；到期后，用户名、手机号、密码、显示名、网格、善行记录和查找记录都会删除，不能恢复。您可以选择把发过的帖子撤回，或者留下来，署名变为“已注销的居民”。',
          '调解卷宗里的姓名和内容、志愿服务记录，依照有关法律须继续保存，除保存和必要的安全保护外不再作其他使用（个人信息保护法第四十七条）。谁查看过您的善行记录，这份查看登记不含您的姓名，保存十年（参照浙江省公共信用信息管理条例第二十条）。',
        ].join('\n'),
        textEn: [
          'As long as the account exists. You stay signed in for 30 days at most; a browser is known for 180 days at most; a code from the counter holds for 30 minutes.',
          'After you close the account you have 15 days to take that back; then user name, phone number, password, name shown, grid, record of good deeds and the list of searches are erased and cannot be brought back. You choose whether your posts are withdrawn, or stay under the name of a former resident.',
          'Names and contents in files of mediation, and records of volunteer service, have to be kept under the laws about them; apart from keeping them safe they are used for nothing else (Personal Information Protection Law, Article 47). Who looked into your record of good deeds is kept for ten years without your name (after Article 20 of the Zhejiang regulation on public credit information).',
        ].join('\n'),
      },
      {
        titleZh: '您的权利和办法',
        titleEn: 'Your rights, and how',
        textZh: [
          '您可以查看、更正、删除自己的信息，撤回同意，要求说明。在“我的 · 账号与安全”里可以改显示名、手机号、住址和密码，退出任意一台设备，查看谁查找过您，注销账号。',
          '不愿意在网上办理的，可以到您所在社区的窗口办理，地址和电话写在登录页和“我的”里。对答复不满意的，可以向履行个人信息保护职责的部门投诉（个人信息保护法第四十四条至第五十条）。',
          '本平台目前不能确认年龄，请未满十四周岁的居民由监护人代为注册和同意。',
        ].join('\n'),
        textEn: [
          'You may see, correct and erase what is kept of you, withdraw your consent and ask for an explanation. Under “Mine · Account and safety” you change the name shown, phone number, home and password, sign out any device, see who searched for you, and close the account.',
          'Whoever would rather not do it online can go to the office of the community; its address and phone number stand at the sign-in and under “Mine”. Whoever is not content with the answer can turn to the authority for the protection of personal information (Personal Information Protection Law, Articles 44 to 50).',
          'The platform cannot tell ages yet: for residents under fourteen a guardian signs up and agrees.',
        ].join('\n'),
      },
    ],
  },
];
