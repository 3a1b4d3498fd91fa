/**
 * Why a film is refused: something is wrong with the file, and trying again will not help. The sentence an editor
 * reads for each kind is in web/messages/{zh-CN,en}/media.json under the same name.
 */
export const REFUSALS = {
  'not-a-file': 'Not a regular file',
  'empty-file': 'The file is empty',
  'unknown-container': 'Not a film format we read',
  playlist: 'A playlist or script that points to other files, not a film',
  'still-image': 'A picture, not a film',
  'no-picture': 'Nothing to see: sound only, or no streams at all',
  'unknown-codec': 'The picture or sound is stored in a way we do not read',
  protected: 'The film is encrypted',
  unreadable: 'The file cannot be read as the format it claims to be',
  truncated: 'The file breaks off before its end',
  damaged: 'Too little of the picture can be decoded',
  'damaged-sound': 'The sound cannot be decoded',
  'too-short': 'Shorter than half a second',
  'too-long': 'Longer than the limit',
  'too-small': 'The picture is smaller than 16 pixels',
  'too-large': 'The picture has more pixels than the limit',
  'too-many-streams': 'More streams than any real film has',
  hollow: 'Next to no data for the length it claims',
  'too-costly': 'Reading the file took more time or memory than a film of its size may need',
} as const

/** Why an encode ended although the film may be sound: ours to mend, and worth another try. */
export const FAILURES = {
  'tools-missing': 'No usable ffmpeg',
  'disk-full': 'No space left',
  stalled: 'No progress for too long',
  deadline: 'Out of time',
  cancelled: 'Cancelled',
  'tool-failed': 'ffmpeg failed',
  'check-failed': 'The result did not pass the check',
  'target-exists': 'The target is already there',
} as const

/** What went well enough to publish, but an editor should know. */
export const WARNINGS = {
  'sound-missing': 'The film has no sound',
  'sound-silent': 'The sound track is silent',
  'captions-unreadable': 'A caption track could not be read and was left out',
  'captions-are-pictures': 'A caption track made of pictures was left out',
  'colours-approximate': 'HDR colours were converted without tone mapping',
  'frame-rate-reduced': 'The frame rate was reduced',
  'partly-damaged': 'Some of the picture could not be decoded',
} as const

export type RefusalKind = keyof typeof REFUSALS
export type FailureKind = keyof typeof FAILURES
export type WarningKind = keyof typeof WARNINGS

/** The film's fault. `facts` are numbers a sentence may quote. */
export class FilmRefused extends Error {
  readonly kind: RefusalKind
  readonly facts: Record<string, number>

  constructor(kind: RefusalKind, detail?: string, facts: Record<string, number> = {}) {
    super(detail ? `${REFUSALS[kind]}: ${detail}` : REFUSALS[kind])
    this.kind = kind
    this.facts = facts
  }
}

/** Our fault, or the machine's. `log` holds the last words of ffmpeg, if any. */
export class EncodeFailed extends Error {
  readonly kind: FailureKind
  readonly log: string

  constructor(kind: FailureKind, detail?: string, log = '') {
    super(detail ? `${FAILURES[kind]}: ${detail}` : FAILURES[kind])
    this.kind = kind
    this.log = log
  }
}
