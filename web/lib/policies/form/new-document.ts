import type { PolicyDocument } from '../api.ts'

/** What a policy of the county's own begins with: every full and probationary member who is not exempt, by the year. */
export const newDocument = (): PolicyDocument => ({
  about: {
    nameZh: '',
    nameEn: '',
    legalForce: 'local_practice',
    severity: 'warn',
    source: [],
    quoteZh: null,
    isQuoteParaphrase: false,
    confidence: 'medium',
    verify: false,
    notes: null,
  },
  audience: {
    all: [
      { field: 'member_status', in: ['probationary', 'full'] },
      { field: 'registry_status', in: ['active'] },
    ],
    any: [],
    none: [{ field: 'exempt_from_target', isTrue: true }],
  },
  period: { kind: 'calendar_year', startsOn: '01-01' },
  minHours: null,
  minSessions: null,
  minDays: null,
  combine: 'all',
  sessionFilter: {},
  perCategory: [],
  perLevel: [],
  alternatives: [],
  useAlternative: null,
  countableModes: null,
  optionalModes: [],
  prorating: 'none',
  carryOver: { isOn: false, maxHours: null },
  supersedes: [],
})
