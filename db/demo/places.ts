import type { OrgSetting } from '../types.ts'
import type { Random } from './random.ts'

/** Names of an invented county, 青禾县. */
export const COUNTY = '青禾'

// prettier-ignore
const TOWNSHIPS = [
  '东河镇', '西山乡', '柳林镇', '石门镇', '清泉乡', '望江镇', '云台镇', '松岭乡', '白沙镇', '金田镇', '龙潭乡', '双桥镇',
]

/** The first twelve townships are named by hand; more are made by joining a place and its kind. */
export function townshipName(index: number): string {
  const more = index - TOWNSHIPS.length
  if (more < 0) return TOWNSHIPS[index]!
  const first = '凤玉平长永新安太福和丰源'
  const second = '溪岗湖坪泉川梁洲岭'
  return `${first[more % first.length]}${second[Math.floor(more / first.length) % second.length]}${more % 3 ? '镇' : '乡'}`
}

/** Village names, each once, in an order of chance; short ones first, then with 上, 下 … before them. */
export function villageNames(random: Random): () => string {
  const firsts = [...'柳石云松杨李王张桃梅竹枫槐桂莲荷鹤马牛羊龙凤金银铁黄红白青黑大小高长太新双三七八']
  const seconds = [...'树桥岭坡庄家湾沟塘坝岗坪寨井泉河溪港洲营屯埠店铺园林峪台湖垭']
  const short = random.shuffled(firsts.flatMap((first) => seconds.map((second) => first + second)))
  const sides = [...'上下前后东西南北中里外']
  let given = 0
  return () => {
    const round = Math.floor(given / short.length)
    const name = short[given++ % short.length]!
    if (round > sides.length) throw new Error('No more village names: fewer branches, please')
    return `${round === 0 ? '' : sides[round - 1]}${name}村`
  }
}

export const AGENCIES = [
  ...['县委办公室', '县委组织部', '县委宣传部', '县政府办公室', '县财政局', '县农业农村局', '县民政局', '县人力资源和社会保障局'],
  ...[
    '县自然资源局',
    '县住房和城乡建设局',
    '县交通运输局',
    '县水利局',
    '县林业局',
    '县文化和旅游局',
    '县市场监督管理局',
    '县应急管理局',
  ],
  ...['县统计局', '县审计局', '县司法局', '县退役军人事务局', '县医疗保障局', '县发展和改革局'],
]
export const INSTITUTIONS = [
  '县融媒体中心',
  '县图书馆',
  '县文化馆',
  '县农业技术推广中心',
  '县公共就业服务中心',
  '县气象局',
  '县档案馆',
]
export const STATE_ENTERPRISES = ['县城市建设投资公司', '县粮食储备公司', '县自来水公司', '县公共交通公司', '县供电服务公司']
export const SCHOOLS = [
  '县第二中学',
  '县职业教育中心',
  '县实验小学',
  '县第一小学',
  '县特殊教育学校',
  '县实验幼儿园',
  '县第三中学',
  '县第二小学',
]
export const HEALTH = ['县中医医院', '县妇幼保健院', '县疾病预防控制中心', '县中心血站', '县第二人民医院']
export const PRIVATE = [
  '青禾食品公司',
  '绿源农业公司',
  '恒达机械公司',
  '宏发服装公司',
  '天和物流公司',
  '春晖药业公司',
  '瑞丰电子公司',
]
export const SOCIETIES = ['县律师协会', '县餐饮行业协会', '县志愿者联合会', '县果业协会', '县个体劳动者协会']

/** The `index`th name of a list; after its end it is begun again, with a number. */
export function numbered(list: readonly string[], index: number): string {
  const round = Math.floor(index / list.length)
  return `${list[index % list.length]}${round === 0 ? '' : `第${inChinese(round + 1)}`}`
}

/** 1 to 999 in Chinese, as in 第二十一党支部. */
function inChinese(value: number): string {
  const digit = (n: number) => '零一二三四五六七八九'[n]!
  if (value < 10) return digit(value)
  if (value < 20) return `十${value % 10 ? digit(value % 10) : ''}`
  if (value < 100) return `${digit(Math.floor(value / 10))}十${value % 10 ? digit(value % 10) : ''}`
  const rest = value % 100
  const tail = rest === 0 ? '' : rest < 10 ? `零${digit(rest)}` : `${rest < 20 ? '一' : ''}${inChinese(rest)}`
  return `${digit(Math.floor(value / 100))}百${tail}`
}

/** Where people go to work, and what the body there is called. */
export const AWAY_PLACES = {
  same_city: [
    ['市区高新技术产业园', '高新区流动党员党支部'],
    ['邻县工业园区', '工业园区综合党支部'],
  ],
  same_province: [
    ['省城经济技术开发区', '开发区流动党员服务站'],
    ['省城建筑工地', '驻省城流动党员党支部'],
  ],
  other_province: [
    ['广东省东莞市', '务工人员流动党员党支部'],
    ['浙江省宁波市', '外来务工人员联合党支部'],
    ['江苏省苏州市', '工业园流动党员党支部'],
    ['福建省泉州市', '商会流动党员党支部'],
    ['北京市', '务工人员流动党员党支部'],
    ['新疆维吾尔自治区', null],
  ],
  abroad: [['国外工程项目', null]],
} as const

/** How many people a branch of this setting usually has. */
export const USUAL_SIZE: Record<OrgSetting, number> = {
  village: 22,
  urban_community: 24,
  township_organ: 18,
  government_agency: 14,
  public_institution: 14,
  school: 16,
  state_owned_enterprise: 14,
  non_public_enterprise: 7,
  social_organisation: 6,
  other: 9,
}
