import type { Language } from '../terminal.ts'
import type { Sentence, Topic } from './finding.ts'

interface Texts {
  topics: Record<Topic, string>
  sentences: Record<Sentence, string>
  verdict: { ok: string; warn: string; fail: string }
}

/** Sentences say what is so and, after the dash, what to do. {name} is filled in. */
export const DOCTOR_TEXTS: Record<Language, Texts> = {
  zh: {
    topics: {
      node: 'Node',
      config: '配置',
      pages: '网页',
      key: '密钥',
      disk: '磁盘',
      media: '影音工具',
      films: '影片存储',
      released: '已发布影片',
      database: '数据库',
      migrations: '数据库结构',
      role: '应用角色',
      audit: '审计日志',
      clock: '时钟',
    },
    sentences: {
      'node.ok': '版本 {version}',
      'node.old': '版本 {version} 过低 —— 请运行 npm ci（自带 Node 24），并用 npm run 启动',
      'config.ok': '环境变量无误',
      'config.faults': '有误 —— 请改正：{faults}',
      'pages.ok': '已生成',
      'pages.missing': '尚未生成 —— 请运行 npm run build',
      'key.given': '由 DATA_KEY 提供；请确认已另行备份',
      'key.ok': '{file} 仅本账户可读；请与数据库分开备份',
      'key.open': '{file} 其他账户也可读取 —— 请运行 chmod 600 {file}',
      'key.none': '首次启动时自动生成',
      'disk.ok': '{folder} 剩余 {freeGb} GB',
      'disk.low': '{folder} 仅剩 {freeGb} GB —— 请清理或更换磁盘；影片上传至少需要 5 GB',
      'media.ok': 'ffmpeg {version}（{path}）',
      'media.bundled':
        '使用随包附带的 ffmpeg {version}，仅供演示，正式环境不用它处理上传的影片 —— 请安装 ffmpeg 5 以上（apt install ffmpeg）',
      'media.old': 'ffmpeg {version} 过低 —— 请安装 5 以上版本，或设置 FFMPEG_PATH',
      'media.missing': '{reason} —— 请安装 ffmpeg 5 以上（apt install ffmpeg）',
      'films.ok': '影片存放在 {place}',
      'films.unwritable': '{place} 无法使用（{reason}）—— 请检查目录权限，或 S3_ENDPOINT、S3_BUCKET 和密钥',
      'released.ok': '{count} 部，文件齐全',
      'released.missing': '{count} 部缺少文件，如《{title}》的 {file} —— 请从备份恢复，或请编辑重新上传该片；在此之前可先下架',
      'released.unreadable': '无法检查（{reason}）—— 请先排除影片存储的故障',
      'database.ok': 'PostgreSQL {version}，编码 UTF8',
      'database.embedded': '内置 PostgreSQL {version} —— 正式使用建议改用 DATABASE_URL 指向独立的 PostgreSQL',
      'database.none': '内置数据库尚未建立，首次启动时自动建立',
      'database.unreachable': '无法连接 —— {reason}',
      'database.old': 'PostgreSQL {version} 过低 —— 需要 15 以上',
      'database.encoding':
        '编码 {encoding} / 字符类别 {ctype} 不能正确处理中文 —— 请用 UTF8 编码、C.UTF-8 或 zh_CN.UTF-8 新建数据库',
      'migrations.ok': '已是最新',
      'migrations.pending': '还有 {count} 项未执行 —— 请先备份，再运行 npm run migrate',
      'migrations.unreadable': '{reason}',
      'role.ok': '以 lunxun_app 身份工作，不能改动只增不改的表',
      'role.missing':
        '角色 lunxun_app 不可用（{reason}）—— 请由数据库管理员执行：create role lunxun_app nologin; grant lunxun_app to 属主账户',
      'role.strong': 'lunxun_app 可以改动审计日志 —— 请执行：revoke update, delete, truncate on audit_entry from lunxun_app',
      'audit.ok': '{checked} 条，链条完整',
      'audit.broken': '自第 {firstBroken} 条起被改动或缺失 —— 请立即报告审计员，并与备份核对',
      'clock.ok': '与数据库相差 {seconds} 秒',
      'clock.off': '与数据库相差 {seconds} 秒 —— 请在两台机器上启用时间同步（NTP）',
    },
    verdict: { ok: '一切正常。', warn: '可以运行，有 {count} 项需留意。', fail: '有 {count} 项必须先处理。' },
  },
  en: {
    topics: {
      node: 'Node',
      config: 'Configuration',
      pages: 'Pages',
      key: 'Key',
      disk: 'Disk',
      media: 'Media tools',
      films: 'Film storage',
      released: 'Released films',
      database: 'Database',
      migrations: 'Schema',
      role: 'App role',
      audit: 'Audit log',
      clock: 'Clock',
    },
    sentences: {
      'node.ok': 'version {version}',
      'node.old': 'version {version} is too old: run npm ci, which brings Node 24, and start by npm run',
      'config.ok': 'the environment is in order',
      'config.faults': 'faults, to be mended: {faults}',
      'pages.ok': 'built',
      'pages.missing': 'not built: run npm run build',
      'key.given': 'given by DATA_KEY; make sure it is backed up apart',
      'key.ok': '{file} is readable by this account only; back it up apart from the database',
      'key.open': '{file} is readable by others: run chmod 600 {file}',
      'key.none': 'made at the first start',
      'disk.ok': '{folder} has {freeGb} GB left',
      'disk.low': '{folder} has only {freeGb} GB left: make room; uploads of films need 5 GB at least',
      'media.ok': 'ffmpeg {version} ({path})',
      'media.bundled':
        'the bundled ffmpeg {version}, for trying out only; outside the demo it encodes no uploads: install ffmpeg 5 or later (apt install ffmpeg)',
      'media.old': 'ffmpeg {version} is too old: install 5 or later, or set FFMPEG_PATH',
      'media.missing': '{reason}: install ffmpeg 5 or later (apt install ffmpeg)',
      'films.ok': 'films lie in {place}',
      'films.unwritable':
        '{place} is of no use ({reason}): look at the rights of the folder, or S3_ENDPOINT, S3_BUCKET and the keys',
      'released.ok': '{count}, with all their files',
      'released.missing':
        '{count} lack files, such as {file} of “{title}”: restore it from a backup, or have the editor send the film again; until then it may be withdrawn',
      'released.unreadable': 'could not be looked at ({reason}): mend the film storage first',
      'database.ok': 'PostgreSQL {version}, encoding UTF8',
      'database.embedded': 'the embedded PostgreSQL {version}: for real use set DATABASE_URL to a PostgreSQL of its own',
      'database.none': 'the embedded database does not exist yet; the first start makes it',
      'database.unreachable': 'cannot be reached: {reason}',
      'database.old': 'PostgreSQL {version} is too old: 15 or later is needed',
      'database.encoding':
        'encoding {encoding} with ctype {ctype} does not know Chinese: make a database with UTF8 and C.UTF-8 or zh_CN.UTF-8',
      'migrations.ok': 'up to date',
      'migrations.pending': '{count} migrations are pending: back up, then run npm run migrate',
      'migrations.unreadable': '{reason}',
      'role.ok': 'works as lunxun_app, which cannot change what is append-only',
      'role.missing':
        'the role lunxun_app is of no use ({reason}): an administrator runs create role lunxun_app nologin; grant lunxun_app to <owner>',
      'role.strong': 'lunxun_app may change the audit log: run revoke update, delete, truncate on audit_entry from lunxun_app',
      'audit.ok': '{checked} entries, an unbroken chain',
      'audit.broken': 'changed or missing from entry {firstBroken} on: tell the auditor at once and compare with a backup',
      'clock.ok': '{seconds} s from the database',
      'clock.off': '{seconds} s from the database: switch on time synchronisation (NTP) on both machines',
    },
    verdict: { ok: 'All is well.', warn: 'It runs. To see to: {count}.', fail: 'To be mended first: {count}.' },
  },
}
