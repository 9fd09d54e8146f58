package dev.zhenzan.server.guard;

import dev.zhenzan.model.Account;
import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Surface;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the interactions of batches; the handle is of a transaction in an organisation's name. */
final class WindowReader {
  /** Interactions of a piece, so that a batch of any size takes little memory. */
  private static final int PIECE = 20_000;

  /** One question for all batches: the index by batch does not tell the newest rows apart. */
  private static final String INTERACTIONS =
      """
      select batch_id, account_id, video_id, kind,
        (extract(epoch from "time") * 1000000)::int8 as micros,
        dwell_ms, duration_ms, surface, region, device_class, exposure_id
      from interaction where organisation_id = organisation() and batch_id = any(:batches)
      order by batch_id, ctid""";

  private static final String ACCOUNTS =
      """
      select account_id, (extract(epoch from registered_at) * 1000000)::int8 as registered,
        followers, followings, works
      from account where organisation_id = organisation() and account_id = any(:ids)""";

  private static final String VIDEOS =
      """
      select video_id, creator_id, (extract(epoch from published_at) * 1000000)::int8 as published,
        category, duration_ms
      from video
      where organisation_id = organisation() and creator_id is not null and video_id = any(:ids)""";

  private final Handle handle;
  private InteractionTable.Builder table = new InteractionTable.Builder();
  private Map<UUID, Integer> rows = new LinkedHashMap<>();

  private WindowReader(Handle handle) {
    this.handle = handle;
  }

  /** Gives the interactions of batches, those of the oldest batch first. */
  static void read(Handle handle, Collection<UUID> batches, Consumer<Piece> taker) {
    new WindowReader(handle).read(batches, taker);
  }

  private void read(Collection<UUID> batches, Consumer<Piece> taker) {
    handle
        .createQuery(INTERACTIONS)
        .setFetchSize(PIECE)
        .bindArray("batches", UUID.class, batches)
        .map((row, context) -> add(row))
        .useIterator(
            each -> {
              while (each.hasNext()) {
                if (each.next() == PIECE) {
                  taker.accept(piece());
                }
              }
            });
    if (table.size() > 0) {
      taker.accept(piece());
    }
  }

  /** Adds an interaction; returns how many there are. */
  private int add(ResultSet row) throws SQLException {
    rows.merge(row.getObject(1, UUID.class), 1, Integer::sum);
    table.add(
        new Interaction(
            table.accounts().intern(row.getString(2)),
            table.videos().intern(row.getString(3)),
            InteractionKind.parse(row.getString(4)).orElseThrow(),
            row.getLong(5),
            table.timeStyle(TimeStyle.EPOCH_MICROS),
            new Interaction.Context(
                count(row, 6),
                count(row, 7),
                surface(row.getString(8)),
                id(row.getString(9), table.regions()),
                id(row.getString(10), table.devices()),
                id(row.getString(11), table.exposures()))));
    return table.size();
  }

  private static int count(ResultSet row, int column) throws SQLException {
    int count = row.getInt(column);
    return row.wasNull() ? InteractionTable.ABSENT : count;
  }

  private static Surface surface(@Nullable String code) {
    return code == null ? Surface.UNKNOWN : Surface.parse(code).orElse(Surface.UNKNOWN);
  }

  private static int id(@Nullable String text, IdDictionary ids) {
    return text == null ? InteractionTable.ABSENT : ids.intern(text);
  }

  private Piece piece() {
    AccountTable accounts = accounts(texts(table.accounts()));
    VideoTable videos = videos(texts(table.videos()));
    Piece piece = new Piece(new AuditInput(table.build(), accounts, videos), rows);
    table = new InteractionTable.Builder();
    rows = new LinkedHashMap<>();
    return piece;
  }

  private static List<String> texts(IdDictionary ids) {
    return IntStream.range(0, ids.size()).mapToObj(ids::text).toList();
  }

  private AccountTable accounts(List<String> ids) {
    IdDictionary known = table.accounts();
    return AccountTable.of(
        handle
            .createQuery(ACCOUNTS)
            .bindArray("ids", String.class, ids)
            .map(
                (row, context) ->
                    new Account(
                        known.intern(row.getString(1)),
                        time(row, 2),
                        given(row, 3),
                        given(row, 4),
                        given(row, 5)))
            .list());
  }

  private VideoTable videos(List<String> ids) {
    IdDictionary known = table.videos();
    return VideoTable.of(
        handle
            .createQuery(VIDEOS)
            .bindArray("ids", String.class, ids)
            .map(
                (row, context) ->
                    new Video(
                        known.intern(row.getString(1)),
                        OptionalInt.of(table.accounts().intern(row.getString(2))),
                        time(row, 3),
                        row.getString(4) == null ? "" : row.getString(4),
                        List.of(),
                        given(row, 5)))
            .list());
  }

  private static OptionalLong time(ResultSet row, int column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(micros);
  }

  private static OptionalInt given(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
