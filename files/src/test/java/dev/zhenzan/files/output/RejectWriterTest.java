package dev.zhenzan.files.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.files.source.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectWriterTest {
  @TempDir Path folder;

  @Test
  void rejects_areRowsOfTheirFile() throws IOException {
    Path file = folder.resolve("rejects.csv");
    try (RejectWriter rejects = RejectWriter.open(file)) {
      rejects.accept(new Reject("likes.csv", 3, "time", "a,b", "not a time"));
      rejects.accept(new Reject("likes.csv", 9, "", "", "3 fields instead of 4"));
      assertThat(rejects.count()).isEqualTo(2);
    }
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            file,line,column,value,reason
            likes.csv,3,time,"a,b",not a time
            likes.csv,9,,,3 fields instead of 4
            """);
  }

  @Test
  void noReject_leavesAHeader() throws IOException {
    Path file = folder.resolve("rejects.csv");
    RejectWriter.open(file).close();
    assertThat(Files.readString(file)).isEqualTo("file,line,column,value,reason\n");
  }
}
