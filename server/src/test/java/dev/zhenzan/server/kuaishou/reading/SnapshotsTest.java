package dev.zhenzan.server.kuaishou.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.CounterReader;
import dev.zhenzan.files.source.CounterSources;
import dev.zhenzan.files.source.ReadListener;
import dev.zhenzan.files.source.Reject;
import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.kuaishou.Fixture;
import dev.zhenzan.server.kuaishou.connection.ConnectionKey;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ServiceTest
class SnapshotsTest {
  @Inject Database database;
  @Inject Organisations organisations;

  private Fixture fixture;
  private ConnectionKey key;

  @BeforeEach
  void connect() {
    fixture = new Fixture(database, organisations);
    key = fixture.connect("o1", "苹果哥");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void counters_areTheFileOfAnAudit() {
    fixture.platform.publish("o1", "w,\"1", Fixture.NOW, 100, 10, 1);
    fixture.readings.readNext();
    fixture.clock.move(Duration.ofMinutes(15));
    fixture.platform.publish("o1", "w,\"1", Fixture.NOW, 300, 25, 2);
    fixture.readings.readNext();
    StringWriter counters = new StringWriter();
    new Snapshots(database).counters(key, counters);
    assertThat(counters)
        .hasToString(
            """
            video_id,time,views,likes,comments
            "w,""1",2026-03-01T04:00:00Z,100,10,1
            "w,""1",2026-03-01T04:15:00Z,300,25,2
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void files_areReadByTheAuditWithoutAReject(@TempDir Path folder) throws IOException {
    fixture.platform.publish("o1", "w1", Fixture.NOW, 100, 10, 1);
    fixture.readings.readNext();
    fixture.clock.move(Duration.ofMinutes(15));
    fixture.platform.publish("o1", "w1", Fixture.NOW, 300, 25, 2);
    fixture.platform.publish("o1", "w2", Fixture.NOW, 7, 0, 0);
    fixture.readings.readNext();

    Snapshots snapshots = new Snapshots(database);
    Path counters = folder.resolve("counters.csv");
    Path videos = folder.resolve("videos.csv");
    try (Writer to = Files.newBufferedWriter(counters)) {
      snapshots.counters(key, to);
    }
    try (Writer to = Files.newBufferedWriter(videos)) {
      snapshots.videos(key, to);
    }
    List<Reject> rejects = new ArrayList<>();
    CounterTable table =
        CounterReader.read(
                new CounterSources(List.of(counters), List.of(videos), DataUse.of(Purpose.AUDIT)),
                Resources.usual(),
                rejects::add,
                ReadListener.none())
            .input()
            .counters();
    assertThat(rejects).isEmpty();
    assertThat(table.size()).isEqualTo(3);
    assertThat(table.value(Counter.LIKES, 0)).isEqualTo(10);
    assertThat(table.value(Counter.VIEWS, 1)).isEqualTo(300);
    assertThat(table.has(Counter.COMMENTS)).isTrue();
  }

  @Test
  void videos_areTheFileBesideIt() {
    fixture.platform.publish("o1", "w1", Fixture.NOW, 100, 10, 1);
    fixture.readings.readNext();
    StringWriter videos = new StringWriter();
    new Snapshots(database).videos(key, videos);
    assertThat(videos)
        .hasToString(
            """
            video_id,creator_id,published_at,caption
            "w1","c17",2026-03-01T04:00:00Z,"caption of w1"
            """
                .replace("\n", "\r\n"));
  }
}
