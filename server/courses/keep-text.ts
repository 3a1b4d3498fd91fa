// stub
export const keepText = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
export const showText = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
