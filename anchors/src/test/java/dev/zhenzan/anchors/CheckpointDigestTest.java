package dev.zhenzan.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.tlog.checkpoint.Checkpoint;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CheckpointDigestTest {
  private static final Checkpoint CHECKPOINT = Checkpoints.of(1000, 0x42);

  @Test
  void text_isWhatTheDocumentShows() {
    assertThat(CHECKPOINT.format())
        .isEqualTo(
            """
            example.com/likes
            1000
            QkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkI=
            """);
  }

  @Test
  void digest_isSha256OfTheText() {
    assertThat(hex(CheckpointDigest.of(CHECKPOINT).toBytes()))
        .isEqualTo("9a51e116d7349fc44ce830ce861df7fc09c188a4bcdc9c873ab68bd0546ec8be");
  }

  @Test
  void logId_isSha256OfTheOrigin() {
    assertThat(hex(CheckpointDigest.logId(Checkpoints.ORIGIN).toBytes()))
        .isEqualTo("f054c2275cbe603ac0631017567a1dcfc7f456d459cceae0ea5608e5ed116fec");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
