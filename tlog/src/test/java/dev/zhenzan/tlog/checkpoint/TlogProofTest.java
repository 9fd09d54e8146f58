package dev.zhenzan.tlog.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.Keys;
import dev.zhenzan.tlog.Leaves;
import dev.zhenzan.tlog.Mutations;
import dev.zhenzan.tlog.Trials;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.InclusionProof;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.SignedNote;
import dev.zhenzan.tlog.note.SignerKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {
  private static final String LOG = "example.com/fancylog";
  private static final Leaves TREE = Leaves.of("entry", 300);

  private static Policy policy() {
    try {
      return Policy.parse(
          """
          log %s
          witness W1 %s
          witness W2 %s
          group both all W1 W2
          quorum both
          """
              .formatted(
                  Keys.log(LOG).verifierKey(),
                  Keys.witness("witness1.example").verifierKey(),
                  Keys.witness("witness2.example").verifierKey())
              .getBytes(StandardCharsets.UTF_8));
    } catch (VerificationException e) {
      throw new AssertionError(e);
    }
  }

  private static SignedNote checkpoint(long size) throws VerificationException {
    InstantSource clock = InstantSource.fixed(Instant.ofEpochSecond(1_679_315_147));
    List<SignerKey> keys =
        List.of(Keys.log(LOG), Keys.witness("witness1.example"), Keys.witness("witness2.example"));
    List<NoteSigner> signers = keys.stream().map(key -> Algorithms.JDK.signer(key, clock)).toList();
    return SignedNote.sign(Checkpoint.of(LOG, size, TREE.root(size)).format(), signers);
  }

  private static TlogProof proof(long index, long size) throws VerificationException {
    return TlogProof.of(InclusionProof.prove(TREE, index, size), checkpoint(size));
  }

  /** The example of tlog-proof with the parts that it leaves out. */
  @Test
  void proofOfTheSpecificationsForm_isReadAndWrittenBack() throws VerificationException {
    String text =
        """
        c2sp.org/tlog-proof@v1
        extra YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6
        index 73894
        gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
        B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
        EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=
        RoopEkOdqkYqMB4MJXrbt/hMjOxsVn0IrWjpz1ZMMes=
        AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk=

        example.com/fancylog
        109482
        sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=

        — example.com/fancylog Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        """;
    TlogProof proof = TlogProof.parse(text);
    assertThat(proof.index()).isEqualTo(73_894);
    assertThat(proof.path()).hasSize(5);
    assertThat(proof.path().getFirst().toBase64()).startsWith("gSKyXoYZ");
    assertThat(proof.extra())
        .hasValueSatisfying(
            extra ->
                assertThat(new String(extra, StandardCharsets.UTF_8))
                    .isEqualTo("age-v1.2.1-darwin-arm64.tar.gz"));
    assertThat(Checkpoint.parse(proof.checkpoint().text()).size()).isEqualTo(109_482);
    assertThat(proof.format()).isEqualTo(text);
    assertThat(proof.toBytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void proof_isMadeReadAndVerifies() {
    Policy policy = policy();
    Trials.run(
        1,
        60,
        random -> {
          long size = 1 + random.nextLong(300);
          long index = random.nextLong(size);
          TlogProof made = proof(index, size).withExtra(Mutations.random(random, 20));
          TlogProof read = TlogProof.parse(made.toBytes());
          assertThat(read.format()).isEqualTo(made.format());
          assertThat(read.verify(policy, Leaves.entry("entry", index)).size()).isEqualTo(size);
          assertThatThrownBy(() -> read.verify(policy, Leaves.entry("entry", index + 1)))
              .isInstanceOf(VerificationException.class);
        });
  }

  @Test
  void changedByte_failsExceptInTheExtraData() throws VerificationException {
    Policy policy = policy();
    byte[] entry = Leaves.entry("entry", 5);
    byte[] bytes = proof(5, 9).withExtra("not trusted".getBytes(StandardCharsets.UTF_8)).toBytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    int from = text.indexOf("extra ");
    int to = text.indexOf("index ");
    for (int at = 0; at < bytes.length; at++) {
      for (int bit : new int[] {0, at % 7 + 1}) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << bit);
        if (at >= from && at < to) {
          assertSameOrRefused(changed, policy, entry);
        } else {
          assertThatThrownBy(() -> TlogProof.parse(changed).verify(policy, entry))
              .as("byte %d, bit %d", at, bit)
              .isInstanceOf(VerificationException.class);
        }
      }
    }
  }

  private static void assertSameOrRefused(byte[] changed, Policy policy, byte[] entry) {
    try {
      TlogProof proof = TlogProof.parse(changed);
      assertThat(proof.index()).isEqualTo(5);
      assertThat(proof.verify(policy, entry).size()).isEqualTo(9);
    } catch (VerificationException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }

  @Test
  void changedEntry_fails() throws VerificationException {
    TlogProof proof = proof(5, 9);
    byte[] entry = Leaves.entry("entry", 5);
    for (int bit = 0; bit < 8 * entry.length; bit += 3) {
      byte[] changed = entry.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> proof.verify(policy(), changed))
          .isInstanceOf(VerificationException.class);
    }
    assertThatThrownBy(() -> proof.verify(policy(), Arrays.copyOf(entry, entry.length + 1)))
        .isInstanceOf(VerificationException.class);
  }

  @Test
  void proofWithoutAWitness_fails() throws VerificationException {
    TlogProof proof = proof(5, 9);
    SignedNote note = proof.checkpoint();
    SignedNote fewer = new SignedNote(note.text(), note.signatures().subList(0, 2));
    TlogProof weaker = TlogProof.parse(proof.format().replace(note.format(), fewer.format()));
    assertThatThrownBy(() -> weaker.verify(policy(), Leaves.entry("entry", 5)))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("quorum");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c2sp.org/tlog-proof@v1",
        "c2sp.org/tlog-proof@v1\n",
        "c2sp.org/tlog-proof@v1\n\nNOTE",
        "c2sp.org/tlog-proof@v2\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 00\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex -1\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 9223372036854775808\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra \nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra AB\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra AA==\nextra AA==\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\n\n\nNOTE",
        "c2sp.org/tlog-proof@v1\r\nindex 0\r\n\r\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\n\n"
      })
  void malformedProof_isRefused(String text) throws VerificationException {
    String note = checkpoint(1).format();
    assertThat(TlogProof.parse("c2sp.org/tlog-proof@v1\nindex 0\n\n" + note).index()).isZero();
    assertThatThrownBy(
            () ->
                TlogProof.parse(text.replace("NOTE", note))
                    .verify(policy(), Leaves.entry("entry", 0)))
        .isInstanceOf(VerificationException.class);
  }

  @Test
  void pathOfManyHashes_isRefused() throws VerificationException {
    String line = "gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=\n";
    String text =
        "c2sp.org/tlog-proof@v1\nindex 0\n" + line.repeat(64) + "\n" + checkpoint(1).format();
    assertThatThrownBy(() -> TlogProof.parse(text))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("63");
    assertThatThrownBy(() -> TlogProof.parse(new byte[TlogProof.MAX_BYTES + 1]))
        .isInstanceOf(VerificationException.class);
  }

  @Test
  void tamperedProofs_areRefusedOrReadBackAsTheyAre() throws VerificationException {
    Policy policy = policy();
    byte[] entry = Leaves.entry("entry", 5);
    byte[] valid = proof(5, 300).withExtra(new byte[] {1, 2, 3}).toBytes();
    int refused =
        Mutations.refusals(
            1,
            2_000,
            valid,
            input -> {
              TlogProof read = TlogProof.parse(input);
              assertThat(read.toBytes()).isEqualTo(input);
              assertThat(read.verify(policy, entry).size()).isEqualTo(300);
            });
    assertThat(refused).isBetween(1_800, 1_999);
  }
}
