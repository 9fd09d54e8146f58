package dev.zhenzan;

import dev.zhenzan.model.Account;
import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Builds a small log whose rows can be read in the test; times are seconds after {@link #START}.
 * The module of shared fixtures depends on core, so core's own tests have this shorter one.
 */
public final class SmallLog {
  /** Second 0 of every log: a Monday, midnight UTC. */
  public static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  private final InteractionTable.Builder rows = new InteractionTable.Builder();
  private final List<Account> accounts = new ArrayList<>();
  private final List<Video> videos = new ArrayList<>();

  private SmallLog() {}

  /** A log without rows. */
  public static SmallLog empty() {
    return new SmallLog();
  }

  /** The micros of a second of the log. */
  public static long micros(double second) {
    return START.getEpochSecond() * 1_000_000 + Math.round(second * 1e6);
  }

  /** Adds a like. */
  public SmallLog like(String account, String video, double second) {
    return row(account, InteractionKind.LIKE, video, second);
  }

  /** Adds the taking back of a like. */
  public SmallLog unlike(String account, String video, double second) {
    return row(account, InteractionKind.UNLIKE, video, second);
  }

  /** Adds a row of any kind with nothing beside the four columns. */
  public SmallLog row(String account, InteractionKind kind, String video, double second) {
    return row(account, kind, video, second, Interaction.Context.NONE);
  }

  /** Adds a view with the milliseconds watched and those of the video. */
  public SmallLog watch(
      String account, String video, double second, int dwellMillis, int durationMillis) {
    Interaction.Context context = Interaction.Context.watched(dwellMillis, durationMillis);
    return row(account, InteractionKind.VIEW, video, second, context);
  }

  /** Adds a row of any kind with something beside the four columns. */
  public SmallLog row(
      String account,
      InteractionKind kind,
      String video,
      double second,
      Interaction.Context context) {
    int style = rows.timeStyle(TimeStyle.EPOCH_MICROS);
    int by = rows.accounts().intern(account);
    int on = rows.videos().intern(video);
    rows.add(new Interaction(by, on, kind, micros(second), style, context));
    return this;
  }

  /** Says when an account was registered. */
  public SmallLog account(String account, double registeredSecond) {
    int id = rows.accounts().intern(account);
    OptionalInt unknown = OptionalInt.empty();
    OptionalLong registered = OptionalLong.of(micros(registeredSecond));
    accounts.add(new Account(id, registered, unknown, unknown, unknown));
    return this;
  }

  /** Says how long a video is, and nothing else of it. */
  public SmallLog lasts(String video, int millis) {
    int id = rows.videos().intern(video);
    OptionalInt duration = OptionalInt.of(millis);
    videos.add(new Video(id, OptionalInt.empty(), OptionalLong.empty(), "", List.of(), duration));
    return this;
  }

  /** Says whose a video is and when it was published. */
  public SmallLog video(String video, String creator, double publishedSecond) {
    int id = rows.videos().intern(video);
    OptionalInt by = OptionalInt.of(rows.accounts().intern(creator));
    OptionalLong published = OptionalLong.of(micros(publishedSecond));
    videos.add(new Video(id, by, published, "", List.of(), OptionalInt.empty()));
    return this;
  }

  /** The rows alone. */
  public InteractionTable table() {
    return rows.build();
  }

  /** The rows with what was said of accounts and videos. */
  public AuditInput input() {
    return new AuditInput(table(), AccountTable.of(accounts), VideoTable.of(videos));
  }
}
