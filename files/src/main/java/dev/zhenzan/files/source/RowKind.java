package dev.zhenzan.files.source;

import dev.zhenzan.files.source.ColumnRule.Content;
import java.util.List;

/** The kinds of rows in the project's own columns, with what is checked of each. */
@SuppressWarnings("ImmutableEnumChecker") // lists that are copies, of records
public enum RowKind {
  INTERACTIONS(
      "interactions",
      ColumnRule.needed("account_id", Content.ID),
      ColumnRule.needed("video_id", Content.ID),
      ColumnRule.of("kind", Content.INTERACTION_KIND),
      ColumnRule.needed("time", Content.TIME),
      ColumnRule.of("dwell_ms", Content.COUNT),
      ColumnRule.of("duration_ms", Content.COUNT),
      ColumnRule.of("surface", Content.SURFACE),
      ColumnRule.of("region", Content.TEXT),
      ColumnRule.of("device_class", Content.TEXT),
      ColumnRule.of("exposure_id", Content.TEXT),
      ColumnRule.of("random_exposure", Content.FLAG)),
  ACCOUNTS(
      "accounts",
      ColumnRule.of("consent", Content.FLAG),
      ColumnRule.of("minor", Content.FLAG),
      ColumnRule.of("personalisation", Content.FLAG),
      ColumnRule.of("region", Content.TEXT),
      ColumnRule.needed("account_id", Content.ID),
      ColumnRule.of("registered_at", Content.TIME),
      ColumnRule.of("followers", Content.COUNT),
      ColumnRule.of("followings", Content.COUNT),
      ColumnRule.of("works", Content.COUNT)),
  VIDEOS(
      "videos",
      ColumnRule.of("music", Content.WORDS),
      ColumnRule.of("caption", Content.WORDS),
      ColumnRule.of("cover_text", Content.WORDS),
      ColumnRule.needed("video_id", Content.ID),
      ColumnRule.known("creator_id", Content.TEXT),
      ColumnRule.known("published_at", Content.TIME),
      ColumnRule.of("category", Content.WORDS),
      ColumnRule.of("tags", Content.WORDS),
      ColumnRule.of("duration_ms", Content.COUNT)),
  COUNTERS(
      "counters",
      ColumnRule.needed("video_id", Content.ID),
      ColumnRule.needed("time", Content.TIME),
      ColumnRule.known("likes", Content.COUNTER),
      ColumnRule.of("views", Content.COUNTER),
      ColumnRule.of("comments", Content.COUNTER),
      ColumnRule.of("shares", Content.COUNTER),
      ColumnRule.of("followers", Content.COUNTER));

  private final List<ColumnRule> columns;
  private final Schema schema;

  RowKind(String role, ColumnRule... columns) {
    this.columns = List.of(columns);
    this.schema =
        new Schema(
            role,
            this.columns.stream().filter(ColumnRule::indispensable).map(ColumnRule::name).toList(),
            this.columns.stream().filter(c -> !c.indispensable()).map(ColumnRule::name).toList());
  }

  /** The word for rows of this kind, such as {@code interactions}. */
  public String role() {
    return schema.role();
  }

  /** The columns; their places are those that {@link CheckedRows} is asked by. */
  public List<ColumnRule> columns() {
    return columns;
  }

  /**
   * The place of a column.
   *
   * @throws IllegalArgumentException if rows of this kind have none of that name
   */
  public int column(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "name must be one of the columns of %s: %s".formatted(role(), name));
  }

  Schema schema() {
    return schema;
  }

  int timeColumn() {
    return column(
        columns.stream()
            .filter(column -> column.content() == Content.TIME)
            .findFirst()
            .orElseThrow()
            .name());
  }
}
