import type { Sex } from '../types.ts'
import type { Random } from './random.ts'

// prettier-ignore
/** Family names with roughly their share in ten thousand people. */
const FAMILY_NAMES: readonly (readonly [string, number])[] = Object.entries({
  王: 725, 李: 710, 张: 680, 刘: 540, 陈: 450, 杨: 308, 赵: 229, 黄: 221, 周: 212, 吴: 205, 徐: 167, 孙: 154, 胡: 131, 朱: 126,
  高: 120, 林: 115, 何: 112, 郭: 111, 马: 105, 罗: 86, 梁: 81, 宋: 81, 郑: 80, 谢: 76, 韩: 75, 唐: 74, 冯: 71, 于: 70, 董: 69,
  萧: 60, 程: 58, 曹: 57, 袁: 56, 邓: 56, 许: 55, 傅: 52, 沈: 51, 曾: 50, 彭: 49, 吕: 48, 苏: 47, 卢: 46, 蒋: 46, 蔡: 45, 贾: 43,
  丁: 43, 魏: 42, 薛: 42, 叶: 42, 阎: 41, 余: 41, 潘: 41, 杜: 40, 戴: 38, 夏: 37, 钟: 37, 汪: 36, 田: 36, 任: 35, 姜: 35, 范: 34,
  方: 34, 石: 33, 姚: 33, 谭: 33, 廖: 33, 邹: 32, 熊: 31, 金: 31, 陆: 30, 郝: 30, 孔: 29, 白: 29, 崔: 29, 康: 28, 毛: 27, 邱: 27,
  秦: 27, 江: 26, 史: 26, 顾: 25, 侯: 25, 邵: 25, 孟: 25, 龙: 24, 万: 23, 段: 23, 雷: 22, 钱: 22, 汤: 21, 尹: 20, 黎: 20, 易: 19,
  常: 19, 武: 18, 乔: 18, 贺: 17, 赖: 16, 龚: 15, 文: 14, 单: 8, 解: 6, 仇: 4, 查: 4, 欧阳: 7, 上官: 1, 司马: 1, 诸葛: 1,
})

interface Given {
  /** Whole given names of this generation. */
  whole: string
  first: string
  second: string
  /** Share of given names of one character. */
  single: number
}

type Generation = 'elders' | 'sixties' | 'eighties' | 'young'

// prettier-ignore
/** Given names as they were in fashion: whole ones, and characters that are joined freely. */
const GIVEN: Record<Generation, Record<Sex, Given>> = {
  elders: {
    male: { whole: '德福 永贵 长庚 有田 来顺 保山 金斗 满仓 树根 玉堂', first: '德永长福有金玉树庆万兴天文家世继', second: '福贵山田海林祥发元成才根堂江河明', single: 0.1 },
    female: { whole: '秀英 桂兰 玉兰 凤英 素珍 翠花 兰英 玉梅 桂芝 淑贞', first: '秀桂玉凤素兰淑翠金月秋春', second: '英兰珍芝梅华芳莲云花贞香', single: 0.05 },
  },
  sixties: {
    male: { whole: '建国 卫东 爱民 志强 国庆 建军 跃进 援朝 红旗 立新', first: '建国志卫爱新大忠文正学光宏立保广', second: '国军民强平生华林明东安良义清成武', single: 0.2 },
    female: { whole: '红梅 爱华 丽华 秀丽 玉芳 春燕 卫红 建英 美玲 志敏', first: '红丽爱玉春秀美小淑艳建雪', second: '华梅玲芳霞萍琴敏英娟荣芬', single: 0.2 },
  },
  eighties: {
    male: { whole: '伟 勇 磊 涛 斌 鹏 波 海涛 志刚 晓东', first: '志晓海立永俊少文春小世振宏建兴朝', second: '刚东涛峰辉波鹏超斌亮杰龙飞林锋明', single: 0.35 },
    female: { whole: '丽 燕 静 艳 娟 敏 芳 晓燕 海霞 丽娜', first: '晓丽海春小雪文慧秀艳玉冬', second: '燕霞娜丽玲娟琳静红梅洁萍', single: 0.35 },
  },
  young: {
    male: { whole: '浩 杰 鑫 宇 凯 子豪 浩然 博文 俊杰 宇航', first: '浩子宇博俊嘉天泽明思家梓文一承君', second: '然轩杰文豪航涵宇凡辰鑫宁泽远成阳', single: 0.25 },
    female: { whole: '婷 雪 颖 倩 悦 雨晴 思琪 佳怡 欣悦 梦瑶', first: '雨思佳欣梦诗子若晓嘉雅文', second: '婷琪怡悦瑶涵萱晴雯彤妍宁', single: 0.2 },
  },
}

/** Nobody in an invented county shall bear the name of a statesman, least of all as suspended or removed. */
const NOT_TO_BE_BORNE = new Set(
  '李强 李鹏 李希 李先念 王毅 王勇 王震 王岐山 王洪文 朱德 陈毅 陈云 陈希 陈敏尔 张国清 张又侠 张军 刘鹤 刘金国 何立峰 何卫东 丁薛祥 韩正 胡春华 胡启立 华国锋 江青 赵乐际 黄坤明 马兴瑞 石泰峰 吴政隆 李国英 杨尚昆 林彪 曾庆红 周永康 孙春兰'.split(
    ' ',
  ),
)

const generationOf = (birthYear: number): Generation =>
  birthYear < 1952 ? 'elders' : birthYear < 1972 ? 'sixties' : birthYear < 1990 ? 'eighties' : 'young'

/** An invented name, as people of that sex and year are called. */
export function nameOf(random: Random, sex: Sex, birthYear: number): string {
  const name = random.weighted(FAMILY_NAMES) + givenName(random, GIVEN[generationOf(birthYear)][sex])
  return NOT_TO_BE_BORNE.has(name) ? nameOf(random, sex, birthYear) : name
}

function givenName(random: Random, { whole, first, second, single }: Given): string {
  if (random.chance(0.15)) return random.pick(whole.split(' '))
  if (random.chance(single)) return random.pick([...second])
  const [one, two] = [random.pick([...first]), random.pick([...second])]
  return one === two ? one : one + two
}
