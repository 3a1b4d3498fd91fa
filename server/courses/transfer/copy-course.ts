// stub
export const copyCourse = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
