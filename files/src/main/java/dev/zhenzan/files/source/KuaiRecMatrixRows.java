package dev.zhenzan.files.source;

import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import java.util.List;
import java.util.Set;

/**
 * A KuaiRec matrix: a row is a view with its dwell and the video's duration. KuaiRec says of no
 * pair whether the video was liked.
 */
final class KuaiRecMatrixRows implements RowMapping {
  private static final int ACCOUNT = 0;
  private static final int VIDEO = 1;
  private static final int TIME = 2;
  private static final int DWELL = 3;
  private static final int DURATION = 4;

  private static final Schema SCHEMA =
      new Schema(
          "interactions",
          List.of("user_id", "video_id", "timestamp"),
          List.of("play_duration", "video_duration"));

  private final InteractionTable.Builder table;
  private final TimeStyles styles;

  KuaiRecMatrixRows(Tables tables) {
    table = tables.interactions();
    styles = tables.timeStyles();
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public int timeColumn() {
    return NO_COLUMN;
  }

  /** Fractional seconds are no format of the project's own; they are written as milliseconds. */
  @Override
  public TimeFormat fixedFormat() {
    return TimeFormat.MILLIS;
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    cells.checkId(ACCOUNT);
    cells.checkId(VIDEO);
    long time = cells.fractionalSeconds(TIME);
    int dwell = cells.count(DWELL);
    int duration = cells.count(DURATION);
    if (!cells.good()) {
      return 0;
    }
    int account = cells.intern(ACCOUNT, table.accounts());
    int video = cells.intern(VIDEO, table.videos());
    Interaction.Context watched = Interaction.Context.watched(dwell, duration);
    int style = styles.index(TimeFormat.MILLIS);
    table.add(new Interaction(account, video, InteractionKind.VIEW, time, style, watched));
    return 1;
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    return List.of("KuaiRec says of no pair whether the video was liked: the log has views alone");
  }
}
