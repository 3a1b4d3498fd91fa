/**
 * The scope function: who may do what, and where. Everything that shows or changes something asks here.
 * Roles are granted at a place in the tree and reach everything below it.
 */
import type { Role } from '#db/types.ts'

export const PERMISSIONS = [
  'system.read',
  'system.manage',
  'accounts.read',
  'accounts.manage',
  'accounts.issue',
  'grants.manage',
  'audit.read',
  'orgs.read',
  'orgs.manage',
  'people.read',
  'people.manage',
  'people.import',
  'people.export',
  'credits.read',
  'credits.post',
  'credits.approve',
  'credits.reverse',
  'policies.read',
  'policies.manage',
  'reports.read',
  'reports.export',
  'gatherings.read',
  'gatherings.manage',
  'films.read',
  'films.edit',
  'films.review',
  'films.release',
  'watching.audit',
  'watching.decide',
  'quizzes.read',
  'quizzes.edit',
  'quizzes.mark',
  'quizzes.release',
  'quizzes.paper',
  'courses.read',
  'courses.edit',
  'courses.review',
  'courses.release',
  'courses.enrol',
  'courses.follow',
] as const
export type Permission = (typeof PERMISSIONS)[number]

/** What secretaries and officers do for those below them. */
const KEEPING: readonly Permission[] = [
  'credits.read',
  'credits.post',
  'credits.approve',
  'policies.read',
  'reports.read',
  'reports.export',
  'gatherings.read',
  'gatherings.manage',
  'courses.enrol',
  'courses.follow',
  'quizzes.paper',
]

const OFFICER: readonly Permission[] = [
  'accounts.issue',
  'orgs.read',
  'orgs.manage',
  'people.read',
  'people.manage',
  'people.import',
  'people.export',
  ...KEEPING,
  'credits.reverse',
  'films.read',
  'films.edit',
  'films.review',
  'quizzes.read',
  'quizzes.edit',
  'quizzes.mark',
  'courses.read',
  'courses.edit',
  'courses.review',
]

/** System, security and audit administration hold nothing in common and nothing about people (GB/T 22239, level 2). */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  system_admin: ['system.read', 'system.manage'],
  security_admin: ['accounts.read', 'accounts.manage', 'grants.manage', 'orgs.read'],
  auditor: ['audit.read', 'watching.audit'], // evidence of watching, of whom he is asked about; each look is recorded
  county_officer: [
    ...OFFICER,
    'policies.manage',
    'films.release',
    'watching.audit',
    'watching.decide',
    'quizzes.release',
    'courses.release',
  ],
  township_officer: OFFICER,
  branch_secretary: ['accounts.issue', 'orgs.read', 'people.read', 'people.manage', 'people.export', ...KEEPING],
  editor: [
    'films.read',
    'films.edit',
    'orgs.read',
    'quizzes.read',
    'quizzes.edit',
    'quizzes.mark',
    'courses.read',
    'courses.edit',
  ],
  reviewer: [
    'films.read',
    'films.review',
    'films.release',
    'quizzes.read',
    'quizzes.release',
    'courses.read',
    'courses.review',
    'courses.release',
  ],
}

interface Granted {
  grants: readonly { role: string; path: string }[]
}

/** Subtrees in which the viewer holds `permission`; a subtree inside another one is left out. Empty: nowhere. */
export function scopeOf(viewer: Granted, permission: string): { paths: string[] } {
  const paths = viewer.grants
    .filter(({ role }) => (ROLE_PERMISSIONS[role as Role] as readonly string[] | undefined)?.includes(permission))
    .map(({ path }) => path)
  const distinct = [...new Set(paths)]
  return { paths: distinct.filter((path) => !distinct.some((other) => other !== path && path.startsWith(other))).sort() }
}

/** Whether a place lies within the scope. */
export const covers = (scope: { paths: readonly string[] }, path: string) => scope.paths.some((one) => path.startsWith(one))

/** What holds for everybody is decided at the top of the tree, whose path holds one serial only. */
export const isWholeCounty = (scope: { paths: readonly string[] }) => scope.paths.some((path) => /^\/\d+\/$/.test(path))
