// stub
export const MAX_FILE_BYTES = 50 * 1024 * 1024
export const storeFile = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
