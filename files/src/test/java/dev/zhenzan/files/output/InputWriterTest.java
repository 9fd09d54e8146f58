package dev.zhenzan.files.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.Layout;
import dev.zhenzan.files.source.MatchReader;
import dev.zhenzan.files.source.MatchSources;
import dev.zhenzan.files.source.ReadListener;
import dev.zhenzan.model.Answer;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TimeStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputWriterTest {
  private static final String QUOTED = "\"a,\"\"b\"\"\r\nc\"";

  @TempDir Path folder;

  @Test
  void interactions_haveTheColumnsThatOccur() throws IOException {
    InputWriter.write(Fixture.input(), folder);
    assertThat(Files.readString(folder.resolve("interactions.csv")))
        .isEqualTo(
            "account_id,video_id,kind,time,dwell_ms,duration_ms,surface,region\n"
                + "=1+1,作品 1,like,2026-03-02T04:00:00.000000Z,,,,\n"
                + QUOTED
                + ",作品 1,like,2026-03-02T04:00:01.000000Z,,,,\n"
                + QUOTED
                + ",\" v2\",view,2026-03-02T04:00:00.000000Z,1500,9000,live,浙江\n"
                + QUOTED
                + ",作品 1,like,2026-03-02T04:00:01.000000Z,,,,\n");
  }

  @Test
  void accountsAndVideos_keepWhatIsKnown() throws IOException {
    InputWriter.write(Fixture.input(), folder);
    assertThat(Files.readString(folder.resolve("accounts.csv")))
        .isEqualTo(
            "account_id,registered_at,followers\n" + QUOTED + ",2026-03-02T03:59:59.999995Z,7\n");
    assertThat(Files.readString(folder.resolve("videos.csv")))
        .isEqualTo(
            "video_id,creator_id,published_at,category,tags,duration_ms\n作品 1,"
                + QUOTED
                + ",2026-03-02T03:59:59.000000Z,三农,果园;带货,9000\n"
                + "\" v2\",,,,,\n");
  }

  @Test
  void logAlone_writesNoOtherFile() throws IOException {
    InputWriter.write(AuditInput.of(log(TimeStyle.EPOCH_SECONDS, 7_000_000)), folder);
    assertThat(Files.readString(folder.resolve("interactions.csv")))
        .isEqualTo("account_id,video_id,kind,time\na,v,like,7\n");
    assertThat(folder.resolve("accounts.csv")).doesNotExist();
    assertThat(folder.resolve("videos.csv")).doesNotExist();
  }

  @Test
  void timeThatItsStyleWouldCut_isWrittenWhole() throws IOException {
    InputWriter.write(AuditInput.of(log(TimeStyle.EPOCH_SECONDS, 7_000_001)), folder);
    assertThat(Files.readString(folder.resolve("interactions.csv")))
        .endsWith("\na,v,like,1970-01-01T00:00:07.000001Z\n");
  }

  @Test
  void randomExposures_readBackForMatching() {
    InteractionTable.Builder table = new InteractionTable.Builder();
    int account = table.accounts().intern("a");
    int video = table.videos().intern("v");
    int style = table.timeStyle(TimeStyle.EPOCH_SECONDS);
    List<Answer> answers = List.of(Answer.YES, Answer.UNKNOWN, Answer.NO);
    for (int row = 0; row < answers.size(); row++) {
      table.addPlain(account, video, InteractionKind.VIEW, 1_777_637_730_000_000L, style);
      table.setRandomExposure(row, answers.get(row));
    }
    InputWriter.write(AuditInput.of(table.build()), folder);
    List<Path> log = List.of(folder.resolve("interactions.csv"));
    MatchSources sources = new MatchSources(log, List.of(), List.of(), List.of(), Layout.ZHENZAN);
    InteractionTable read =
        MatchReader.read(
                sources,
                Resources.usual(),
                reject -> {
                  throw new AssertionError(reject);
                },
                ReadListener.none())
            .input()
            .interactions();
    assertThat(IntStream.range(0, read.size()).mapToObj(read::randomExposure).toList())
        .isEqualTo(answers);
  }

  private static InteractionTable log(TimeStyle style, long time) {
    InteractionTable.Builder table = new InteractionTable.Builder();
    int account = table.accounts().intern("a");
    int video = table.videos().intern("v");
    return table
        .addPlain(account, video, InteractionKind.LIKE, time, table.timeStyle(style))
        .build();
  }
}
