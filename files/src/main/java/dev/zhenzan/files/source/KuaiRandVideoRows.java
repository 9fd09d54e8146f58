package dev.zhenzan.files.source;

import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

/**
 * A KuaiRand file of videos ({@code video_features_basic}).
 *
 * <p>{@code upload_dt} is a day. Its first moment in China is the earliest that the video can have
 * been published, so no interaction is taken for one before publication that may not be. {@code
 * author_id} counts to 8839734 and {@code user_id} to 27284: two ways of numbering the same people,
 * of which no key is published. A creator's id is therefore {@code author:} and the number, lest a
 * creator is taken for the account that happens to have its number.
 */
final class KuaiRandVideoRows implements RowMapping {
  /** What KuaiRand writes where it knows no number. */
  static final int MISSING = -124;

  private static final int VIDEO = 0;
  private static final int CREATOR = 1;
  private static final int UPLOADED = 2;
  private static final int DURATION = 3;
  private static final int TAGS = 4;

  private static final Schema SCHEMA =
      new Schema(
          "videos",
          List.of("video_id", "author_id"),
          List.of("upload_dt", "video_duration", "tag"));

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final IdDictionary accountIds;
  private final IdDictionary videoIds;
  private final VideoTable.Builder videos;
  private final Given given = new Given("videos");

  KuaiRandVideoRows(Tables tables) {
    accountIds = tables.interactions().accounts();
    videoIds = tables.interactions().videos();
    videos = tables.videos();
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public int timeColumn() {
    return NO_COLUMN;
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    cells.checkId(VIDEO);
    cells.checkId(CREATOR);
    long uploaded = startOfDay(cells);
    int duration = cells.countUnless(DURATION, MISSING);
    cells.checkText(TAGS, VideoRows.MAX_TOPIC_BYTES);
    if (cells.good()) {
      int id = cells.intern(VIDEO, videoIds);
      given.note(videos.has(id));
      videos.add(
          new Video(
              id,
              Given.count(accountIds.intern("author:" + cells.text(CREATOR))),
              Given.time(uploaded),
              "",
              VideoRows.tags(cells.text(TAGS), ","),
              Given.count(duration)));
    }
    return 0;
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    return given.notes(
        "a creator is named author: and its author_id, which counts otherwise than user_id;"
            + " a video counts as published from the beginning of its upload_dt in China");
  }

  private static long startOfDay(Cells cells) {
    if (cells.isEmpty(UPLOADED)) {
      return TimeReader.BAD;
    }
    try {
      long second = LocalDate.parse(cells.text(UPLOADED)).toEpochSecond(LocalTime.MIDNIGHT, CHINA);
      if (TimeFormat.isSane(second * 1_000_000)) {
        return second * 1_000_000;
      }
    } catch (DateTimeParseException noDay) {
      cells.fail(UPLOADED, "is no day, as 2022-04-10");
    }
    cells.fail(UPLOADED, "the day lies outside the years 2005 to 2049");
    return TimeReader.BAD;
  }
}
