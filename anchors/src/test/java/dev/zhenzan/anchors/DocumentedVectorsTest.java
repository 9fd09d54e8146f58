package dev.zhenzan.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The document shows what the tests of each part hold as golden values. */
class DocumentedVectorsTest {
  private static String document() {
    try {
      return Files.readString(Path.of("..", "docs", "formats", "anchors.md"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void document_showsTheCheckpointAndItsHashes() {
    assertThat(document())
        .contains(
            Checkpoints.of(1000, 0x42).format(),
            hex(CheckpointDigest.of(Checkpoints.of(1000, 0x42)).toBytes()),
            hex(CheckpointDigest.logId(Checkpoints.ORIGIN).toBytes()));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
