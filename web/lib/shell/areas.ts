import type { Component } from 'svelte'
import Building2 from '@lucide/svelte/icons/building-2'
import CalendarDays from '@lucide/svelte/icons/calendar-days'
import ChartColumn from '@lucide/svelte/icons/chart-column'
import CircleHelp from '@lucide/svelte/icons/circle-question-mark'
import Clapperboard from '@lucide/svelte/icons/clapperboard'
import FileCheck from '@lucide/svelte/icons/file-check-2'
import FileUp from '@lucide/svelte/icons/file-up'
import Film from '@lucide/svelte/icons/film'
import GraduationCap from '@lucide/svelte/icons/graduation-cap'
import Hourglass from '@lucide/svelte/icons/hourglass'
import House from '@lucide/svelte/icons/house'
import KeyRound from '@lucide/svelte/icons/key-round'
import ListChecks from '@lucide/svelte/icons/list-checks'
import QrCode from '@lucide/svelte/icons/qr-code'
import ScrollText from '@lucide/svelte/icons/scroll-text'
import ShieldCheck from '@lucide/svelte/icons/shield-check'
import UserRound from '@lucide/svelte/icons/user-round'
import UsersRound from '@lucide/svelte/icons/users-round'
import { t } from '#lib/i18n/i18n.ts'

/** Groups of the navigation, in its order; the middle ones carry a heading. */
export const GROUPS = ['home', 'training', 'content', 'organisation', 'administration', 'self'] as const
type AreaGroup = (typeof GROUPS)[number]

interface Area {
  /** Every address that begins with it belongs to the area; '/' is itself alone. */
  href: string
  label: () => string
  icon: Component
  group: AreaGroup
  /** Offered to whoever holds it somewhere; without one, to everybody signed in. */
  permission?: string
  /** Only for accounts of somebody in the register; the page itself says so to others. */
  needsPerson?: boolean
  /** May stand on a phone's tab bar, which takes the first three; the rest is behind "more". */
  isTab?: boolean
}

/** The parts of the site in the order of the navigation; also what the guard of the pages asks. */
const AREAS: readonly Area[] = [
  { href: '/', label: () => t('nav.home'), icon: House, group: 'home', isTab: true },
  { href: '/year', label: () => t('nav.year'), icon: GraduationCap, group: 'home', isTab: true, needsPerson: true },
  { href: '/films', label: () => t('nav.films'), icon: Film, group: 'home', isTab: true },
  { href: '/courses', label: () => t('nav.courses'), icon: ScrollText, group: 'home' },
  { href: '/quizzes', label: () => t('nav.quizzes'), icon: ListChecks, group: 'home', needsPerson: true },
  { href: '/attend', label: () => t('nav.attend'), icon: QrCode, group: 'home', needsPerson: true },
  { href: '/gatherings', label: () => t('nav.gatherings'), icon: CalendarDays, group: 'training', permission: 'gatherings.read' },
  {
    href: '/gatherings/reach',
    label: () => t('nav.reach'),
    icon: UsersRound,
    group: 'training',
    permission: 'gatherings.read',
  },
  {
    href: '/courses/people',
    label: () => t('nav.courseFollowing'),
    icon: GraduationCap,
    group: 'training',
    permission: 'courses.follow',
  },
  {
    href: '/completion',
    label: () => t('nav.completion'),
    icon: ChartColumn,
    group: 'training',
    permission: 'reports.read',
    isTab: true,
  },
  { href: '/quizzes/papers', label: () => t('nav.papers'), icon: ListChecks, group: 'training', permission: 'quizzes.paper' },
  { href: '/claims', label: () => t('nav.claims'), icon: FileCheck, group: 'training', permission: 'credits.approve' },
  { href: '/policies', label: () => t('nav.policies'), icon: ListChecks, group: 'training', permission: 'policies.read' },
  { href: '/conversions', label: () => t('nav.conversions'), icon: Hourglass, group: 'training', permission: 'policies.read' },
  {
    href: '/films/manage',
    label: () => t('nav.filmsManage'),
    icon: Clapperboard,
    group: 'content',
    permission: 'films.edit',
    isTab: true,
  },
  {
    href: '/films/reviews',
    label: () => t('nav.filmReviews'),
    icon: ShieldCheck,
    group: 'content',
    permission: 'films.review',
    isTab: true,
  },
  {
    href: '/courses/manage',
    label: () => t('nav.coursesManage'),
    icon: ScrollText,
    group: 'content',
    permission: 'courses.edit',
  },
  {
    href: '/courses/reviews',
    label: () => t('nav.courseReviews'),
    icon: ShieldCheck,
    group: 'content',
    permission: 'courses.review',
  },
  {
    href: '/banks',
    label: () => t('nav.banks'),
    icon: FileUp,
    group: 'content',
    permission: 'quizzes.edit',
  },
  {
    href: '/quizzes/manage',
    label: () => t('nav.quizzesManage'),
    icon: ListChecks,
    group: 'content',
    permission: 'quizzes.read',
  },
  {
    href: '/quizzes/marking',
    label: () => t('nav.marking'),
    icon: FileCheck,
    group: 'content',
    permission: 'quizzes.mark',
  },
  {
    href: '/films/objections',
    label: () => t('nav.objections'),
    icon: CircleHelp,
    group: 'content',
    permission: 'watching.decide',
  },
  {
    href: '/films/evidence',
    label: () => t('nav.evidence'),
    icon: ScrollText,
    group: 'content',
    permission: 'watching.audit',
  },
  {
    href: '/people',
    label: () => t('nav.people'),
    icon: UsersRound,
    group: 'organisation',
    permission: 'people.read',
    isTab: true,
  },
  { href: '/orgs', label: () => t('nav.orgs'), icon: Building2, group: 'organisation', permission: 'orgs.read', isTab: true },
  { href: '/people/imports', label: () => t('nav.imports'), icon: FileUp, group: 'organisation', permission: 'people.import' },
  {
    href: '/accounts',
    label: () => t('nav.accounts'),
    icon: KeyRound,
    group: 'administration',
    permission: 'accounts.read',
    isTab: true,
  },
  {
    href: '/audit',
    label: () => t('nav.audit'),
    icon: ScrollText,
    group: 'administration',
    permission: 'audit.read',
    isTab: true,
  },
  {
    href: '/settings/security',
    label: () => t('nav.security'),
    icon: ShieldCheck,
    group: 'administration',
    permission: 'accounts.read',
  },
  { href: '/settings', label: () => t('nav.settings'), icon: UserRound, group: 'self', isTab: true },
  { href: '/help', label: () => t('nav.help'), icon: CircleHelp, group: 'self' },
]

/** The area an address belongs to: the longest beginning that fits. */
export function areaOf(path: string): Area | undefined {
  const fits = ({ href }: Area) => path === href || (href !== '/' && path.startsWith(`${href}/`))
  return AREAS.filter(fits).sort((a, b) => b.href.length - a.href.length)[0]
}

export const areasFor = (can: (permission: string) => boolean, isPerson = true): Area[] =>
  AREAS.filter(({ permission, needsPerson }) => (permission === undefined || can(permission)) && (isPerson || !needsPerson))
