import { expect, test } from 'vitest'
import { judgeRow, type Candidate, type Registered } from './register.rules.ts'

const row: Candidate = { row: 5, name: '张伟', orgId: 'a', number: 'h1', birthOn: '1950-01-01', phone: null, memberNo: 'A1' }
const cells = {
  number: { column: '身份证号', value: '1101**' },
  memberNo: { column: '党员编号', value: 'A1' },
  name: { column: '姓名', value: '张伟' },
}
const known = (more: Partial<Registered> = {}): Registered => ({
  ...{ name: '张伟', number: 'h1', birthOn: '1950-01-01', phone: null, memberNo: null },
  ...{ orgId: 'a', orgName: '柳树村党支部', isInScope: true, hasLeft: false, ...more },
})
const other = (more: Partial<Registered> = {}) => known({ number: 'h2', ...more })
const hidden = { isInScope: false, orgName: '云岭村党支部' }

test.each<[string, Parameters<typeof judgeRow>[1], boolean, unknown[]]>([
  ['unknown', { byNumber: undefined, byMemberNo: undefined, namesakes: [] }, true, []],
  ['registered', { byNumber: known(), byMemberNo: undefined, namesakes: [known()] }, false, []],
  [
    'in another branch',
    { byNumber: known({ orgId: 'b' }), byMemberNo: undefined, namesakes: [] },
    false,
    [['registered-in-other-branch', '柳树村党支部']],
  ],
  [
    'left',
    { byNumber: known({ hasLeft: true }), byMemberNo: undefined, namesakes: [] },
    false,
    [['registered-but-left', '柳树村党支部']],
  ],
  ['elsewhere', { byNumber: known(hidden), byMemberNo: undefined, namesakes: [] }, false, [['registered-elsewhere', '']]],
  [
    'elsewhere under another name',
    { byNumber: known({ ...hidden, name: '李四' }), byMemberNo: undefined, namesakes: [] },
    false,
    [['registered-elsewhere', '']],
  ],
  [
    'under another name',
    { byNumber: known({ name: '李四' }), byMemberNo: undefined, namesakes: [] },
    false,
    [['number-of-another', '李四']],
  ],
  [
    'member number of another',
    { byNumber: undefined, byMemberNo: other({ memberNo: 'A1', name: '李四' }), namesakes: [] },
    false,
    [['member-no-taken', '李四']],
  ],
  [
    'member number taken elsewhere',
    { byNumber: undefined, byMemberNo: other({ memberNo: 'A1', ...hidden }), namesakes: [] },
    false,
    [['member-no-taken', '']],
  ],
  [
    'both numbers, two people',
    { byNumber: known(), byMemberNo: other({ memberNo: 'A1', name: '李四' }), namesakes: [] },
    false,
    [['member-no-taken', '李四']],
  ],
  [
    'known by member number',
    { byNumber: undefined, byMemberNo: known({ number: null, memberNo: 'A1' }), namesakes: [] },
    false,
    [],
  ],
  ['a namesake', { byNumber: undefined, byMemberNo: undefined, namesakes: [other()] }, true, [['namesake', '柳树村党支部']]],
  [
    'perhaps the namesake',
    { byNumber: undefined, byMemberNo: undefined, namesakes: [other(), known({ number: null })] },
    false,
    [['namesake-undecided', '柳树村党支部']],
  ],
])('%s', (_, matches, isNew, found) => {
  const verdict = judgeRow(row, matches, cells)
  expect(verdict.isNew).toBe(isNew)
  expect(verdict.findings.map(({ kind, detail }) => [kind, detail])).toEqual(found)
})
