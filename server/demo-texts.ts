import type { Step } from './demo/steps.ts'
import type { Language } from './terminal.ts'

interface Texts {
  building: string
  filling: string
  /** The filling is followed by judging everybody, which takes about as long. */
  judging: string
  ready: (address: string) => string
  password: (password: string) => string
  columns: [string, string, string]
  /** By login name: role, and what to try. */
  accounts: Record<string, readonly [role: string, tries: string]>
  /** With the folder that keeps the data. */
  stop: (folder: string) => string
  /** At Ctrl-C. */
  stopping: string
  /** What is made while the pages are there already. */
  living: {
    begin: (count: number) => string
    step: (done: number, count: number, kind: string, title: string) => string
    kinds: Record<Step['kind'], string>
    failure: (title: string, why: string) => string
    end: (seconds: number) => string
    unfinished: string
  }
}

export const DEMO_TEXTS: Record<Language, Texts> = {
  zh: {
    building: '正在生成网页（约十秒，仅在源码变化后）……',
    filling: '正在生成演示县“青禾县”（约 3000 人，全部虚构）……',
    judging: '正在逐人核算学时和达标情况，还需片刻……',
    ready: (address) => `演示系统已就绪：${address}`,
    password: (password) => `所有演示账号的密码：${password}`,
    columns: ['账号', '角色', '可以试试'],
    accounts: {
      admin: ['系统管理员', '系统运行；看不到党员信息'],
      security: ['安全管理员', '账号与授权：停用、发登录码、授予角色'],
      auditor: ['审计员', '审计日志：谁在何时做了什么'],
      county: ['县级管理员', '完成情况（谁落后、为什么，导出、打印）、学时审定、培训要求、批量导入、影片终审'],
      township: ['乡镇管理员', '同样的页面，只限一个乡镇'],
      secretary: ['党支部书记', '正在进行的组织活动：签到、点名，结束后记学时；谁还没学完'],
      editor: ['资源编辑', '影片、课程、题库：改草稿；《我们修水库的那一年》为什么没有转码成功'],
      reviewer: ['资源审核员', '影片审核：《秋收里的粮食账》等待初审'],
      reviewer2: ['资源审核员', '接着复审（一人只审一遍；终审用 county）'],
      member: ['普通党员', '我的学时、电教片、课程、测验、长辈版、英文界面'],
    },
    stop: (folder) => `按 Ctrl-C 停止。数据保留在 ${folder}，停止后删除该文件夹即可重来。`,
    stopping: '正在停止，请稍候（再按一次 Ctrl-C 立即结束）……',
    living: {
      begin: (count) => `\n正在后台制作影片、课程和活动，共 ${count} 项；网页现在就可以用。`,
      step: (done, count, kind, title) => `  [${done}/${count}] ${kind}：${title}`,
      kinds: { film: '影片', course: '课程', quiz: '测验', gatherings: '活动', learning: '学习记录' },
      failure: (title, why) => `  没有完成：${title}（${why}）。下次启动时会接着做。`,
      end: (seconds) => `演示内容已齐备（用时 ${seconds} 秒）。`,
      unfinished: '演示内容还没有齐备，下次启动时会接着做。',
    },
  },
  en: {
    building: 'Building the pages (some ten seconds, only when their sources have changed) …',
    filling: 'Filling the demo county 青禾县 with 3,000 invented people …',
    judging: 'Judging everybody by the requirements; a moment more …',
    ready: (address) => `The demo is ready: ${address}`,
    password: (password) => `Password of every demo account: ${password}`,
    columns: ['account', 'role', 'what to try'],
    accounts: {
      admin: ['system administrator', 'running the system; sees nobody'],
      security: ['security administrator', 'accounts and grants: disable, issue codes, give roles'],
      auditor: ['auditor', 'the audit log: who did what, and when'],
      county: ['county officer', 'completion (who is behind, why; export, print), claims, requirements, import, final reviews'],
      township: ['township officer', 'the same pages, within one township'],
      secretary: ['branch secretary', 'a gathering under way: sign in, roll call, close it for hours; who is behind'],
      editor: ['editor', 'films, courses, banks: change a draft; why 《我们修水库的那一年》 could not be encoded'],
      reviewer: ['reviewer', 'the film 《秋收里的粮食账》 waits for its first review'],
      reviewer2: ['reviewer', 'the second review of it (one stage each; the last one is for "county")'],
      member: ['ordinary member', 'my hours, films, courses, quizzes, large print, English'],
    },
    stop: (folder) => `Ctrl-C stops it; the data stays in ${folder}. Delete that folder to begin anew.`,
    stopping: 'finishing what is under way … (once more ends at once)',
    living: {
      begin: (count) =>
        `\nMaking films, courses and gatherings in the background: ${count} things. The pages can be used meanwhile.`,
      step: (done, count, kind, title) => `  [${done}/${count}] ${kind}: ${title}`,
      kinds: { film: 'film', course: 'course', quiz: 'quiz', gatherings: 'gatherings', learning: 'learning' },
      failure: (title, why) => `  Not finished: ${title} (${why}). The next start goes on with it.`,
      end: (seconds) => `Everything of the demo is there (${seconds} s).`,
      unfinished: 'Not everything of the demo is there yet; the next start goes on with it.',
    },
  },
}
