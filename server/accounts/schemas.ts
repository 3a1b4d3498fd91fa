import { Type, type Static } from 'typebox'
import type { Role } from '#db/types.ts'
import { PageOf, PageQuery } from '../http/page.ts'
import { ROLE_PERMISSIONS } from '../orgs/index.ts'

const Id = Type.String({ format: 'uuid' })
const Moment = Type.String({ format: 'date-time' })
const Day = Type.String({ format: 'date' })
const OrNull = <T extends Parameters<typeof Type.Array>[0]>(schema: T) => Type.Union([schema, Type.Null()])
const RoleName = Type.Enum(Object.keys(ROLE_PERMISSIONS) as Role[])
const Password = Type.String({ minLength: 1, maxLength: 200 })
const SecondFactorCode = Type.String({ minLength: 1, maxLength: 40, description: 'six digits, or a recovery code' })

export const Providers = Type.Object({
  oidc: OrNull(Type.Object({ label: Type.String() })),
  isDemo: Type.Boolean(),
  demoPassword: OrNull(Type.String()),
  demoAccounts: Type.Array(Type.Object({ loginName: Type.String(), role: OrNull(RoleName) })),
})

export const Me = Type.Object({
  accountId: Id,
  displayName: Type.String(),
  personId: OrNull(Id),
  stage: Type.Enum(['second_factor', 'enrol_second_factor', 'change_password', 'open'], {
    description: 'what the session waits for; only "open" reaches the product',
  }),
  roles: Type.Array(Type.Object({ role: RoleName, orgId: Id, orgName: Type.String() })),
  permissions: Type.Array(Type.String(), { description: 'held somewhere in the tree' }),
  locale: Type.Enum(['zh-CN', 'en']),
  elderMode: Type.Boolean(),
  isDemo: Type.Boolean(),
  hasSecondFactor: Type.Boolean(),
  homeOrg: OrNull(Type.Object({ id: Id, name: Type.String() })),
})
export type Me = Static<typeof Me>

export const SignInBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, description: 'login name, member number or phone' }),
    password: Password,
  },
  { additionalProperties: false },
)
export const CodeBody = Type.Object({ code: SecondFactorCode }, { additionalProperties: false })
export const PasswordBody = Type.Object({ password: Password }, { additionalProperties: false })
export const NewPasswordBody = Type.Object(
  {
    current: Type.Optional(Type.String({ maxLength: 200, description: 'not needed after a printed code' })),
    password: Password,
  },
  { additionalProperties: false },
)
export const PreferencesBody = Type.Object(
  { locale: Type.Optional(Type.Enum(['zh-CN', 'en'])), elderMode: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
)

export const Sessions = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      createdAt: Moment,
      lastSeenAt: Moment,
      ip: OrNull(Type.String()),
      userAgent: OrNull(Type.String()),
      isCurrent: Type.Boolean(),
    }),
  ),
})
export const NewSecondFactor = Type.Object({
  secret: Type.String({ description: 'base 32, for typing' }),
  uri: Type.String({ description: 'otpauth://' }),
  qrSvg: Type.String(),
})
export const ConfirmedSecondFactor = Type.Object({
  recoveryCodes: Type.Array(Type.String(), { description: 'shown this once; each works once' }),
  me: Me,
})

export const OidcStartQuery = Type.Object({ returnTo: Type.Optional(Type.String({ maxLength: 500 })) })

export const IdParams = Type.Object({ id: Id })
export const PersonParams = Type.Object({ personId: Id })
export const GrantParams = Type.Object({ id: Id, grantId: Id })

export const IssuedCode = Type.Object({
  accountId: Id,
  displayName: Type.String(),
  signInName: Type.String({ description: 'what to type as the name' }),
  orgName: Type.String(),
  code: Type.String({ description: 'ABCDE-FGHJK; shown this once' }),
  expiresAt: Moment,
})

export const Account = Type.Object({
  id: Id,
  displayName: Type.String(),
  loginName: OrNull(Type.String()),
  person: OrNull(Type.Object({ id: Id, name: Type.String(), memberNo: OrNull(Type.String()) })),
  orgName: OrNull(Type.String()),
  roles: Type.Array(
    Type.Object({ grantId: Id, role: RoleName, orgId: Id, orgName: Type.String(), fromOn: Day, untilOn: OrNull(Day) }),
    { description: 'held today or later' },
  ),
  hasSecondFactor: Type.Boolean(),
  isDisabled: Type.Boolean(),
  lastSeenAt: OrNull(Moment),
  version: Type.Integer(),
})
export type Account = Static<typeof Account>
export const AccountPage = PageOf(Account)
export const AccountsQuery = Type.Object(
  { q: Type.Optional(Type.String({ maxLength: 50 })), role: Type.Optional(RoleName), ...PageQuery },
  { additionalProperties: false },
)
export const AccountWithCode = Type.Object({ account: Account, code: Type.String(), expiresAt: Moment })
export const NewAccountBody = Type.Object(
  {
    displayName: Type.String({ minLength: 1, maxLength: 50, pattern: '\\S' }),
    loginName: Type.String({ pattern: '^[a-z][a-z0-9._-]{2,31}$' }),
    orgId: Id,
  },
  { additionalProperties: false },
)
export const NewGrantBody = Type.Object(
  { role: RoleName, orgId: Id, fromOn: Type.Optional(Day), untilOn: Type.Optional(Day) },
  { additionalProperties: false },
)

export const SecuritySetting = Type.Object(
  { requireSecondFactor: Type.Boolean(), version: Type.Integer() },
  { additionalProperties: false },
)
