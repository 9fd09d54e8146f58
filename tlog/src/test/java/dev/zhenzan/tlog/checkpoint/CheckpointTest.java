package dev.zhenzan.tlog.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.Mutations;
import dev.zhenzan.tlog.Trials;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.note.SignedNote;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  /** C2SP tlog-checkpoint and tlog-cosignature. */
  static final String SOFA =
      """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
      """;

  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

  @Test
  void checkpointOfTheSpecification_isReadAndWrittenBack() throws VerificationException {
    SignedNote note = SignedNote.parse(SOFA);
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.size()).isEqualTo(20_852_163);
    assertThat(checkpoint.root().toBase64() + "\n").isEqualTo(ROOT);
    assertThat(checkpoint.extensions()).isEmpty();
    assertThat(checkpoint.format()).isEqualTo(note.text());
    assertThat(note.format()).isEqualTo(SOFA);
  }

  @Test
  void cosignatureOfTheSpecification_hasItsTime() throws VerificationException {
    SignedNote note = SignedNote.parse(SOFA);
    Cosignature cosignature = Cosignature.parse(note.signatures().get(1).bytes());
    assertThat(cosignature.timestamp()).isEqualTo(1_679_315_147);
    assertThat(cosignature.signature()).hasSize(64);
  }

  @Test
  void extensionLines_areKept() throws VerificationException {
    String text = "o\n0\n" + ROOT + "first\nsecond 真赞\n";
    assertThat(Checkpoint.parse(text).extensions()).containsExactly("first", "second 真赞");
    assertThat(Checkpoint.parse(text).format()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "o\n1\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
        "\n1\n" + ROOT,
        "o\n01\n" + ROOT,
        "o\n+1\n" + ROOT,
        "o\n-1\n" + ROOT,
        "o\n\n" + ROOT,
        "o\n 1\n" + ROOT,
        "o\n1 \n" + ROOT,
        "o\n1e3\n" + ROOT,
        "o\n\u0661\n" + ROOT,
        "o\n9223372036854775808\n" + ROOT,
        "o\n18446744073709551616\n" + ROOT,
        "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jx\n",
        "o\n1\nCsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=\n",
        "o\n1\n" + ROOT + "\n",
        "o\n1\n" + ROOT + "extension\n\n",
        "o\t\n1\n" + ROOT
      })
  void malformedCheckpoint_isRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(VerificationException.class);
  }

  @Test
  void largestSize_isRead() throws VerificationException {
    assertThat(Checkpoint.parse("o\n9223372036854775807\n" + ROOT).size())
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void checkpoint_isReadBackAsItself() {
    Trials.run(
        1,
        500,
        random -> {
          Checkpoint checkpoint =
              new Checkpoint(
                  "example.com/" + random.nextInt(),
                  random.nextLong() >>> (1 + random.nextInt(63)),
                  hash(random),
                  List.of("a", "b", "c").subList(0, random.nextInt(4)));
          assertThat(Checkpoint.parse(checkpoint.format())).isEqualTo(checkpoint);
        });
  }

  private static Hash hash(SplittableRandom random) {
    byte[] bytes = new byte[Hash.SIZE];
    random.nextBytes(bytes);
    return Hash.of(bytes);
  }

  @Test
  void linesThatWouldNotComeBack_areNoCheckpoint() throws VerificationException {
    Hash root = Hash.parse(ROOT.stripTrailing());
    for (String line : List.of("", "two\nlines")) {
      assertThatThrownBy(() -> Checkpoint.of(line, 1, root))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Checkpoint("o", 1, root, List.of(line)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Checkpoint.of("o", -1, root))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tamperedCheckpoints_areRefusedOrReadBackAsTheyAre() {
    byte[] valid =
        ("example.com/log\n123\n" + ROOT + "extension\n").getBytes(StandardCharsets.UTF_8);
    int refused =
        Mutations.refusals(
            1,
            20_000,
            valid,
            input -> {
              String text = new String(input, StandardCharsets.UTF_8);
              assertThat(Checkpoint.parse(text).format()).isEqualTo(text);
            });
    assertThat(refused).isBetween(8_000, 19_999);
  }
}
