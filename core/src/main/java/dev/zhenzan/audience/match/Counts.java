package dev.zhenzan.audience.match;

import java.util.List;

/**
 * What was shown, watched long and liked, by account, video, creator and tag.
 *
 * @param accounts by account
 * @param videos by video
 * @param recent by video, older rows counting less
 * @param creators by creator, who is an account
 * @param tags by tag, a row counting in parts for the tags of its video
 * @param accountHistory by account, from before the log
 * @param videoHistory by video, from before the log
 */
public record Counts(
    Tally accounts,
    Tally videos,
    Tally recent,
    Tally creators,
    Tally tags,
    Tally accountHistory,
    Tally videoHistory) {

  static Counts none() {
    return new Counts(
        new Tally(0),
        new Tally(0),
        new Tally(0),
        new Tally(0),
        new Tally(0),
        new Tally(0),
        new Tally(0));
  }

  void grow(int accountCount, int videoCount, int tagCount) {
    List.of(accounts, creators, accountHistory).forEach(tally -> tally.grow(accountCount));
    List.of(videos, recent, videoHistory).forEach(tally -> tally.grow(videoCount));
    tags.grow(tagCount);
  }

  /**
   * What counts of a row.
   *
   * @param labels that are known of it
   * @param recent how much it counts as recent, above 0 and at most 1
   */
  record Known(int labels, double recent) {}

  /** Counts a row of a log. */
  void add(MatchLog log, int row, Known known, Works works) {
    int labels = known.labels;
    int video = log.video(row);
    float trust = log.trust(row);
    accounts.add(log.account(row), labels, trust);
    videos.add(video, labels, trust);
    recent.add(video, labels, trust * known.recent);
    int creator = works.creator(video);
    if (creator >= 0) {
      creators.add(creator, labels, trust);
    }
    works.eachTag(video, (tag, weight) -> tags.add(tag, labels, trust * weight));
  }
}
