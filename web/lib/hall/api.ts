import { api, take, type Answer, type Body } from '../api/client.ts'
import { deviceId } from '../watching/device.ts'

export type Play = Answer<'/api/v1/gatherings/{id}/plays', 'post'>
export type PlayAnswer = Answer<'/api/v1/hall-plays/{id}/ranges', 'post'>
type PlayReports = Body<'/api/v1/hall-plays/{id}/ranges', 'post'>['reports']
export type OwnHall = Answer<'/api/v1/gatherings/{id}/hall', 'get'>
export type Pack = Answer<'/api/v1/gatherings/{id}/packs', 'post'>
type PackRow = Answer<'/api/v1/gatherings/{id}/packs', 'get'>['items'][number]
export type PackKey = Answer<'/api/v1/pack-key', 'get'>
export type PackReturn = Body<'/api/v1/packs/{id}/return', 'post'>
export type PackReturned = Answer<'/api/v1/packs/{id}/return', 'post'>

const at = (id: string) => ({ params: { path: { id } } })

export const openPlay = (gatheringId: string, itemId: string) =>
  take<Play>(api.POST('/api/v1/gatherings/{id}/plays', { ...at(gatheringId), body: { itemId, clientId: deviceId() } }))
export const sendPlayReports = (playId: string, reports: PlayReports) =>
  take<PlayAnswer>(api.POST('/api/v1/hall-plays/{id}/ranges', { ...at(playId), body: { reports }, keepalive: true }))
export const renewPlay = (playId: string) =>
  take<Answer<'/api/v1/hall-plays/{id}/renewal', 'post'>>(api.POST('/api/v1/hall-plays/{id}/renewal', at(playId)))

export const findOwnHall = (gatheringId: string) => take<OwnHall>(api.GET('/api/v1/gatherings/{id}/hall', at(gatheringId)))
export const joinRemotely = (gatheringId: string, itemId: string) =>
  take<Answer<'/api/v1/gatherings/{id}/remote-sessions', 'post'>>(
    api.POST('/api/v1/gatherings/{id}/remote-sessions', { ...at(gatheringId), body: { itemId, clientId: deviceId() } }),
  )

export const makePack = (gatheringId: string, maxHeight: number) =>
  take<Pack>(api.POST('/api/v1/gatherings/{id}/packs', { ...at(gatheringId), body: { maxHeight } }))
export const listPacks = (gatheringId: string) =>
  take<{ items: PackRow[] }>(api.GET('/api/v1/gatherings/{id}/packs', at(gatheringId)))
export const findPackKey = () => take<PackKey>(api.GET('/api/v1/pack-key'))
export const returnPack = (packId: string, body: PackReturn) =>
  take<PackReturned>(api.POST('/api/v1/packs/{id}/return', { ...at(packId), body }))
