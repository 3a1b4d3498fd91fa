/** Where a version has come to on its way from the uploaded file to the finished folder. */
export interface Progress {
  step: 'fetch' | 'probe' | 'encode' | 'stills' | 'publish' | 'store'
  /** Of the whole, 0 to 1. */
  share: number
}
