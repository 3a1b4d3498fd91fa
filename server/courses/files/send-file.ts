// stub
export const sendFile = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
