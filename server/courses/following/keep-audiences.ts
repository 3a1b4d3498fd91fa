// stub
export const addAudience = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
export const listAudiences = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
export const removeAudience = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
