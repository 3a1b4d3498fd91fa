/**
 * Film file in, HLS folder out: `probe → plan → encode → package → publish`. Knows no HTTP, no SQL and no film titles.
 *
 * A film is looked at within bounds, since it may come from anyone (`probe/`); everything is then decided by pure
 * rules (`plan/`); one ffmpeg process decodes once and writes all rungs, while finished segments are taken out and
 * entered in a journal, so that a killed worker repeats seconds and not hours (`encode/`); the result is put together,
 * checked as a player would see it and given its name in one step (`package/`).
 */
export { encodeFilm, type EncodeOptions, type Progress } from './encode-film.ts'
export { findTools, type Tools, ToolsMissing } from './find-tools.ts'
export type { FilmReport } from './package/film-report.ts'
export { type Plan, planEncode } from './plan/plan.rules.ts'
export {
  EncodeFailed,
  FAILURES,
  type FailureKind,
  FilmRefused,
  REFUSALS,
  type RefusalKind,
  WARNINGS,
  type WarningKind,
} from './problem.ts'
export { LIMITS, type Limits } from './probe/limits.ts'
export { type Probe, probeFilm, type ProbeOptions } from './probe/probe-film.ts'
