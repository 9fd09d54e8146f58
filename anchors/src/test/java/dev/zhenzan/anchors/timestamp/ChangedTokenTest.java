package dev.zhenzan.anchors.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.anchors.CheckpointDigest;
import dev.zhenzan.anchors.Checkpoints;
import dev.zhenzan.anchors.authority.Identities;
import dev.zhenzan.testkit.Trials;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Bytes that are no token, or no longer one. */
class ChangedTokenTest {
  private static final Hash IMPRINT = CheckpointDigest.of(Checkpoints.of(1000, 0x42));
  private static final Forge FORGE =
      Forge.of(IMPRINT, over -> over.identity = Identities.underIntermediate());
  private static final TimestampVerifier VERIFIER = FORGE.verifier();

  private static byte[] bare() throws VerificationException {
    return VERIFIER.admit(TimestampToken.parse(FORGE.token()), IMPRINT).toBytes();
  }

  @Test
  void bareToken_withAnyByteChangedIsRefused() throws VerificationException {
    byte[] token = bare();
    for (int at = 0; at < token.length; at++) {
      for (int mask : new int[] {1 << at % 8, 0xff}) {
        byte[] changed = token.clone();
        changed[at] ^= (byte) mask;
        assertRefused(changed, "byte %d with %02x".formatted(at, mask));
      }
    }
  }

  @Test
  void bareToken_cutOrLengthenedIsRefused() throws VerificationException {
    byte[] token = bare();
    for (int length = 0; length < token.length; length++) {
      assertRefused(Arrays.copyOf(token, length), "cut to " + length);
    }
    assertRefused(Arrays.copyOf(token, token.length + 1), "a byte longer");
  }

  @Test
  void randomBytes_areRefused() {
    Trials.run(1, 3000, random -> assertRefused(bytes(random), "random bytes"));
  }

  private static byte[] bytes(SplittableRandom random) {
    byte[] bytes = new byte[random.nextInt(400)];
    random.nextBytes(bytes);
    return bytes;
  }

  @Test
  void tokens_withPartsMovedAboutAreRefused() throws VerificationException {
    byte[] token = bare();
    Trials.run(
        1,
        600,
        random -> {
          byte[] changed = token.clone();
          int length = 1 + random.nextInt(60);
          int from = random.nextInt(token.length - length);
          int to = random.nextInt(token.length - length);
          System.arraycopy(token, from, changed, to, length);
          if (!Arrays.equals(changed, token)) {
            assertRefused(changed, "%d bytes from %d to %d".formatted(length, from, to));
          }
        });
  }

  private static void assertRefused(byte[] changed, String what) {
    assertThatThrownBy(() -> VERIFIER.verify(TimestampToken.parse(changed), IMPRINT))
        .as(what)
        .isInstanceOf(VerificationException.class);
  }

  @Test
  void replies_withBytesChangedAreRefusedOrSayTheSame() throws Exception {
    byte[] reply = FORGE.reply();
    Timestamp expected = VERIFIER.verify(TimestampToken.parse(bare()), IMPRINT);
    Trials.run(
        1,
        600,
        random -> {
          byte[] changed = reply.clone();
          for (int i = random.nextInt(4); i >= 0; i--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
          }
          try {
            TimestampToken token = TimestampReply.token(changed);
            // What no signature covers may differ; what is admitted says the same.
            TimestampToken admitted = VERIFIER.admit(token, IMPRINT);
            assertThat(VERIFIER.verify(admitted, IMPRINT)).isEqualTo(expected);
          } catch (VerificationException e) {
            assertThat(e).hasMessageMatching("(?s).{10,}");
          }
        });
  }

  @Test
  void deepNesting_isRefusedBeforeItIsInterpreted() {
    byte[] deep = new byte[60_000];
    for (int at = 0; at + 4 <= deep.length; at += 4) {
      int length = deep.length - at - 4;
      deep[at] = 0x30;
      deep[at + 1] = (byte) 0x82;
      deep[at + 2] = (byte) (length >> 8);
      deep[at + 3] = (byte) length;
    }
    assertThatThrownBy(() -> TimestampToken.parse(deep))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("nested deeper than 32");
  }

  @Test
  void lengthsBeyondTheBytes_areRefusedWithoutMemory() {
    byte[] huge = {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0, 0};
    assertThatThrownBy(() -> TimestampToken.parse(huge))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("a length is indefinite or too large");
  }

  @Test
  void tooManyBytes_areRefused() {
    assertThatThrownBy(() -> TimestampToken.parse(new byte[TimestampToken.MAX_BYTES + 1]))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("more than the 65,536 bytes");
  }
}
