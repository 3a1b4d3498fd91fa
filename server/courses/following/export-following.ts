// stub
export const exportFollowing = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
