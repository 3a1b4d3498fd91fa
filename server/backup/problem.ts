import { OperatorError } from '#db/operator-error.ts'

/** Every way a backup or its restoration can be refused; the sentences are in texts.ts. */
export type BackupFault =
  | 'needs-passphrase'
  | 'short-passphrase'
  | 'nothing-there'
  | 'no-archive'
  | 'not-an-archive'
  | 'wrong-passphrase'
  | 'damaged'
  | 'newer-archive'
  | 'not-empty'
  | 'in-use'
  | 'other-key'
  | 'differs'
  | 'no-room'
  | 'at-work'
  | 'what-file'

export class BackupProblem extends OperatorError {
  readonly fault: BackupFault
  readonly values: Record<string, string | number>
  constructor(fault: BackupFault, values: Record<string, string | number> = {}, options: ErrorOptions = {}) {
    super(`${fault} ${JSON.stringify(values)}`)
    this.fault = fault
    this.values = values
    this.cause = options.cause
  }
}
