package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.files.rows.Fault;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedRowsTest {
  private static final String[] INTERACTIONS = {
    "account_id,video_id,kind,time,dwell_ms,duration_ms,surface,region,random_exposure,shoe_size",
    "a1,v1,LIKE,2026-05-01T08:00:00+08:00,10,20,feed,CN-11,1,42",
    "a2,v1,,2026-05-01T00:00:01Z,,,,,,",
    ",v1,like,2026-05-01T00:00:01Z,,,,,,",
    "a3,v1,likes,2026-05-01T00:00:01Z,,,,,,",
    "a3,v1,like,yesterday,,,,,,",
    "a3,v1,like,,,,,,,",
    "a3,v1,like,2026-05-01T00:00:01Z,-1,,,,,",
    "a3,v1,like,2026-05-01T00:00:01Z,,,sofa,,,",
    "a3,v1,like",
    "a3,v2,view,1777600000,,,,,,",
    "a4,v2,view,2026-05-01T00:00:02Z,,,unknown,,,"
  };

  @TempDir Path folder;

  @Test
  void interactions_areJudgedAsByAnAudit() {
    Path file = Reading.file(folder, "interactions.csv", INTERACTIONS);

    Reading audit = Reading.of(file);

    assertThat(audit.rejects()).hasSize(8);
    assertThat(rejects(RowKind.INTERACTIONS, file)).isEqualTo(audit.rejects());
    assertThat(good(RowKind.INTERACTIONS, file))
        .containsExactly(
            "a1|v1|like|1777593600000000|10|20|feed|CN-11|||1",
            "a2|v1|like|1777593601000000|-1|-1|||||-1",
            "a4|v2|view|1777593602000000|-1|-1|||||-1");
  }

  @Test
  void accountsAndVideos_areJudgedAsByAnAudit() {
    Path accounts =
        Reading.file(
            folder,
            "accounts.csv",
            "account_id,registered_at,followers,minor",
            "a1,2020-01-01T00:00:00Z,3,0",
            "a2,2020,4,1",
            ",2020-01-01T00:00:00Z,3,",
            "a3,,x,");
    Path videos =
        Reading.file(
            folder,
            "videos.csv",
            "video_id,creator_id,published_at,tags,caption",
            "v1,c1,2026-01-01T00:00:00Z,a;b,\"hello, world\"",
            "v2,c1,1985-01-01T00:00:00Z,,",
            ",c1,,,");
    Path log = Reading.file(folder, "log.csv", INTERACTIONS);

    List<Reject> ofAudit =
        Reading.of(
                new AuditSources(List.of(log), List.of(accounts), List.of(videos), Layout.ZHENZAN))
            .rejects();

    List<Reject> found = rejects(RowKind.INTERACTIONS, log);
    found.addAll(rejects(RowKind.ACCOUNTS, accounts));
    found.addAll(rejects(RowKind.VIDEOS, videos));
    assertThat(found).isEqualTo(ofAudit);
    assertThat(good(RowKind.VIDEOS, videos))
        .containsExactly("|hello, world||v1|c1|1767225600000000||a;b|-1");
  }

  @Test
  void counters_needAValue() {
    Path file =
        Reading.file(
            folder,
            "counters.jsonl",
            "{\"video_id\":\"v1\",\"time\":1777600000,\"likes\":7,\"views\":100}",
            "{\"video_id\":\"v1\",\"time\":1777600001,\"likes\":null}");

    assertThat(good(RowKind.COUNTERS, file)).containsExactly("v1|1777600000000000|7|100|-1|-1|-1");
    assertThat(rejects(RowKind.COUNTERS, file).getFirst().column()).isEqualTo("likes");
  }

  @Test
  void fileWithoutAnIndispensableColumn_isRefusedWithoutItsName() {
    Path file = Reading.file(folder, "secret.csv", "account_id,time", "a,1777600000");

    assertThatThrownBy(() -> good(RowKind.INTERACTIONS, file))
        .isInstanceOf(UncheckedIOException.class)
        .cause()
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("the column video_id is missing")
        .hasMessageNotContaining("secret");
  }

  @Test
  void columnsOfNoUse_areNamed() throws IOException {
    Path file = Reading.file(folder, "interactions.csv", INTERACTIONS);
    try (CheckedRows rows = CheckedRows.open(RowKind.INTERACTIONS, file, Resources.usual())) {
      assertThat(rows.unused()).isEqualTo("shoe_size");
    }
  }

  private static List<Reject> rejects(RowKind kind, Path file) {
    List<Reject> rejects = new ArrayList<>();
    read(
        kind,
        file,
        rows -> {
          if (rows.fault().isPresent()) {
            Fault fault = rows.fault().get();
            rejects.add(
                new Reject(
                    file.toString(), rows.line(), fault.column(), fault.value(), fault.reason()));
          }
        });
    return rejects;
  }

  private static List<String> good(RowKind kind, Path file) {
    List<String> good = new ArrayList<>();
    read(
        kind,
        file,
        rows -> {
          if (rows.fault().isEmpty()) {
            good.add(row(kind, rows));
          }
        });
    return good;
  }

  private static String row(RowKind kind, CheckedRows rows) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < kind.columns().size(); i++) {
      boolean number = kind.columns().get(i).content().isNumber();
      values.add(number ? Long.toString(rows.number(i)) : rows.text(i));
    }
    return String.join("|", values);
  }

  private interface Look {
    void at(CheckedRows rows);
  }

  private static void read(RowKind kind, Path file, Look look) {
    try (CheckedRows rows = CheckedRows.open(kind, file, Resources.usual())) {
      while (rows.next()) {
        look.at(rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
