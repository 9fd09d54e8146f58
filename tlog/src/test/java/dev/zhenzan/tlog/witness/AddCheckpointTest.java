package dev.zhenzan.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.Mutations;
import dev.zhenzan.tlog.VerificationException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddCheckpointTest {
  /** The example of tlog-witness. */
  private static final String EXAMPLE =
      """
      old 20852014
      PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
      jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
      5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
      /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
      """;

  private static final String NOTE = EXAMPLE.substring(EXAMPLE.indexOf("\n\n") + 2);
  private static final String HASH = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n";

  private static AddCheckpoint parse(String body) throws VerificationException {
    return AddCheckpoint.parse(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void exampleOfTheSpecification_isReadAndWrittenBack() throws VerificationException {
    AddCheckpoint request = parse(EXAMPLE);
    assertThat(request.oldSize()).isEqualTo(20_852_014);
    assertThat(request.proof()).hasSize(4);
    assertThat(request.checkpoint().signatures()).hasSize(2);
    assertThat(request.toBytes()).isEqualTo(EXAMPLE.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "old 0\n",
        "old 0\n\n",
        "old\n\nNOTE",
        "old 00\n\nNOTE",
        "old -1\n\nNOTE",
        "old 0x\n\nNOTE",
        "Old 0\n\nNOTE",
        "old 9223372036854775808\n\nNOTE",
        "old 0\nAAAA\n\nNOTE",
        "old 0\r\n\r\nNOTE",
        "NOTE"
      })
  void malformedRequest_isRefused(String body) {
    assertThatThrownBy(() -> parse(body.replace("NOTE", NOTE)))
        .isInstanceOf(VerificationException.class);
  }

  @Test
  void proof_hasAtMost63Hashes() throws VerificationException {
    assertThat(parse("old 0\n" + HASH.repeat(63) + "\n" + NOTE).proof()).hasSize(63);
    assertThatThrownBy(() -> parse("old 0\n" + HASH.repeat(64) + "\n" + NOTE))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("63");
  }

  @Test
  void hugeBody_isRefused() {
    assertThatThrownBy(() -> AddCheckpoint.parse(new byte[AddCheckpoint.MAX_BYTES + 1]))
        .isInstanceOf(VerificationException.class);
  }

  @Test
  void tamperedRequests_areRefusedOrReadBackAsTheyAre() {
    byte[] valid = EXAMPLE.getBytes(StandardCharsets.UTF_8);
    int refused =
        Mutations.refusals(
            1, 20_000, valid, in -> assertThat(AddCheckpoint.parse(in).toBytes()).isEqualTo(in));
    assertThat(refused).isBetween(10_000, 19_999);
  }
}
