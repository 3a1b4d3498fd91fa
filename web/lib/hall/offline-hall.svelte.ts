import { v4 as uuid } from 'uuid'
import { union } from '../watching/ranges.rules.ts'
import { bringBack } from './bring-back.ts'
import { type PackContents, type PackFilm, placeOf } from './pack.rules.ts'
import { checkPack } from './pack-store.ts'
import { ScreenLog } from './screen-log.svelte.ts'
import { get, ofPack, put, type KeptEntry, type KeptMark, type KeptPack } from './store.ts'

type Status = KeptMark['status']

/** A gathering held from a pack: everything noted is on the disk before it is shown. */
export class OfflineHall {
  readonly contents: PackContents
  pack = $state.raw<KeptPack>() as KeptPack
  /** By person. */
  marks = $state.raw<Readonly<Record<string, KeptMark>>>({})
  entries = $state.raw<readonly KeptEntry[]>([])

  private constructor(pack: KeptPack, contents: PackContents) {
    this.pack = pack
    this.contents = contents
  }

  /** Undefined: not on this device, or not whole. Throws PackRefused for a pack that has been changed or has expired. */
  static async open(packId: string): Promise<OfflineHall | undefined> {
    const pack = await get('packs', packId)
    if (!pack?.isWhole) return undefined
    const hall = new OfflineHall(pack, await checkPack(pack))
    const { marks, entries } = await ofPack(packId)
    hall.marks = Object.fromEntries(marks.map((mark) => [mark.personId, mark]))
    hall.entries = entries
    return hall
  }

  get isReturned() {
    return this.pack.returned !== null
  }

  statusOf = (personId: string): Status =>
    this.marks[personId]?.status ?? this.contents.roster.find((row) => row.personId === personId)?.status ?? 'unmarked'
  lateOf = (personId: string): number => this.marks[personId]?.lateMinutes ?? 0

  mark = async (personId: string, status: Status, lateMinutes = 0): Promise<void> => {
    const { packId } = this.pack
    const version = this.contents.roster.find((row) => row.personId === personId)?.version ?? 0
    const mark: KeptMark = {
      ...{ key: `${packId} ${personId}`, id: uuid(), packId, personId, status, version, madeAtMs: Date.now() },
      lateMinutes: status === 'present' ? lateMinutes : 0,
    }
    await put('marks', mark)
    this.marks = { ...this.marks, [personId]: mark }
  }

  /** Everybody expected who is not marked yet. */
  markAll = async (): Promise<void> => {
    for (const { personId, role } of this.contents.roster)
      if (role === 'expected' && this.statusOf(personId) === 'unmarked') await this.mark(personId, 'present')
  }

  note = async (number: string): Promise<void> => {
    const entry = { id: uuid(), packId: this.pack.packId, number, madeAtMs: Date.now() }
    await put('entries', entry)
    this.entries = [...this.entries, entry]
  }

  addressOf = ({ filmVersionId }: PackFilm) => placeOf(this.pack.packId, filmVersionId, 'master.m3u8')

  /** The screen begins a film; where an earlier visit left off it goes on. */
  show = async ({ itemId }: PackFilm): Promise<ScreenLog> => {
    const { packId } = this.pack
    const { plays, reports } = await ofPack(packId)
    const mine = plays.filter((play) => play.itemId === itemId).map(({ playId }) => playId)
    const watched = union(reports.filter(({ playId }) => mine.includes(playId)).flatMap(({ ranges }) => ranges))
    const playId = uuid()
    await put('plays', { playId, packId, itemId, openedAtMs: Date.now() })
    return new ScreenLog({ playId, packId, accountId: null, watched })
  }

  /** Throws ApiProblem. */
  bringBack = async (): Promise<void> => {
    await bringBack(this.pack)
    this.pack = (await get('packs', this.pack.packId)) ?? this.pack
  }
}
