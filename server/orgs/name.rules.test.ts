import { expect, test } from 'vitest'
import { pinyinOf, queryTokens, searchTokens } from './name.rules.ts'

test.each([
  ['张伟', 'zhang wei'],
  ['单雪梅', 'shan xue mei'], // as a surname 单 is shan, 曾 is zeng
  ['曾庆红', 'zeng qing hong'],
  ['欧阳建国', 'ou yang jian guo'],
  ['Anna', 'anna'],
])('%s sorts as %s', (name, key) => expect(pinyinOf(name)).toBe(key))

test.each(['张', '伟', '张伟', 'zhang', 'zhangwei', 'zw', 'z', '1390000', '4321', 'm000'])('张伟 is found by %s', (typed) => {
  const tokens = searchTokens({ name: '张伟', memberNo: 'M00012', phone: '13900004321' })
  for (const token of queryTokens(typed)) expect(tokens).toContain(token)
})

test('several words must all be found', () => expect(queryTokens(' 张  1390000 ')).toEqual(['张', '1390000']))
test('a blank query has no words', () => expect(queryTokens('   ')).toEqual([]))
