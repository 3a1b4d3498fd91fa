/**
 * What we decode, by ffmpeg's codec names. Every decoder is a door for hostile input, so only what films
 * met in a county are made of: phones, cameras, broadcast, cutting rooms, and the web and discs of twenty years.
 */
export const PICTURE_CODECS = new Set(
  `h264 hevc av1 vp8 vp9 vp6 vp6f theora mpeg4 msmpeg4v1 msmpeg4v2 msmpeg4v3 mpeg1video mpeg2video h263 h263p flv1
   wmv1 wmv2 wmv3 vc1 rv10 rv20 rv30 rv40 cavs mjpeg prores dnxhd dvvideo ffv1 huffyuv utvideo qtrle png rawvideo
   svq1 svq3 cinepak cfhd`.split(/\s+/),
)

export const SOUND_CODECS = new Set(
  `aac aac_latm mp3 mp2 mp1 ac3 eac3 dts flac alac vorbis opus wmav1 wmav2 wmapro amr_nb amr_wb cook ra_144 ra_288
   atrac3 nellymoser speex adpcm_ima_qt adpcm_ima_wav adpcm_ms pcm_s16le pcm_s16be pcm_s24le pcm_s24be pcm_s32le
   pcm_s32be pcm_f32le pcm_f32be pcm_u8 pcm_s8 pcm_alaw pcm_mulaw pcm_bluray pcm_dvd`.split(/\s+/),
)

export const CAPTION_CODECS = new Set('subrip ass ssa mov_text webvtt text'.split(' '))
export const CAPTION_PICTURES = new Set('hdmv_pgs_subtitle dvd_subtitle dvb_subtitle xsub'.split(' '))

/** Decoders whose name is not their codec's. */
const OTHER_DECODERS =
  'libdav1d libaom-av1 libvpx libvpx-vp9 msmpeg4 flv mp3float dca amrnb amrwb real_144 real_288 libopus libvorbis srt'.split(' ')

/** For ffmpeg's `-codec_whitelist`: no other decoder is ever opened, whatever a file says it holds. */
export const DECODERS = [...PICTURE_CODECS, ...SOUND_CODECS, ...CAPTION_CODECS, ...OTHER_DECODERS].join(',')
