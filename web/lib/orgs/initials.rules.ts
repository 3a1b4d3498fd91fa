/** The first character of each pinyin letter, in the order of the collation. */
const FIRSTS = [...'阿八嚓咑妸发旮哈丌咔垃妈拏喔妑七呥仨他屲夕丫帀']
const LETTERS = 'abcdefghjklmnopqrstwxyz'
const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/**
 * What a clerk types to reach a name in a list: 东河镇党委 → 'dhzdw'. Letters and digits stay, signs are left out. By the
 * collation of the browser, so a character of two readings has its usual one.
 */
export const initialsOf = (name: string): string => [...name.toLocaleLowerCase()].map(initialOf).join('')

function initialOf(character: string): string {
  if (/[a-z0-9]/.test(character)) return character
  if (!/\p{Script=Han}/u.test(character)) return ''
  const after = FIRSTS.findIndex((first) => pinyin.compare(character, first) < 0)
  return LETTERS.at(after === -1 ? -1 : after - 1) ?? ''
}
