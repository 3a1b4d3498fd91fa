import { Type, type Static, type TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { OperatorError } from '#db/operator-error.ts'

const Minutes = (byDefault: number, description: string) =>
  Type.Integer({ minimum: 5, maximum: 60 * 24 * 90, default: byDefault, description })

const Gigabytes = (byDefault: number, description: string) => Type.Number({ minimum: 0, default: byDefault, description })
const Days = (byDefault: number, description: string) =>
  Type.Number({ minimum: 0, maximum: 3650, default: byDefault, description })

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
  PORT: Type.Integer({ minimum: 0, maximum: 65535, default: 3000, description: '0: any free one' }),
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
  SESSION_IDLE_MINUTES: Minutes(30 * 24 * 60, 'a member is signed out after this long without a request'),
  SESSION_IDLE_MINUTES_OFFICER: Minutes(120, 'the same for whoever holds a role'),
  OIDC_ISSUER: Type.Optional(Type.String({ pattern: '^https?://' })),
  OIDC_CLIENT_ID: Type.Optional(Type.String({ minLength: 1 })),
  OIDC_CLIENT_SECRET: Type.Optional(Type.String({ minLength: 1 })),
  OIDC_LABEL: Type.Optional(Type.String({ minLength: 1, maxLength: 30 })),
  OIDC_CLAIM: Type.String({ default: 'preferred_username', description: 'claim that holds the login name or member number' }),
  METRICS_TOKEN: Type.Optional(
    Type.String({ minLength: 16, description: 'bearer token for /metrics; without it only loopback may read them' }),
  ),
  S3_ENDPOINT: Type.Optional(Type.String({ pattern: '^https?://', description: 'of an S3-compatible storage, for films' })),
  S3_BUCKET: Type.Optional(
    Type.String({ minLength: 3, description: 'films and uploads go there; without it to LUNXUN_DATA/media' }),
  ),
  S3_REGION: Type.String({ minLength: 1, default: 'us-east-1' }),
  S3_ACCESS_KEY_ID: Type.Optional(Type.String({ minLength: 1 })),
  S3_SECRET_ACCESS_KEY: Type.Optional(Type.String({ minLength: 1 })),
  FILM_MAX_GB: Gigabytes(20, 'largest film that may be uploaded'),
  FILM_QUOTA_GB: Gigabytes(500, 'most that the films of one organisation may take'),
  FILM_RESERVE_GB: Gigabytes(5, 'free space that uploads leave on the disk'),
  UPLOAD_KEEP_DAYS: Days(7, 'an unfinished upload that has not moved for so long is removed'),
  SOURCE_KEEP_DAYS: Days(30, 'the uploaded file is kept so long after its encode has ended'),
  ENCODES_AT_ONCE: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 64, description: 'films this worker encodes at once; unless said, one for four cores' }),
  ),
  MEDIA_CACHE_MB: Type.Integer({ minimum: 0, maximum: 65_536, default: 256, description: 'memory for the segments in demand' }),
  ALLOW_BUNDLED_FFMPEG: Type.Union([Type.Literal('yes'), Type.Literal('no')], {
    default: 'no',
    description: 'whether films of strangers may meet the bundled ffmpeg of 2018; the demo always uses it',
  }),
})

export type Config = Static<typeof Environment>

export class ConfigError extends OperatorError {
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
  const shape = Object.entries(candidate).flatMap(([name, value]) => faultsOf(name as keyof Config, value))
  const faults = [...shape, ...crossFaults(candidate)]
  if (faults.length > 0) throw new ConfigError(faults)
  return candidate
}

/** One variable at a time: a check of all together ends after eight errors. */
function faultsOf(name: keyof Config, value: unknown): string[] {
  const schema = Environment.properties[name] as TSchema & { description?: string; anyOf?: { const: string }[] }
  const [fault] = Value.Errors(schema, value)
  if (!fault) return []
  const message = schema.anyOf ? `must be one of ${schema.anyOf.map((one) => one.const).join(', ')}` : fault.message
  return [`${name}: ${message}${schema.description ? ` (${schema.description})` : ''}`]
}

/** Faults that one variable alone does not show. */
function crossFaults(config: Config): string[] {
  const faults: string[] = []
  const oidc = [config.OIDC_ISSUER, config.OIDC_CLIENT_ID, config.OIDC_CLIENT_SECRET]
  if (oidc.some(Boolean) && !oidc.every(Boolean))
    faults.push('OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: set all three or none')
  if (config.OIDC_ISSUER && !config.PUBLIC_URL) faults.push('PUBLIC_URL: needed for OIDC sign-in, which returns to it')
  if (config.S3_BUCKET && !(config.S3_ACCESS_KEY_ID && config.S3_SECRET_ACCESS_KEY))
    faults.push('S3_BUCKET: needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY')
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
