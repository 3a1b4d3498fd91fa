import { writeXlsx, type CellValue } from 'hucre/xlsx'
import { checkCharacter } from '#server/orgs/national-id.rules.ts'
import { nationalIds } from './national-ids.ts'

export const HEADINGS = [
  '姓名',
  '公民身份号码',
  '人员类别',
  '所在党支部',
  '入党日期',
  '转正日期',
  '手机号码',
  '党员编号',
  '党内职务',
  '备注',
]
/** A woman born on 1955-06-01. */
const A_NUMBER = `53010219550601002${checkCharacter('53010219550601002')}`
/** 李桂英, a full member of `branch` who may be imported, as a row under HEADINGS. */
export const aRow = (branch: string, more: Record<string, CellValue> = {}): CellValue[] => {
  const row: Record<string, CellValue> = {
    姓名: '李桂英',
    公民身份号码: A_NUMBER,
    人员类别: '正式党员',
    所在党支部: branch,
    ...more,
  }
  return HEADINGS.map((heading) => row[heading] ?? null)
}

export async function xlsxOf(rows: readonly CellValue[][], headings: readonly string[] = HEADINGS): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: '人员信息', rows: [[...headings], ...rows] }] }))
}

const quoted = (cell: CellValue) =>
  /[",\n]/.test(String(cell ?? '')) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell ?? '')
export const csvOf = (rows: readonly CellValue[][], headings: readonly string[] = HEADINGS) =>
  Buffer.from([headings, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n'))

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈']
const GIVEN = [
  ...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华建国志红春梅玉凤文辉力永健世广义兴良海山仁波宁贵福生龙元全胜学祥才发武新利清飞彬富顺信子',
]

/** `count` rows under HEADINGS, all of them valid and different, spread over `branches`. */
export function manyRows(count: number, branches: readonly string[], seed = 1): CellValue[][] {
  const next = nationalIds(seed)
  return Array.from({ length: count }, (_, n) => {
    const name =
      SURNAMES[n % SURNAMES.length]! + GIVEN[Math.floor(n / 7) % GIVEN.length]! + GIVEN[Math.floor(n / 11) % GIVEN.length]!
    const phone = `1${String(3_000_000_000 + seed * 10_000_000 + n)}`
    const memberNo = `M${seed}-${String(n).padStart(6, '0')}`
    return [name, next(), '正式党员', branches[n % branches.length]!, '2019-07-01', '2020-07-01', phone, memberNo, null, null]
  })
}
