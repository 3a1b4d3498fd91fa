import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'

const Port = Type.Integer({ minimum: 0, maximum: 65535 })
const Minutes = (byDefault: number) => Type.Integer({ minimum: 5, maximum: 60 * 24 * 90, default: byDefault })

/** Every environment variable the product knows. Unknown ones are ignored; secrets have no defaults. */
const Environment = Type.Object({
  DATABASE_URL: Type.Optional(
    Type.String({
      pattern: '^postgres(ql)?://',
      description: 'PostgreSQL 15 or later, as the owner of the database; without it the embedded server is used',
    }),
  ),
  DATABASE_POOL: Type.Integer({ minimum: 2, maximum: 200, default: 10, description: 'most connections of this process' }),
  LUNXUN_DATA: Type.String({ minLength: 1, default: '.data', description: 'folder of the embedded database, keys and media' }),
  LUNXUN_ROLE: Type.Union([Type.Literal('web'), Type.Literal('worker'), Type.Literal('both')], { default: 'both' }),
  DATA_KEY: Type.Optional(
    Type.String({
      pattern: '^[0-9a-f]{64}$',
      description: '32 bytes in hex that encrypt identity numbers; without it a key file in LUNXUN_DATA is made',
    }),
  ),
  HOST: Type.String({ minLength: 1, default: '127.0.0.1' }),
  PORT: { ...Port, default: 3000 },
  PUBLIC_URL: Type.Optional(
    Type.String({ pattern: '^https?://[^/]+$', description: 'address the browser sees, without a path' }),
  ),
  TRUSTED_PROXY: Type.Optional(
    Type.String({
      pattern: '^[0-9a-fA-F.:,/ ]+$',
      description: 'address of the reverse proxy whose X-Forwarded-For is believed',
    }),
  ),
  LOG_LEVEL: Type.Union(
    ['fatal', 'error', 'warn', 'info', 'debug', 'silent'].map((one) => Type.Literal(one)),
    { default: 'info' },
  ),
  COUNTY_TIME_ZONE: Type.String({ default: 'Asia/Shanghai', description: 'dates and years are those of this zone' }),
  SESSION_IDLE_MINUTES: { ...Minutes(30 * 24 * 60), description: 'a member is signed out after this long without a request' },
  SESSION_IDLE_MINUTES_OFFICER: { ...Minutes(120), description: 'the same for whoever holds a role' },
  OIDC_ISSUER: Type.Optional(Type.String({ pattern: '^https?://' })),
  OIDC_CLIENT_ID: Type.Optional(Type.String({ minLength: 1 })),
  OIDC_CLIENT_SECRET: Type.Optional(Type.String({ minLength: 1 })),
  OIDC_LABEL: Type.Optional(Type.String({ minLength: 1, maxLength: 30 })),
  OIDC_CLAIM: Type.String({ default: 'preferred_username', description: 'claim that holds the login name or member number' }),
  METRICS_TOKEN: Type.Optional(
    Type.String({ minLength: 16, description: 'bearer token for /metrics; without it only loopback may read them' }),
  ),
})

export type Config = Static<typeof Environment>

export class ConfigError extends Error {
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((one) => `  - ${one}`).join('\n')}`,
    )
    this.faults = faults
  }
}

/** Reads and validates the environment whole. Throws ConfigError naming every fault at once. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const known = Object.fromEntries(
    Object.keys(Environment.properties)
      .filter((name) => env[name])
      .map((name) => [name, env[name]]),
  )
  const candidate = Value.Convert(Environment, Value.Default(Environment, known)) as Config
  const shape = Value.Errors(Environment, candidate).map(
    (fault) => `${fault.instancePath.slice(1) || fault.message}: ${describe(fault.instancePath.slice(1), fault.message)}`,
  )
  const faults = [...new Set([...shape, ...crossFaults(candidate)])]
  if (faults.length > 0) throw new ConfigError(faults)
  return candidate
}

function describe(name: string, message: string) {
  const meaning = (Environment.properties as Record<string, { description?: string }>)[name]?.description
  return meaning ? `${message} (${meaning})` : message
}

/** Faults that one variable alone does not show. */
function crossFaults(config: Config): string[] {
  const faults: string[] = []
  const oidc = [config.OIDC_ISSUER, config.OIDC_CLIENT_ID, config.OIDC_CLIENT_SECRET]
  if (oidc.some(Boolean) && !oidc.every(Boolean))
    faults.push('OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: set all three or none')
  if (config.OIDC_ISSUER && !config.PUBLIC_URL) faults.push('PUBLIC_URL: needed for OIDC sign-in, which returns to it')
  if (!isTimeZone(config.COUNTY_TIME_ZONE)) faults.push(`COUNTY_TIME_ZONE: "${config.COUNTY_TIME_ZONE}" is not a time zone`)
  if (config.LUNXUN_ROLE === 'worker' && !config.DATABASE_URL)
    faults.push('LUNXUN_ROLE=worker: a separate worker needs DATABASE_URL; the embedded database serves one process')
  if (config.DATABASE_URL && !config.DATA_KEY && config.LUNXUN_ROLE !== 'both')
    faults.push('DATA_KEY: several processes must be given the same key')
  return faults
}

function isTimeZone(name: string) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
