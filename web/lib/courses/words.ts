import FileText from '@lucide/svelte/icons/file-text'
import ClipboardList from '@lucide/svelte/icons/clipboard-list'
import Film from '@lucide/svelte/icons/film'
import Paperclip from '@lucide/svelte/icons/paperclip'
import ScrollText from '@lucide/svelte/icons/scroll-text'
import type { Component } from 'svelte'
import { lookUp, t } from '#lib/i18n/i18n.ts'
import { missingLesson, placeText, type LessonKind } from './outline.rules.ts'

const TRACKS_OF = ['spirit', 'skills'] as const
/** Both tracks with their words: options of a <Select>. */
export const TRACKS = () => TRACKS_OF.map((value) => ({ value, label: t(`courses:track.${value}`) }))

/** Every kind of lesson, in the order they are offered. */
export const LESSON_KINDS: readonly { kind: LessonKind; icon: Component }[] = [
  { kind: 'article', icon: ScrollText },
  { kind: 'film', icon: Film },
  { kind: 'document', icon: FileText },
  { kind: 'quiz', icon: ClipboardList },
  { kind: 'attachment', icon: Paperclip },
]

interface Titled {
  modules: readonly { lessons: readonly { title: string }[] }[]
}

/** What a course still lacks, from the pointer the server gives: '/summary', '/modules/0/lessons/2/film'. */
export function missingText(course: Titled, pointer: string): string {
  const lesson = missingLesson(pointer)
  if (lesson) return lessonText(course, lesson, lookUp(`courses:lesson.needs.${lesson.field}`))
  if (pointer === '/modules') return t('courses:submit.noModules')
  const module = /^\/modules\/(\d+)\/(title|lessons)$/.exec(pointer)
  if (module) {
    const number = Number(module[1]) + 1
    return module[2] === 'title' ? t('courses:submit.moduleTitle', { number }) : t('courses:submit.missingModule', { number })
  }
  return lookUp(`courses:field.${pointer.slice(1)}`) ?? pointer.slice(1)
}

/** Where something cannot be saved, from the pointer of the fault: '/body/hours', '/body/modules/0/lessons/2/filmId'. */
export function faultPlace(course: Titled, pointer: string): string {
  const place = pointer.replace('/body/', '')
  const lesson = missingLesson(`/${place.replace(/Id$/, '')}`)
  return lesson ? lessonText(course, lesson) : (lookUp(`courses:field.${place.split('/')[0]}`) ?? place)
}

/** Where something was found in a course that is brought in: a place in its description, or one of its files. */
export function findingPlace(place: string): string {
  if (place === '' || place === 'course.json') return t('courses:import.whole')
  const lesson = missingLesson(place)
  return lesson ? t('courses:import.lesson', { place: placeText(lesson) }) : (lookUp(`courses:field.${place.slice(1)}`) ?? place)
}

function lessonText({ modules }: Titled, place: NonNullable<ReturnType<typeof missingLesson>>, what?: string): string {
  const title = modules[place.module]?.lessons[place.lesson]?.title || t('courses:outline.untitled')
  const field = what ?? lookUp(`courses:lesson.${place.field}`) ?? place.field
  return t('courses:submit.missingLesson', { place: placeText(place), title, what: field })
}
