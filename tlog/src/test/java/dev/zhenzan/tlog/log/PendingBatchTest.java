package dev.zhenzan.tlog.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.Mutations;
import dev.zhenzan.tlog.VerificationException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingBatchTest {
  /** As in docs/formats/ledger-log.md. */
  private static final byte[] VECTOR =
      HexFormat.of()
          .parseHex(
              "7a68656e7a616e2d6c6f672d62617463682f76310a"
                  + "370a"
                  + "320a"
                  + "370a"
                  + "7369676e65640a"
                  + "000161"
                  + "00026263");

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void documentedVector_isWrittenAndRead() throws VerificationException {
    EntryBatch entries = EntryBatch.of(List.of(bytes("a"), bytes("bc")));
    assertThat(new PendingBatch(7, bytes("signed\n"), entries).encode()).isEqualTo(VECTOR);
    PendingBatch read = PendingBatch.decode(VECTOR);
    assertThat(read.oldSize()).isEqualTo(7);
    assertThat(read.checkpoint()).isEqualTo(bytes("signed\n"));
    assertThat(read.entries().count()).isEqualTo(2);
    assertThat(read.encode()).isEqualTo(VECTOR);
  }

  @Test
  void changedBatch_isReadAsWhatItIsOrRefused() {
    int refused =
        Mutations.refusals(
            17,
            20_000,
            VECTOR,
            changed -> assertThat(PendingBatch.decode(changed).encode()).isEqualTo(changed));
    assertThat(refused).isGreaterThan(10_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "zhenzan-log-batch/v2\n0\n0\n0\n",
        "zhenzan-log-batch/v1\n0\n0\n",
        "zhenzan-log-batch/v1\n0\n0\n1\n",
        "zhenzan-log-batch/v1\n0\n1\n0\n",
        "zhenzan-log-batch/v1\n0\n2147483647\n0\n",
        "zhenzan-log-batch/v1\n0\n0\n9223372036854775807\n",
        "zhenzan-log-batch/v1\n00\n0\n0\n",
        "zhenzan-log-batch/v1\n0\n0\n0\nx"
      })
  void otherForm_isRefused(String text) {
    assertThatThrownBy(() -> PendingBatch.decode(bytes(text)))
        .isInstanceOf(VerificationException.class);
  }
}
