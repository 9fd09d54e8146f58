package dev.zhenzan.anchors.sm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.anchors.Checkpoints;
import dev.zhenzan.testkit.Trials;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignatureType;
import dev.zhenzan.tlog.note.SignedNote;
import dev.zhenzan.tlog.note.SignerKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class Sm2NoteTest {
  private static final String TEXT = Checkpoints.of(1000, 0x42).format();
  private static final Sm2SignerKey KEY = Sm2SignerKey.of("example.com/likes", secret());
  private static final SignerKey ED25519 =
      SignerKey.of("example.com/likes", SignatureType.ED25519, new byte[32]);

  private static byte[] secret() {
    return HexFormat.of()
        .parseHex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8");
  }

  private static NoteSigner sm2() {
    return KEY.signer(new SecureRandom());
  }

  private static SignedNote twiceSigned() {
    return SignedNote.sign(TEXT, List.of(NoteSigner.ed25519(ED25519), sm2()));
  }

  @Test
  void checkpoint_withBothSignaturesVerifiesByEither() throws VerificationException {
    SignedNote note = SignedNote.parse(twiceSigned().toBytes());
    NoteVerifier ed25519 = NoteVerifier.ed25519(ED25519.verifierKey());
    NoteVerifier sm2 = KEY.verifierKey().verifier();
    assertThat(note.verify(List.of(ed25519))).hasSize(1);
    assertThat(note.verify(List.of(sm2))).hasSize(1);
    assertThat(note.verify(List.of(ed25519, sm2))).hasSize(2);
  }

  @Test
  void keys_areTheirTextAndBack() throws VerificationException {
    assertThat(Sm2SignerKey.parse(KEY.format()).format()).isEqualTo(KEY.format());
    assertThat(Sm2VerifierKey.parse(KEY.verifierKey().format())).isEqualTo(KEY.verifierKey());
  }

  @Test
  void vkey_isWhatTheDocumentShows() {
    assertThat(KEY.verifierKey().format())
        .isEqualTo(
            "example.com/likes+8c9f2abd+/3poZW56YW4uZGV2L3NtMi1zbTMvdjEECfnfMR5UIaFQ3X0WHkvFxnIXn60Y"
                + "M/wHa7CP81bzUCDM6kkM4md1pS3G6nGMwapgCu0F+/NeCEpmMvYHLamtEw==");
  }

  @Test
  void note_isWhatTheDocumentShows() throws IOException {
    NoteSigner published =
        KEY.signer(
            new FixedNonce(
                HexFormat.of()
                    .parseHex("59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21")));
    SignedNote note = SignedNote.sign(TEXT, List.of(NoteSigner.ed25519(ED25519), published));
    assertThat(Files.readString(Path.of("..", "docs", "formats", "anchors.md")))
        .contains(note.format(), KEY.verifierKey().format() + "\n" + KEY.format() + "\n");
  }

  @Test
  void documentedNote_verifies() throws VerificationException {
    SignedNote note =
        SignedNote.parse(
            TEXT
                + "\n"
                + "— example.com/likes jJ8qvTBGAiEA+x/NoPziJRhsHE1f+7DzEWiQiwqmrjUJgJzRXqRcoC8CIQD3hhEi"
                + "UO6tplchBdznCNiVLFs+ee6l6lA1CVsYHAd7tA==\n");
    assertThat(note.verify(List.of(KEY.verifierKey().verifier()))).hasSize(1);
  }

  @Test
  void text_ofAKeyDoesNotShowTheSecret() {
    assertThat(KEY.toString()).isEqualTo("PRIVATE+KEY+" + KEY.verifierKey().keyId());
  }

  @Test
  void randomKeys_signWhatTheyVerify() {
    SecureRandom random = new SecureRandom();
    Trials.run(
        1,
        20,
        trial -> {
          Sm2SignerKey key = Sm2SignerKey.generate("example.com/k", random);
          String text = "trial " + trial.nextLong() + "\n";
          byte[] signature = key.signer(random).sign(text);
          assertThat(key.verifierKey().verifier().verify(text, signature)).isTrue();
          assertThat(key.verifierKey().verifier().verify(text + "\n", signature)).isFalse();
          assertThat(KEY.verifierKey().verifier().verify(text, signature)).isFalse();
        });
  }

  @Test
  void signature_withAnyByteChangedFails() {
    byte[] signature = sm2().sign(TEXT);
    for (int at = 0; at < signature.length; at++) {
      for (int mask : new int[] {1, 0x80, 0xff}) {
        byte[] changed = signature.clone();
        changed[at] ^= (byte) mask;
        assertThat(KEY.verifierKey().verifier().verify(TEXT, changed)).as("byte " + at).isFalse();
      }
    }
  }

  @Test
  void signature_ofAnyBytesFails() {
    Trials.run(
        1,
        2000,
        trial -> {
          byte[] bytes = new byte[trial.nextInt(100)];
          trial.nextBytes(bytes);
          assertThat(KEY.verifierKey().verifier().verify(TEXT, bytes)).isFalse();
        });
  }

  @Test
  void vkey_withAnyCharacterChangedIsRefused() {
    String vkey = KEY.verifierKey().format();
    // The name may be another one: then it is the id that does not fit.
    for (int at = 0; at < vkey.length(); at++) {
      char other = vkey.charAt(at) == 'A' ? 'B' : 'A';
      String changed = vkey.substring(0, at) + other + vkey.substring(at + 1);
      assertThatThrownBy(() -> Sm2VerifierKey.parse(changed))
          .as(changed)
          .isInstanceOf(VerificationException.class);
    }
  }

  @Test
  void vkey_ofAnotherTypeIsRefused() {
    assertThatThrownBy(() -> Sm2VerifierKey.parse(ED25519.verifierKey().format()))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("zhenzan.dev/sm2-sm3/v1");
  }

  @Test
  void signerKey_thatIsMalformedIsRefusedWithoutShowingIt() {
    String text = KEY.format();
    String secretPart = text.split("\\+", 5)[4];
    assertThatThrownBy(() -> Sm2SignerKey.parse(text.substring(0, text.length() - 4)))
        .isInstanceOf(VerificationException.class)
        .message()
        .doesNotContain(secretPart.substring(0, 12));
  }

  @Test
  void secrets_outsideOfTheirRangeAreRefused() {
    byte[] largest =
        HexFormat.of().parseHex("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122");
    assertThatThrownBy(() -> Sm2SignerKey.of("k", new byte[32]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sm2SignerKey.of("k", largest))
        .isInstanceOf(IllegalArgumentException.class);
    largest[31]--;
    assertThat(Sm2SignerKey.of("k", largest).verifierKey().publicKey()).hasSize(65);
  }

  @Test
  void points_offTheCurveAreRefused() {
    byte[] point = KEY.verifierKey().publicKey();
    point[64] ^= 1;
    assertThatThrownBy(() -> Sm2.point(point))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("no point of its curve");
  }

  @Test
  void note_isPassedOverByWhoKnowsNoSm2() {
    SignedNote note = SignedNote.sign(TEXT, List.of(sm2()));
    assertThatThrownBy(() -> note.verify(List.of(NoteVerifier.ed25519(ED25519.verifierKey()))))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("no known key");
    assertThat(note.toBytes()).isEqualTo(note.format().getBytes(StandardCharsets.UTF_8));
  }
}
