// stub
export const saveOutline = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
