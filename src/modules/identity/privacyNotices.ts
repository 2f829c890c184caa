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
  {
    version: 2,
    validFrom: '2026-12-01',
    sections: [
      {
        titleZh: '我们保存什么',
        titleEn: 'What we keep',
        textZh: [
          '您注册时填写的用户名、显示名、住在哪个社区或网格；手机号您可以不填。不收集身份证号、出生日期、收入、健康、宗教等信息，系统里也没有存放这些信息的地方。',
          '密码只保存不可还原的校验值。手机号加密保存，连管理员也看不到。',
          '您写的帖子、评论和上报，您参加的调解、登记的志愿服务；您登录过的设备和最近使用的时间。',
          '您上传的图片和文件。图片会重新生成，拍摄的位置、时间、相机型号等随图信息一律去掉，原图不留；PDF 按原样保存，里面的信息由您自己留意。保存时加密。',
          '您为接收提醒填写的邮箱或手机号，以及您打开通知的浏览器的推送地址和密钥，加密保存；每次提醒发到哪里（只留遮住中间的地址）、对方服务器怎样答复。',
          '您关联外部账号（OpenID Connect）时，只留这家登录服务的网址、您在那里的账号标识（只存不可还原的校验值）、您在那里的账号名（加密保存）和关联的时间；不要、也不留对方那里的姓名、邮箱和手机号。',
          '您设置两步登录时的密钥（加密保存）和恢复码（只存不可还原的校验值）。',
          '出具给您的每份文书的种类、编号、出具单位、时间和校验值，不留内容；工作人员查看和办理与您有关的事时留下的操作记录。',
          '您同意本说明的版本和时间。',
        ].join('\n'),
        textEn: [
          'The user name, the name shown and the community or grid that you gave when you signed up; a phone number only if you wish. We collect no identity number, date of birth, income, health or religion, and there is no place for them.',
          'Of the password we keep only a value that cannot be turned back. The phone number is kept encrypted; not even an administrator sees it.',
          'The posts, comments and reports that you write, the mediations that you take part in, the volunteer service that you log; the devices on which you signed in and when they were last used.',
          'The pictures and files that you upload. Pictures are made anew without the place, time and camera that come with them, and the original is not kept; a PDF is kept as it is, so mind what is in it. They are kept encrypted.',
          'The mail address or phone number that you give to be told, and of a browser whose notifications you turn on its push address and keys, kept encrypted; where each notice was sent (with the middle of the address hidden) and what the other server answered.',
          'When you link an outside account (OpenID Connect): the address of that sign-in service, the mark of your account there (only as a value that cannot be turned back), what your account is called there (kept encrypted) and when you linked it. Your name, mail address and phone number there are neither asked for nor kept.',
          'The secret of a second step of the sign-in (kept encrypted) and its recovery codes (only as values that cannot be turned back).',
          'Of each paper issued to you its kind, number, office, moment and checksum, not what it says; the log of what offices saw and did in your matters.',
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
          '邮箱、手机号和推送地址只用来告诉您“有新消息”，不带内容；外部账号和两步登录只用来登录；文书的校验值用来让人核对文书是不是由本平台出具。',
          '处理的依据是您的同意；调解卷宗和志愿服务记录按照有关法律的要求保存（个人信息保护法第十三条）。',
        ].join('\n'),
        textEn: [
          'User name, phone number and password sign you in; the name shown stands beside what you write; your home decides which community you read and who of the office serves you.',
          'Before neighbours are named in a quarrel, a grid worker or a spokesperson vouches that you live here; who did and when is kept.',
          'Good deeds are recorded only after you said yes, and you can say no at any time.',
          'Mail address, phone number and push address only tell you that there is something to read, without what it is; an outside account and a second step only sign you in; the checksum of a paper lets people check that it was issued here.',
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
          '外部账号只有您本人看得到。邮箱和手机号只有您本人看得到遮住中间的样子；没有送达的，管理员和审计员也看得到遮住中间的地址和对方服务器的答复，看不到是谁的。',
          '图片和文件，谁看得到它所在的帖子、上报或案件，谁就看得到。文书的内容谁也查不到；拿着核对码的人只看得到种类、编号、出具单位和时间。',
          '操作记录由辖区的审计员查阅；其中与您有关的，您在“账号与安全”里看得到是什么岗位、什么时候、办了什么。',
          '您用过的显示名只有您本人和审计员看得到。我们不向其他机构提供这些信息，法律另有规定的除外。但提醒要经过收发邮件、短信的服务方，浏览器通知要经过浏览器厂商的推送服务：他们知道地址，看不到内容；您用外部账号登录时，那家登录服务知道您在什么时候登录了本平台。',
        ].join('\n'),
        textEn: [
          'Residents of your community see the name shown and what you write, never your user name or phone number.',
          'Mediators, grid workers, spokespeople and administrators can search for you by name within their area; each search is written down before anything is shown, and under “Account and safety” you see who searched, in which role and for what.',
          'Your record of good deeds is seen by you and by the credit officer of the area; each look needs a purpose, and you see it.',
          'An outside account is seen by you alone. You see your mail address and phone number with the middle hidden; of what could not be delivered administrators and auditors see the hidden address and the answer of the other server too, not whose it is.',
          'Pictures and files are seen by whoever may see the post, the report or the case they belong to. What a paper says nobody can look up; whoever has its code sees its kind, number, office and moment alone.',
          'The log of the offices is read by the auditor of the area; what is about you, you read under “Account and safety”: which office, when, what.',
          'Names shown before are seen by you and the auditor alone. We pass nothing on to others unless a law demands it. But what tells you passes through whoever carries mail and text messages, and notifications through the push service of the browser’s maker: they know the address, not the content; when you sign in by an outside account, that service knows when you did.',
        ].join('\n'),
      },
      {
        titleZh: '保存多久',
        titleEn: 'How long',
        textZh: [
          '账号存在期间一直保存。登录状态最长 30 天；设备的辨认信息最长 180 天；窗口发出的重置码 30 分钟内有效。',
          '邮箱、手机号和推送地址，您删除或更换后就不再留；浏览器退出登录后不再通知。外部账号，您取消关联后就不再留。操作记录按公布的期限保存，查看类至少三年，查询信用记录类至少十年。文书的出具登记长期保存，供人核对。',
          '您注销账号后有 15 天可以撤销；到期后，用户名、手机号、密码、显示名、网格、善行记录、查找记录、提醒和收提醒的地址、外部账号和两步登录都会删除，不能恢复。您可以选择把发过的帖子撤回，或者留下来，署名变为“已注销的居民”。',
          '调解卷宗里的姓名和内容、志愿服务记录，依照有关法律须继续保存，除保存和必要的安全保护外不再作其他使用（个人信息保护法第四十七条）。谁查看过您的善行记录，这份查看登记不含您的姓名，保存十年（参照浙江省公共信用信息管理条例第二十条）。',
        ].join('\n'),
        textEn: [
          'As long as the account exists. You stay signed in for 30 days at most; a browser is known for 180 days at most; a code from the counter holds for 30 minutes.',
          'Mail address, phone number and push address are gone once you remove or replace them; a browser is told nothing once it is signed out. An outside account is gone once you unlink it. The log of the offices is kept for the time that is published: looks for three years at least, looks into records for ten at least. That a paper was issued is kept for good, so that it can be checked.',
          'After you close the account you have 15 days to take that back; then user name, phone number, password, name shown, grid, record of good deeds, the list of searches, notices and the addresses they went to, outside account and second step are erased and cannot be brought back. You choose whether your posts are withdrawn, or stay under the name of a former resident.',
          'Names and contents in files of mediation, and records of volunteer service, have to be kept under the laws about them; apart from keeping them safe they are used for nothing else (Personal Information Protection Law, Article 47). Who looked into your record of good deeds is kept for ten years without your name (after Article 20 of the Zhejiang regulation on public credit information).',
        ].join('\n'),
      },
      {
        titleZh: '您的权利和办法',
        titleEn: 'Your rights, and how',
        textZh: [
          '您可以查看、更正、删除自己的信息，撤回同意，要求说明。在“我的 · 账号与安全”里可以改显示名、手机号、住址和密码，退出任意一台设备，查看谁查找过您，注销账号；在“消息提醒方式”里删除邮箱、手机号，关掉浏览器通知；在“登录安全”里取消关联外部账号；在“我的文书”里看出具给您的文书。',
          '不愿意在网上办理的，可以到您所在社区的窗口办理，地址和电话写在登录页和“我的”里。对答复不满意的，可以向履行个人信息保护职责的部门投诉（个人信息保护法第四十四条至第五十条）。',
          '本平台目前不能确认年龄，请未满十四周岁的居民由监护人代为注册和同意。',
        ].join('\n'),
        textEn: [
          'You may see, correct and erase what is kept of you, withdraw your consent and ask for an explanation. Under “Mine · Account and safety” you change the name shown, phone number, home and password, sign out any device, see who searched for you, and close the account; under “How I am told” you remove mail address and phone number and turn off a browser; under “Sign-in and security” you unlink an outside account; under “My papers” you see what was issued to you.',
          'Whoever would rather not do it online can go to the office of the community; its address and phone number stand at the sign-in and under “Mine”. Whoever is not content with the answer can turn to the authority for the protection of personal information (Personal Information Protection Law, Articles 44 to 50).',
          'The platform cannot tell ages yet: for residents under fourteen a guardian signs up and agrees.',
        ].join('\n'),
      },
    ],
  },
];
