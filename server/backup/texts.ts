import type { Language } from '../terminal.ts'
import type { BackupFault } from './problem.ts'
import type { Step } from './progress.ts'

interface Texts {
  steps: Record<Step, string>
  faults: Record<BackupFault, string>
  taken: string
  removed: string
  restored: string
  brokenAudit: string
  rehearsed: string
  films: string
  noFilms: string
  yes: string
  no: string
}

/** {name} is filled in. */
export const BACKUP_TEXTS: Record<Language, Texts> = {
  zh: {
    steps: {
      checking: '核对',
      schema: '准备数据库结构',
      table: '数据库',
      media: '影片与附件',
      writing: '已写入',
      reading: '已读取',
      serving: '试启动服务并播放影片',
    },
    faults: {
      'needs-passphrase':
        '备份必须加密：请用 BACKUP_PASSPHRASE 给出口令，或用 --key-file 指定口令文件（可用 openssl rand -base64 32 生成）。',
      'short-passphrase': '口令太短：至少 12 个字符。',
      'nothing-there': '没有可备份的内容：数据库是空的。',
      'what-file': '请写明备份文件：npm run restore -- 文件 [--rehearse] [--replace]',
      'no-archive': '没有备份文件 {file}，或无权读取。',
      'not-an-archive': '这不是轮训的备份文件。',
      'wrong-passphrase': '口令与此备份不符。',
      damaged: '备份文件已损坏或不完整，未作任何更改。请改用另一份备份。',
      'newer-archive': '此备份来自更新版本的轮训（{migrations}）。请先升级程序；未作任何更改。',
      'not-empty': '此处已有数据。若确要以备份取代，请加 --replace（现有的数据库和影片将被清除）。',
      'in-use': '还有程序连接着数据库。请先停止轮训的所有进程，再恢复。',
      'other-key': 'DATA_KEY 与备份中的密钥不同。请改用备份时的密钥，或取消 DATA_KEY，由恢复程序写入密钥文件。',
      differs: '恢复后的内容与备份时的统计不一致：{what}。已撤销，未作任何更改。',
      'no-room': '{folder} 空间不足：演练约需 {gb} GB。',
      'at-work': '另一个备份正在进行。',
    },
    taken: '备份完成：{file}，{size}；数据 {rows} 行，影片与附件 {files} 个文件。',
    removed: '已删除较早的备份：{file}',
    restored: '恢复完成（备份时间 {takenAt}）：数据 {rows} 行，影片与附件 {files} 个文件；审计日志 {audit} 条，链条完整。',
    brokenAudit: '但审计日志自第 {seq} 条起不完整：备份之前即已如此，请报告审计员。',
    rehearsed:
      '数据 {rows} 行与备份时一致；学时合计 {hours}；审计日志 {audit} 条；身份证号密文抽查 {opened} 条可解；影片与附件 {files} 个文件。',
    films: '已发布影片 {onAir} 部，缺文件 {missing} 部；试播：{played}',
    noFilms: '没有已发布的影片可试播。',
    yes: '演练结论：可以恢复。',
    no: '演练结论：不能恢复。',
  },
  en: {
    steps: {
      checking: 'comparing',
      schema: 'preparing the schema',
      table: 'database',
      media: 'films and files',
      writing: 'written',
      reading: 'read',
      serving: 'starting the server and playing films',
    },
    faults: {
      'needs-passphrase':
        'A backup is always encrypted: give the passphrase in BACKUP_PASSPHRASE, or a file that holds it by --key-file (openssl rand -base64 32 makes one).',
      'short-passphrase': 'The passphrase is too short: 12 characters at least.',
      'nothing-there': 'There is nothing to back up: the database is empty.',
      'what-file': 'Name the backup: npm run restore -- FILE [--rehearse] [--replace]',
      'no-archive': 'There is no backup {file}, or it may not be read.',
      'not-an-archive': 'This is not a backup of Lunxun.',
      'wrong-passphrase': 'This is not the passphrase of this backup.',
      damaged: 'The backup is damaged or not whole; nothing was changed. Use another one.',
      'newer-archive':
        'This backup is of a newer version of Lunxun ({migrations}). Update the program first; nothing was changed.',
      'not-empty':
        'There are data here already. To put the backup in their place, add --replace (database and films that are here go away).',
      'in-use': 'Something is connected to the database. Stop all processes of Lunxun first.',
      'other-key': 'DATA_KEY is not the key of this backup. Set that one, or leave DATA_KEY out to have the key file written.',
      differs: 'What was restored is not what the backup counted: {what}. It was undone; nothing was changed.',
      'no-room': '{folder} has too little room: a rehearsal needs about {gb} GB.',
      'at-work': 'Another backup is at work.',
    },
    taken: 'Backup done: {file}, {size}; {rows} rows, {files} files of films and attachments.',
    removed: 'Older backup removed: {file}',
    restored: 'Restored (backup of {takenAt}): {rows} rows, {files} files; the audit log of {audit} entries is whole.',
    brokenAudit: 'But the audit log is broken from entry {seq} on: it was so before the backup. Tell the auditor.',
    rehearsed:
      '{rows} rows as the backup counted them; {hours} hours in the ledger; {audit} audit entries; {opened} sealed identity numbers opened; {files} files.',
    films: '{onAir} films on the air, {missing} lack files; played: {played}',
    noFilms: 'No film is on the air: none was played.',
    yes: 'Rehearsal: YES, this backup can be restored.',
    no: 'Rehearsal: NO, this backup cannot be restored.',
  },
}

export const fill = (sentence: string, values: Record<string, string | number> = {}) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
