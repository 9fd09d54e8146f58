/** Codes of a diagnosis in words; the same words as in the reports and in the general pack. */
export default {
  strength: {
    measured: '已测定',
    possible: '可能',
    claimed: '行业说法',
  },
  cause: {
    invalid_likes: '计数中含有无效点赞',
    weak_hours: '作品发布在效果较弱的时段',
    topic_choice: '选题（由您自己的作品得出）',
    topic_of_others: '选题（由同垂类他人的作品得出，您该选题的作品太少）',
    saturated_topic: '该选题供大于求',
    content: '作品没有留住或打动观众',
    few_regulars: '观众缺少再来的理由',
    one_source: '观众来源单一',
    irregular_publishing: '发布过少或不规律',
    night_audience: '观众在夜间活跃，或点赞发生在无人清醒的时段',
  },
  symptom: {
    valid_share: '有效点赞占比',
    early_likes: '首日有效点赞',
    like_rate: '点赞率',
    completion: '完播程度',
    returning: '回访观众',
    region: '观众集中于一个地区',
    surface: '流量集中于一个入口',
    night: '0 点至 6 点的点赞',
    hours: '推荐时段与习惯时段',
    topics: '选题',
    rhythm: '每七天发布的作品',
  },
  judgement: {
    significant: '显著',
    not_significant: '偶然即可解释',
  },
  soon: {
    within_1_hour: '一小时内',
    within_24_hours: '1 至 24 小时',
    within_72_hours: '24 至 72 小时',
    later: '更晚',
  },
  viewer: {
    new: '新观众',
    returning: '回访观众',
  },
  surface: {
    unknown: '未知',
    feed: '推荐流',
    search: '搜索',
    profile: '主页',
    share: '分享',
    live: '直播',
    campaign: '活动',
  },
  day: {
    d0: '周一',
    d1: '周二',
    d2: '周三',
    d3: '周四',
    d4: '周五',
    d5: '周六',
    d6: '周日',
  },
  advice: {
    publish_at: {
      title: '换个时间发布',
      text: '建议把作品放在{times}发布。您现在多在{habit}发布；换到建议时段后，预计每个作品的表现变化为{gain}（95% 区间{gain_low}至{gain_high}），依据是{works}个作品的有效互动。先拿一个时段连续试四到六个作品，再与原来的时段比较；区间如果跨过零，就说明现有数据还分不出好坏。',
    },
    nothing_significant: {
      title: '暂时没有可靠的差别',
      text: '我们看了{works}个作品、{likes}个有效点赞，没有发现能与偶然波动区分开的差别。这不是说内容不好，而是数据还不足以支持改变。建议保持现在的做法，每次只改一处（时间、选题或开头），累计更多作品后再来诊断。',
    },
    topic_rising: {
      title: '这个选题值得多做',
      text: '「{topic}」类作品的表现比您的其他作品高{lift}（95% 区间{lift_low}至{lift_high}，{works}个作品，已控制多重比较的误报）。建议把它做成固定栏目：先出三到五条，保留让观众停留的共同点，每条只换一个角度。如果后续作品的优势消失，就不要硬追。',
    },
    topic_saturated: {
      title: '这个选题供大于求',
      text: '「{topic}」占您作品的{supply}，但只占观众需求的{demand}（{works}个作品）。同样的题材继续加量，每条分到的观众会越来越少。建议减少常规更新，把它与观众同样关心的另一个话题结合，或者只在有新信息时再做。',
    },
    likes_invalid: {
      title: '部分点赞无效',
      text: '在{likes}个点赞中，估计有{share}（95% 区间{share_low}至{share_high}）是无效互动。无效互动会让推荐系统把作品推给不合适的人，也会让合作方低估您的真实影响力。请检查是否有人代运营时用了第三方服务，停止一切此类服务；如果您没有参与，可以凭审计证据申诉并保留记录。之后的分析和报价只按有效互动计算。',
    },
    early_likes_low: {
      title: '首日有效点赞偏少',
      text: '近{works}个作品首日有效点赞的中位数是{likes}，低于参考门槛{threshold}（出自业内说法或设定，不是实测规律）。首日互动主要取决于最先看到的人是否合适：写清楚封面和标题，让第一句话说明内容给谁看；把发布时间放到观众在线的时段；新作品可以申请面向自愿观众的匹配曝光。不要用任何方式制造点赞。',
    },
    like_rate_low: {
      title: '点赞率低于同行',
      text: '您的有效点赞率为{rate}（95% 区间{rate_low}至{rate_high}，{works}个作品），同量级创作者的中位数是{peers}。看完却不点赞，通常是内容有用但没有触动，或者结尾没有给出态度。建议在结尾用一句话总结观点或结果，让认同的人有理由表达；对比点赞率最高和最低的五个作品，找出差别再改。',
    },
    completion_low: {
      title: '完播率低于同行',
      text: '您的平均完播程度为{rate}（95% 区间{rate_low}至{rate_high}，{works}个作品），同行中位数是{peers}。请先看前三秒：把结果、冲突或问题提前，删掉自我介绍和空镜。然后缩短：先把时长压到现在的三分之二，每十秒给一个新信息。一次只改一处，用接下来的六个作品验证。',
    },
    returning_low: {
      title: '回头观众偏少',
      text: '看过您作品的人里，回来看下一个作品的占{share}（95% 区间{share_low}至{share_high}），同行中位数是{peers}。建议给观众一个期待：固定栏目名、固定更新日、结尾预告下一条；在主页置顶最能代表您的三个作品，让第一次来的人知道关注您能得到什么。',
    },
    audience_concentrated: {
      title: '观众过于集中',
      text: '您的观众有{share}（95% 区间{share_low}至{share_high}）集中在「{group}」。集中有利于本地或垂直合作，但抗风险能力弱。如果希望扩大受众，可以用两成的作品去试相邻的人群：保留熟悉的形式，换一个他们关心的问题，一个月后再看新增观众有没有留下来。',
    },
    surface_dependent: {
      title: '流量来源单一',
      text: '您有{share}（95% 区间{share_low}至{share_high}）的播放来自「{surface}」。一个入口的规则变化就会影响全部播放。建议补上另外两个入口：标题和字幕写进观众会搜索的完整词语；把作品整理成合集，让主页也能留住人。',
    },
    night_growth: {
      title: '夜间增长偏多',
      text: '在{likes}个点赞中，有{share}（95% 区间{share_low}至{share_high}）出现在凌晨 0 点至 6 点，明显多于普通观众的作息。可能是海外观众、夜班人群，也可能是无效互动，仅凭时间不能下结论。请对照地区分布和审计结果，再决定是否需要处理。',
    },
    quote_basis: {
      title: '报价依据',
      text: '报价按{works}个作品的有效播放计算：单个作品预计有效触达{reach}，参考区间为{low}至{high}，中位{middle}。区间反映作品之间的真实波动；无效互动不计入。与合作方沟通时，建议同时给出区间和真实度证书，并约定按有效播放结算。',
    },
    live_conversion_low: {
      title: '直播转化偏低',
      text: '近{sessions}场直播的观众下单率为{rate}（95% 区间{rate_low}至{rate_high}），同行中位数是{peers}。先检查进来的人是否合适，再检查讲解：开场三分钟说清今天卖什么、适合谁、不适合谁；每个商品讲一个真实使用场景和一个缺点；减少品类，把时间留给回答问题。',
    },
    publish_rhythm: {
      title: '更新节奏不稳',
      text: '您平均每周发布{per_week}个作品，最长间隔{longest_gap}（共{works}个作品），同行中位数是每周{peers}个。忽多忽少会让观众忘记您。建议先定一个不累的频率并坚持八周，提前备好两到三条成片；宁可稳定少发，也不要突击。',
    },
  },
}
