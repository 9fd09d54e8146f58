package dev.zhenzan.files.source;

import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.model.Answer;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A KuaiRand log: a row is one exposure. It becomes a view with its dwell and, per flag that is 1,
 * a like, a follow, a comment or a share at the same time.
 *
 * <p>Selections of the log say {@code label} (1 like, 0 hate) instead of {@code is_like} and {@code
 * is_hate}; a hate is no interaction of a kind here. A duration of 0 is one that KuaiRand does not
 * know.
 */
final class KuaiRandLogRows implements RowMapping {
  private static final int ACCOUNT = 0;
  private static final int VIDEO = 1;
  private static final int TIME = 2;
  private static final int DWELL = 3;
  private static final int DURATION = 4;
  private static final int LABEL = 5;
  private static final int HATE = 6;
  private static final int FIRST_FLAG = 7;

  /** What a flag that is 1 says, in the order of the flags' columns. */
  private static final List<InteractionKind> FLAGS =
      List.of(
          InteractionKind.LIKE,
          InteractionKind.FOLLOW,
          InteractionKind.COMMENT,
          InteractionKind.SHARE);

  private static final Schema SCHEMA =
      new Schema(
          "interactions",
          List.of("user_id", "video_id", "time_ms"),
          List.of(
              "play_time_ms",
              "duration_ms",
              "label",
              "is_hate",
              "is_like",
              "is_follow",
              "is_comment",
              "is_forward"));

  private static final int RANDOM_EXPOSURE = FIRST_FLAG + FLAGS.size();

  private static final Schema MATCHING = SCHEMA.with("is_rand");

  private final Purpose purpose;
  private final InteractionTable.Builder table;
  private final TimeStyles styles;
  private final boolean[] flags = new boolean[FLAGS.size()];
  private long hates;

  KuaiRandLogRows(Tables tables, Purpose purpose) {
    this.purpose = purpose;
    table = tables.interactions();
    styles = tables.timeStyles();
  }

  @Override
  public Schema schema() {
    return InteractionRows.asksForRandomExposure(purpose) ? MATCHING : SCHEMA;
  }

  @Override
  public int timeColumn() {
    return NO_COLUMN;
  }

  @Override
  public TimeFormat fixedFormat() {
    return TimeFormat.MILLIS;
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    cells.checkId(ACCOUNT);
    cells.checkId(VIDEO);
    if (cells.isEmpty(TIME)) {
      cells.fail(TIME, "is empty");
    }
    long time = cells.time(TIME, times);
    int dwell = cells.count(DWELL);
    int duration = cells.count(DURATION);
    boolean hate = readFlags(cells);
    Answer random =
        InteractionRows.asksForRandomExposure(purpose)
            ? cells.answer(RANDOM_EXPOSURE)
            : Answer.UNKNOWN;
    if (!cells.good()) {
      return 0;
    }
    hates += hate ? 1 : 0;
    int account = cells.intern(ACCOUNT, table.accounts());
    int video = cells.intern(VIDEO, table.videos());
    int style = times.style(styles);
    int known = duration == 0 ? InteractionTable.ABSENT : duration;
    Interaction.Context watched = Interaction.Context.watched(dwell, known);
    int first = table.size();
    table.add(new Interaction(account, video, InteractionKind.VIEW, time, style, watched));
    for (int i = 0; i < flags.length; i++) {
      if (flags[i]) {
        table.addPlain(account, video, FLAGS.get(i), time, style);
      }
    }
    for (int row = first; row < table.size(); row++) {
      table.setRandomExposure(row, random);
    }
    return table.size() - first;
  }

  /** Reads the flags of the kinds; answers whether the row is a hate. */
  private boolean readFlags(Cells cells) {
    for (int i = 0; i < flags.length; i++) {
      flags[i] = cells.flag(FIRST_FLAG + i);
    }
    boolean label = cells.flag(LABEL);
    flags[0] |= label;
    return cells.flag(HATE) || (!cells.isEmpty(LABEL) && !label);
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    List<String> notes = new ArrayList<>();
    if (!columnsFound.contains("is_like") && !columnsFound.contains("label")) {
      notes.add("neither is_like nor label is there: the log has no likes");
    }
    if (hates > 0) {
      notes.add(hates + " rows say that the video was hated; that is no kind of interaction here");
    }
    return notes;
  }
}
