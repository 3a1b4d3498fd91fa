import type { Language } from './terminal.ts'

interface Texts {
  building: string
  filling: string
  ready: (address: string) => string
  password: (password: string) => string
  columns: [string, string, string]
  /** By login name: role, and what to try. */
  accounts: Record<string, readonly [role: string, tries: string]>
  stop: string
}

export const DEMO_TEXTS: Record<Language, Texts> = {
  zh: {
    building: '正在生成网页（约十秒，仅在源码变化后）……',
    filling: '正在生成演示县“青禾县”（约 3000 人，全部虚构）……',
    ready: (address) => `演示系统已就绪：${address}`,
    password: (password) => `所有演示账号的密码：${password}`,
    columns: ['账号', '角色', '可以试试'],
    accounts: {
      admin: ['系统管理员', '系统运行；看不到党员信息'],
      security: ['安全管理员', '账号与授权：停用、发登录码、授予角色'],
      auditor: ['审计员', '审计日志：谁在何时做了什么'],
      county: ['县级管理员', '全县党组织和党员，Excel 导入与撤销，导出'],
      township: ['乡镇管理员', '同样的页面，只限一个乡镇'],
      secretary: ['党支部书记', '本支部党员：查看、登记变化、打印登录码'],
      editor: ['资源编辑', '制作电教片和课程'],
      reviewer: ['资源审核员', '审核电教片和课程'],
      member: ['普通党员', '个人首页、长辈版、英文界面'],
    },
    stop: '按 Ctrl-C 停止；数据保留在 .data/demo，删除该文件夹即可重来。',
  },
  en: {
    building: 'Building the pages (some ten seconds, only when their sources have changed) …',
    filling: 'Filling the demo county 青禾县 with 3,000 invented people …',
    ready: (address) => `The demo is ready: ${address}`,
    password: (password) => `Password of every demo account: ${password}`,
    columns: ['account', 'role', 'what to try'],
    accounts: {
      admin: ['system administrator', 'running the system; sees nobody'],
      security: ['security administrator', 'accounts and grants: disable, issue codes, give roles'],
      auditor: ['auditor', 'the audit log: who did what, and when'],
      county: ['county officer', 'all organisations and people, import from Excel and undo, export'],
      township: ['township officer', 'the same pages, within one township'],
      secretary: ['branch secretary', 'the people of one branch: look up, record changes, print sign-in codes'],
      editor: ['editor', 'making films and courses'],
      reviewer: ['reviewer', 'reviewing films and courses'],
      member: ['ordinary member', "one's own page, large print, English"],
    },
    stop: 'Ctrl-C stops it; the data stays in .data/demo. Delete that folder to begin anew.',
  },
}
