/** Short films for the demo county: what the film pages say of them, and what is said in them. Places and people are invented. */

/** The light over the hills. */
export type Scene = 'dawn' | 'noon' | 'dusk' | 'night'

export interface DemoFilmScript {
  title: string
  genre: 'documentary' | 'exemplary_deeds' | 'video_lecture'
  category: 'party_purpose' | 'revolutionary_tradition' | 'knowledge_skills'
  year: number
  producer: string
  synopsis: string
  scenes: readonly Scene[]
  /** Caption after caption, each as long as the others. */
  lines: readonly string[]
}

export const DEMO_FILMS: readonly DemoFilmScript[] = [
  {
    title: '柳树村的一条渠',
    genre: 'documentary',
    category: 'party_purpose',
    year: 2025,
    producer: '青禾县电教中心',
    synopsis: '山上有水，村里没水。六名党员带着全村人用两个冬天把水引下了山，渠修通那天，最老的一位已经七十八岁。',
    scenes: ['dawn', 'noon', 'dusk'],
    lines: [
      '柳树村在山脚下，水在山顶上。',
      '每年开春，各家都要挑水浇地。',
      '支部开会，六名党员先报了名。',
      '第一个冬天，挖了四百米。',
      '第二个冬天，全村都来了。',
      '渠修通的那天，是腊月二十三。',
      '最老的党员七十八岁，他放的第一闸水。',
      '现在，村里的果园有三百亩。',
      '渠边立着一块小碑，上面没有名字。',
      '老人说：水到了，就行了。',
    ],
  },
  {
    title: '送信的老林',
    genre: 'exemplary_deeds',
    category: 'revolutionary_tradition',
    year: 2024,
    producer: '东河镇党委',
    synopsis: '乡邮员老林走了三十一年山路，没有丢过一封信。退休以后，他把路上认得的每一户写成了一本册子。',
    scenes: ['dusk', 'night', 'dawn'],
    lines: [
      '老林送了三十一年信。',
      '一条山路，来回四十里。',
      '下雨天，信放在贴身的口袋里。',
      '有一年大雪，他走了两天。',
      '收信的人说：不急的，明天也行。',
      '他说：信上写的是今天。',
      '退休那天，他交回邮包，一封不少。',
      '后来他写了一本册子，记着每一户人家。',
      '册子现在放在镇上的党员活动室。',
    ],
  },
  {
    title: '手机上怎样看学习课程',
    genre: 'video_lecture',
    category: 'knowledge_skills',
    year: 2026,
    producer: '青禾县电教中心',
    synopsis: '一步一步说明怎样在手机上找到影片、调大字幕、接着上次的地方看，以及流量不够时怎样只听声音。',
    scenes: ['noon', 'dawn'],
    lines: [
      '打开手机，进入“影片”。',
      '想看哪一部，就点哪一部。',
      '字太小，可以在“我的”里调大。',
      '看到一半有事，关掉就行，下次接着看。',
      '换一部手机也一样，会从上次的地方开始。',
      '流量不够时，清晰度选“只听声音”。',
      '看完以后，学时会自己记上。',
      '记得对不对，在“我的一年”里可以查。',
    ],
  },
]
