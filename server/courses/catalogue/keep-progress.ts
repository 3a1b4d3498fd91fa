// stub
export const keepProgress = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
