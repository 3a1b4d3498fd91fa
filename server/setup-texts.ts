import type { Language } from './terminal.ts'

interface Texts {
  askCounty: string
  needsCounty: string
  badNames: string
  founded: (name: string) => string
  present: (name: string) => string
  columns: [string, string, string, string]
  roles: Record<'system_admin' | 'security_admin' | 'auditor', string>
  next: string
}

export const SETUP_TEXTS: Record<Language, Texts> = {
  zh: {
    askCounty: '县级党组织全称（例如：中共青禾县委）：',
    needsCounty: '请写明县级党组织的名称（2 至 100 字）：npm run setup -- --county 中共青禾县委',
    badNames: '登录名须为 3 至 32 位小写字母、数字或 . _ -，以字母开头，且三个互不相同。',
    founded: (name) => `已建立：${name}`,
    present: (name) => `组织树已存在：${name}`,
    columns: ['角色', '登录名', '一次性登录码', '有效期至'],
    roles: { system_admin: '系统管理员', security_admin: '安全管理员', auditor: '审计员' },
    next: '请将三个登录码分别交给三位不同的人；首次登录时在“密码”处输入登录码，随后设置自己的密码。\n登录码只显示这一次。在有人登录之前，可重新运行本命令换发新码。\n接下来由安全管理员登录，建立其他账号并授予角色（例如县级管理员）。',
  },
  en: {
    askCounty: 'Full name of the county committee (for example 中共青禾县委): ',
    needsCounty: 'Name the county committee (2 to 100 letters): npm run setup -- --county 中共青禾县委',
    badNames: 'Login names have 3 to 32 small letters, digits or . _ - beginning with a letter, and all three differ.',
    founded: (name) => `Founded: ${name}`,
    present: (name) => `The tree is already there: ${name}`,
    columns: ['role', 'login name', 'one-time code', 'valid until'],
    roles: { system_admin: 'system administrator', security_admin: 'security administrator', auditor: 'auditor' },
    next: 'Give each code to a different person. At the first sign-in it is typed as the password; then everybody chooses a password.\nThe codes are shown this once. Until somebody has signed in, this command may be repeated for new ones.\nNext the security administrator signs in, makes the other accounts and grants roles, such as county officer.',
  },
}
