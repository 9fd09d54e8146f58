package dev.zhenzan.evaluation.proof;

import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.testkit.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Predicate;

/** Genuine logs (C. Gao et al., KuaiRand, CIKM 2022) as logs of likes. */
final class KuaiRand {
  private KuaiRand() {}

  /** The likes of the feed's log. */
  static AuditInput likes() throws IOException {
    return feed(row -> row.is("is_like"));
  }

  /** Its long views, taken for likes. */
  static AuditInput longViews() throws IOException {
    return feed(row -> row.is("long_view"));
  }

  /** Its likes and long views, taken for likes. */
  static AuditInput likesAndLongViews() throws IOException {
    return feed(row -> row.is("is_like") || row.is("long_view"));
  }

  /** The likes of very active accounts. */
  static AuditInput heavyLikers() throws IOException {
    return read("kuairand27k/likes_hates_4_08_to_4_21.csv", row -> row.is("label"));
  }

  private static AuditInput feed(Predicate<Row> kept) throws IOException {
    return read("kuairand/log_standard_4_25_to_4_30_pure.csv", kept);
  }

  private record Row(List<String> names, String[] fields) {
    String get(String name) {
      return fields[names.indexOf(name)];
    }

    boolean is(String flag) {
      return get(flag).equals("1");
    }
  }

  private static AuditInput read(String file, Predicate<Row> kept) throws IOException {
    InteractionTable.Builder rows = new InteractionTable.Builder();
    int style = rows.timeStyle(TimeStyle.EPOCH_MICROS);
    List<String> lines = Files.readAllLines(RealData.path(file));
    List<String> names = List.of(lines.getFirst().split(","));
    lines.stream()
        .skip(1)
        .map(line -> new Row(names, line.split(",", -1)))
        .filter(kept)
        .forEach(row -> rows.add(like(row, rows, style)));
    return AuditInput.of(rows.build());
  }

  private static Interaction like(Row row, InteractionTable.Builder rows, int style) {
    return new Interaction(
        rows.accounts().intern(row.get("user_id")),
        rows.videos().intern(row.get("video_id")),
        InteractionKind.LIKE,
        Long.parseLong(row.get("time_ms")) * 1_000,
        style,
        Interaction.Context.NONE);
  }
}
