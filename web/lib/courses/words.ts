import FileText from '@lucide/svelte/icons/file-text'
import ClipboardList from '@lucide/svelte/icons/clipboard-list'
import Film from '@lucide/svelte/icons/film'
import Paperclip from '@lucide/svelte/icons/paperclip'
import ScrollText from '@lucide/svelte/icons/scroll-text'
import type { Component } from 'svelte'
import { lookUp, t } from '#lib/i18n/i18n.ts'
import type { Course } from './api.ts'
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

/** What a course still lacks, from the pointer the server gives: '/summary', '/modules/0/lessons/2/film'. */
export function missingText(course: Pick<Course, 'modules'>, pointer: string): string {
  const lesson = missingLesson(pointer)
  if (lesson) {
    const title = course.modules[lesson.module]?.lessons[lesson.lesson]?.title || t('courses:outline.untitled')
    const what = lookUp(`courses:lesson.needs.${lesson.field}`) ?? lookUp(`courses:lesson.${lesson.field}`) ?? lesson.field
    return t('courses:submit.missingLesson', { place: placeText(lesson), title, what })
  }
  if (pointer === '/modules') return t('courses:submit.noModules')
  const module = /^\/modules\/(\d+)\/(title|lessons)$/.exec(pointer)
  if (module) {
    const number = Number(module[1]) + 1
    return module[2] === 'title' ? t('courses:submit.moduleTitle', { number }) : t('courses:submit.missingModule', { number })
  }
  return lookUp(`courses:field.${pointer.slice(1)}`) ?? pointer.slice(1)
}
