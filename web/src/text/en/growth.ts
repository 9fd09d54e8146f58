/** Codes of a diagnosis in words; the same words as in the reports and in the general pack. */
export default {
  strength: {
    measured: 'measured',
    possible: 'possible',
    claimed: 'a claim',
  },
  cause: {
    invalid_likes: 'invalid likes stand in the counter',
    weak_hours: 'works go out at weaker hours',
    topic_choice: 'the choice of topics, as your own works tell',
    topic_of_others: 'the choice of topics, as works of others in the vertical tell; too few of your own are of the topic',
    saturated_topic: 'more of the topic than is asked for',
    content: 'works do not hold or move their viewers',
    few_regulars: 'few viewers have a reason to come back',
    one_source: 'one source of viewers',
    irregular_publishing: 'rare or irregular publishing',
    night_audience: 'an audience awake at night, or likes that nobody is awake for',
  },
  symptom: {
    valid_share: 'Share of valid likes',
    early_likes: 'Valid likes of the first day',
    like_rate: 'Likes per view',
    completion: 'How far works are watched',
    returning: 'Viewers who come back',
    region: 'Audience of one region',
    surface: 'Traffic from one place',
    night: 'Likes between 0:00 and 6:00',
    hours: 'Recommended hours against the habit',
    topics: 'Topics',
    rhythm: 'Works in seven days',
  },
  judgement: {
    significant: 'significant',
    not_significant: 'chance would explain it',
  },
  soon: {
    within_1_hour: 'within an hour',
    within_24_hours: '1 to 24 hours',
    within_72_hours: '24 to 72 hours',
    later: 'later',
  },
  viewer: {
    new: 'new',
    returning: 'returning',
  },
  surface: {
    unknown: 'unknown',
    feed: 'feed',
    search: 'search',
    profile: 'profile',
    share: 'shares',
    live: 'live',
    campaign: 'campaign',
  },
  day: {
    d0: 'Mon',
    d1: 'Tue',
    d2: 'Wed',
    d3: 'Thu',
    d4: 'Fri',
    d5: 'Sat',
    d6: 'Sun',
  },
  advice: {
    publish_at: {
      title: 'Publish at other hours',
      text: 'Publish at {times}. Most of your works go out at {habit}; at the recommended hours a work is expected to change by {gain} (95 % interval {gain_low} to {gain_high}), from the valid interactions of {works} works. Try one of the hours with four to six works in a row and compare; where the interval spans zero, the data cannot tell yet.',
    },
    nothing_significant: {
      title: 'Nothing that can be told from chance',
      text: 'In {works} works with {likes} valid likes we found no difference that can be told from chance. That does not mean that the works are bad, but that the data do not support a change. Keep to what you do, change one thing at a time (hour, topic or opening), and come back with more works.',
    },
    topic_rising: {
      title: 'A topic worth more works',
      text: 'Works about {topic} do {lift} better than your others (95 % interval {lift_low} to {lift_high}, {works} works, false discoveries controlled). Make a series of it: three to five works first, keeping what they have in common and changing one angle each. If the lead vanishes, do not chase it.',
    },
    topic_saturated: {
      title: 'More of this topic than is asked for',
      text: '{topic} makes up {supply} of your works but {demand} of what viewers ask for ({works} works). More of the same will share the same viewers. Publish less of it as a routine, join it with another topic that viewers care for, or keep it for when there is news.',
    },
    likes_invalid: {
      title: 'Some likes are invalid',
      text: "Of {likes} likes an estimated {share} (95 % interval {share_low} to {share_high}) are invalid. They mislead the recommendation about who your works are for, and make partners doubt the genuine ones. Find out whether anybody who runs your account used a third party's service and end it; if you took no part, appeal with the audit's evidence and keep the record. Analyses and quotes count valid interactions only.",
    },
    early_likes_low: {
      title: 'Few valid likes on the first day',
      text: 'The median of valid likes on the first day is {likes} over your last {works} works, below the mark of {threshold} (a claim of the trade or an assumption, not a measurement). The first day depends on whether the first viewers are the right ones: make cover and title say whom the work is for, publish when your viewers are there, and let new works be shown to matched viewers who opted in. Never make up likes.',
    },
    like_rate_low: {
      title: 'Fewer likes per view than peers',
      text: '{rate} of views end in a valid like (95 % interval {rate_low} to {rate_high}, {works} works); the median of peers of your size is {peers}. Viewers who watch and do not like often found the work useful but were not moved, or the ending took no stand. Close with one sentence that sums up a view or a result, and compare your five best and five worst works before changing more.',
    },
    completion_low: {
      title: "Works are watched less far than peers'",
      text: "Your works are watched to {rate} on average (95 % interval {rate_low} to {rate_high}, {works} works); the peers' median is {peers}. Begin with the first three seconds: put result, conflict or question first and drop introductions. Then shorten to two thirds, with something new every ten seconds. Change one thing at a time and check it over the next six works.",
    },
    returning_low: {
      title: 'Few viewers come back',
      text: "{share} of viewers come back for another work (95 % interval {share_low} to {share_high}); the peers' median is {peers}. Give them something to expect: a series with a name, a fixed day, a word on the next work at the end. Pin the three works that show best what following you brings.",
    },
    audience_concentrated: {
      title: 'The audience is concentrated',
      text: '{share} of your audience (95 % interval {share_low} to {share_high}) is {group}. That helps local or special partners and is fragile otherwise. To widen it, give a fifth of your works to a neighbouring audience: keep the form, take a question they care for, and see after a month whether the new viewers stayed.',
    },
    surface_dependent: {
      title: 'Dependence on one surface',
      text: '{share} of your views (95 % interval {share_low} to {share_high}) come from {surface}. A change there changes everything. Add two more: write the full words that people search for into titles and captions, and put works into collections so that your profile keeps visitors.',
    },
    night_growth: {
      title: 'Much growth at night',
      text: "Of {likes} likes {share} (95 % interval {share_low} to {share_high}) came between midnight and 6 o'clock, more than viewers' days explain. It may be viewers abroad or on night shifts, or invalid likes; the hour alone proves nothing. Look at regions and at the audit before you conclude.",
    },
    quote_basis: {
      title: 'What the quote rests on',
      text: 'The quote rests on the valid views of {works} works: a post is expected to reach {reach}, which gives {low} to {high} with {middle} in the middle. The range is how much works really differ; invalid interactions do not count. Show partners the range with the certificate of authenticity, and agree to settle by valid views.',
    },
    live_conversion_low: {
      title: 'Few orders per live viewer',
      text: "{rate} of viewers ordered in your last {sessions} sessions (95 % interval {rate_low} to {rate_high}); the peers' median is {peers}. First see whether the right people come, then how you present: say in the first three minutes what there is, for whom, and for whom not; show one real use and one weakness of each product; offer fewer and answer more questions.",
    },
    publish_rhythm: {
      title: 'An irregular rhythm',
      text: "You publish {per_week} works a week with a longest gap of {longest_gap} ({works} works in all); the peers' median is {peers} a week. Ups and downs make viewers forget you. Choose a rhythm that does not wear you out, keep it for eight weeks with two or three works in stock, and rather be steady than many.",
    },
  },
}
