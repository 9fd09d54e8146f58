package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.model.HistoryTable;
import dev.zhenzan.model.HistoryTable.Kind;
import dev.zhenzan.model.InteractionTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the files of a test for matching and keeps what came of it. */
final class MatchReading {
  private final List<Reject> rejects = new ArrayList<>();
  private final MatchIntake intake;

  private MatchReading(MatchSources sources) {
    intake = MatchReader.read(sources, Resources.usual(), rejects::add, ReadListener.none());
  }

  static MatchReading of(MatchSources sources) {
    return new MatchReading(sources);
  }

  static MatchReading histories(Layout layout, Path... files) {
    return of(new MatchSources(List.of(), List.of(files), List.of(), List.of(), layout));
  }

  static MatchReading log(Layout layout, Path... files) {
    return of(new MatchSources(List.of(files), List.of(), List.of(), List.of(), layout));
  }

  /** Reads files of videos beside a log of one row. */
  static MatchReading videos(Path folder, Layout layout, Path... files) {
    Path log =
        switch (layout) {
          case ZHENZAN ->
              Reading.file(folder, "log.csv", "account_id,video_id,time", "a,v,1777637730");
          case KUAIRAND ->
              Reading.file(folder, "log.csv", "user_id,video_id,time_ms", "1,1,1650812741436");
          case KUAIREC ->
              Reading.file(folder, "log.csv", "user_id,video_id,timestamp", "1,1,1593878903.438");
        };
    return of(new MatchSources(List.of(log), List.of(), List.of(), List.of(files), layout));
  }

  MatchIntake intake() {
    return intake;
  }

  InteractionTable table() {
    return intake.input().interactions();
  }

  List<Reject> rejects() {
    return rejects;
  }

  /** The int of a video. */
  int video(String id) {
    return table().videos().find(id);
  }

  /** The int of an account. */
  int account(String id) {
    return table().accounts().find(id);
  }

  /** The ids of an account's history of a kind. */
  List<String> history(String account, Kind kind) {
    HistoryTable.Lists lists = intake.histories().lists(kind);
    return Arrays.stream(lists.videos(account(account))).mapToObj(table().videos()::text).toList();
  }

  SourceSummary summary() {
    return intake.sources().getLast();
  }
}
