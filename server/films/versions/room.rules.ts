/** Whether there is room for one more film, before its first byte is sent. */

interface Room {
  sizeBytes: number
  /** On the disk of uploads; null where nobody can say, as in a bucket. */
  freeBytes: number | null
  /** Still to come from other uploads under way. */
  promisedBytes: number
  /** To be left free. */
  reserveBytes: number
  /** Taken by the films of the organisation. */
  usedBytes: number
  quotaBytes: number
}

/** A film needs its own size and about as much again for what is made of it, while both are there. */
const TIMES = 2

export function roomFault(room: Room): 'no-room' | 'quota-used' | null {
  if (room.usedBytes + room.sizeBytes > room.quotaBytes) return 'quota-used'
  const needed = TIMES * (room.sizeBytes + room.promisedBytes) + room.reserveBytes
  return room.freeBytes !== null && needed > room.freeBytes ? 'no-room' : null
}
