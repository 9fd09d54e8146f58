package dev.zhenzan.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.note.JdkScheme;
import dev.zhenzan.tlog.note.SignatureScheme;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BouncyCastleEd25519Test {
  private static final SignatureScheme OURS = BouncyCastleEd25519.SCHEME;
  private static final SignatureScheme JDK = JdkScheme.ED25519;
  private static final HexFormat HEX = HexFormat.of();

  /** RFC 8032 section 7.1, test 2. */
  @Test
  void vectorOfTheRfc_isMet() throws VerificationException {
    SignatureScheme.Signer signer =
        OURS.signer(
            HEX.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    byte[] message = {0x72};

    assertThat(HEX.formatHex(signer.publicKey()))
        .isEqualTo("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    assertThat(HEX.formatHex(signer.sign(message)))
        .isEqualTo(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    assertThat(OURS.verifier(signer.publicKey()).verify(message, signer.sign(message))).isTrue();
  }

  @Test
  void keysAndSignatures_areTheJdks() {
    for (int seed = 0; seed < 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] secret = new byte[32];
      random.nextBytes(secret);
      byte[] message = new byte[random.nextInt(300)];
      random.nextBytes(message);
      SignatureScheme.Signer ours = OURS.signer(secret);
      SignatureScheme.Signer theirs = JDK.signer(secret);
      assertThat(ours.publicKey()).as("seed %d", seed).isEqualTo(theirs.publicKey());
      assertThat(ours.sign(message)).as("seed %d", seed).isEqualTo(theirs.sign(message));
    }
  }

  @Test
  void signatures_areBelievedWhereTheJdkBelievesThem() throws VerificationException {
    SplittableRandom random = new SplittableRandom(21);
    int believed = 0;
    for (int trial = 0; trial < 400; trial++) {
      byte[] secret = new byte[32];
      random.nextBytes(secret);
      SignatureScheme.Signer signer = JDK.signer(secret);
      byte[] message = {(byte) trial, 2, 3};
      byte[] signature = signer.sign(message);
      if (trial % 4 != 0) {
        signature[random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
      }
      boolean ours = OURS.verifier(signer.publicKey()).verify(message, signature);
      assertThat(ours)
          .as("trial %d", trial)
          .isEqualTo(JDK.verifier(signer.publicKey()).verify(message, signature));
      believed += ours ? 1 : 0;
    }
    assertThat(believed).isEqualTo(100);
  }

  @Test
  void anythingAsASignature_isRefusedWithoutAnError() throws VerificationException {
    SignatureScheme.Verifier verifier = OURS.verifier(OURS.signer(new byte[32]).publicKey());
    for (int length : new int[] {0, 1, 63, 64, 65, 1000}) {
      byte[] signature = new byte[length];
      Arrays.fill(signature, (byte) 0xFF);
      assertThat(verifier.verify(new byte[] {1}, signature)).as("%d bytes", length).isFalse();
    }
  }

  @Test
  void bytes_thatAreNoPoint_areRefused() {
    byte[] ones = new byte[32];
    Arrays.fill(ones, (byte) 0xFF);
    assertThatThrownBy(() -> OURS.verifier(ones)).isInstanceOf(VerificationException.class);
    assertThatThrownBy(() -> OURS.verifier(new byte[31])).isInstanceOf(VerificationException.class);
  }
}
