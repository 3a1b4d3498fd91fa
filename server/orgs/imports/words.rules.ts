/** The words a table may use, each with what it means. The first word of a value is the one templates and exports write. */
import type { EducationLevel, MemberStatus, PostPosition, RegistryStatus, Sex } from '#db/types.ts'

type Words<T extends string> = Readonly<Record<T, readonly [string, ...string[]]>>

export const SEX_WORDS: Words<Sex> = { male: ['男', '男性'], female: ['女', '女性'] }

export const MEMBER_STATUS_WORDS: Words<MemberStatus> = {
  full: ['正式党员', '正式', '中共党员', '党员'],
  probationary: ['预备党员', '预备', '中共预备党员'],
  development_target: ['发展对象'],
  activist: ['入党积极分子', '积极分子'],
  applicant: ['入党申请人', '申请人', '递交入党申请书'],
  learner: ['群众学员', '学员', '群众', '非党员', '共青团员', '团员'],
}

export const EDUCATION_WORDS: Words<EducationLevel> = {
  primary_or_below: ['小学及以下', '小学', '文盲', '半文盲', '初小', '高小', '扫盲班'],
  junior_secondary: ['初中', '初级中学', '初中毕业'],
  senior_secondary: [
    '高中、中专',
    '高中',
    '中专',
    '高中中专',
    '中技',
    '技校',
    '职高',
    '职业高中',
    '中等专科',
    '中师',
    '高中毕业',
  ],
  junior_college: ['大专', '专科', '大学专科', '大学专科毕业', '高职', '大专毕业'],
  bachelor: ['大学本科', '本科', '大学', '大学毕业', '学士', '大学普通班'],
  master_or_above: ['研究生', '硕士', '博士', '硕士研究生', '博士研究生', '在职研究生'],
}

export const POSITION_WORDS: Words<PostPosition> = {
  secretary: ['书记', '支部书记', '党支部书记', '支书'],
  deputy_secretary: ['副书记', '支部副书记', '党支部副书记'],
  organisation_commissioner: ['组织委员'],
  publicity_commissioner: ['宣传委员'],
  discipline_commissioner: ['纪检委员', '纪律检查委员'],
  committee_member_other: ['其他委员', '委员', '支部委员', '支委', '统战委员', '青年委员', '群工委员', '群众委员', '生活委员'],
  group_leader: ['党小组组长', '党小组长', '小组长'],
  first_secretary: ['第一书记'],
  party_building_instructor: ['党建指导员'],
  villagers_committee_member: ['村（居）委会成员', '村委会成员', '居委会成员', '两委成员', '村民委员会成员'],
}

/** For exports only: an import registers people in good standing. */
export const REGISTRY_WORDS: Words<RegistryStatus> = {
  active: ['正常'],
  suspended_lost_contact: ['停止党籍（失联）'],
  suspended_abroad: ['停止党籍（出国出境）'],
  removed: ['已出党'],
  deceased: ['已去世'],
}

/** The 56 nationalities as identity papers write them, and the two entries for everybody else. */
export const NATIONALITIES =
  '汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族 未识别民族 外国血统中国籍人士'.split(
    ' ',
  )

/** Brackets and separators do not count when words are compared. */
const bare = (word: string) => word.replace(/[\s（）()、,，/]/g, '')

/** Looks a word up; undefined when nobody uses it. */
export function meaningOf<T extends string>(words: Words<T>, text: string): T | undefined {
  const entries = Object.entries(words) as [T, readonly string[]][]
  return entries.find(([, names]) => names.some((name) => bare(name) === bare(text)))?.[0]
}

/** The words to choose from, as they are written in messages: 正式党员、预备党员 … */
export const choices = (words: Words<string>) =>
  Object.values(words)
    .map(([first]) => (first.includes('、') ? `“${first}”` : first))
    .join('、')

export function nationalityOf(text: string): string | undefined {
  if (text === '其他') return '未识别民族'
  return NATIONALITIES.find((one) => one === text || one === `${text}族`)
}

/** Posts separated by any mark; undefined with the word that is none. 党员 and 无 are no post. */
export function postsOf(text: string): { posts: PostPosition[] } | { unknown: string } {
  const posts: PostPosition[] = []
  for (const word of text
    .split(/[、,，;；/和及 ]+|兼(?:任)?/u)
    .filter((one) => one && !['党员', '无', '普通党员'].includes(one))) {
    const position = meaningOf(POSITION_WORDS, word)
    if (!position) return { unknown: word }
    if (!posts.includes(position)) posts.push(position)
  }
  return { posts }
}
