// stub
export const showFollowed = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
export const showFollowing = (..._: unknown[]): Promise<any> => {
  throw new Error('soon')
}
