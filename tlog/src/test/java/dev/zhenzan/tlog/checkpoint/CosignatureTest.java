package dev.zhenzan.tlog.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.Keys;
import dev.zhenzan.tlog.Mutations;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.Merkle;
import dev.zhenzan.tlog.note.NoteSignature;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignatureType;
import dev.zhenzan.tlog.note.SignedNote;
import dev.zhenzan.tlog.note.SignerKey;
import dev.zhenzan.tlog.note.VerifierKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CosignatureTest {
  private static final long TIME = 1_679_315_147;
  private static final Hash ROOT = Merkle.leafHash(new byte[0]);
  private static final Checkpoint CHECKPOINT = Checkpoint.of("example.com/log", 1, ROOT);

  private static SignedNote cosigned(SignerKey key, Checkpoint checkpoint) {
    NoteSignature signature = Cosigner.of(key, Algorithms.JDK).cosign(checkpoint, TIME);
    return new SignedNote(checkpoint.format(), List.of(signature));
  }

  private static NoteVerifier verifier(VerifierKey key) throws VerificationException {
    return Algorithms.JDK.verifier(key);
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = CosignatureTest.class.getResourceAsStream(name)) {
      assertThat(file).as(name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** By github.com/transparency-dev/formats/note. */
  @Test
  void ed25519CosignatureOfTransparencyDev_verifies() throws VerificationException {
    VerifierKey key =
        VerifierKey.parse(
            "vec.example/cosigv10+c12688da+BLMSTPoQj0PojM8eKiPf9xUT8g6b0OuMyvYb5sSu9JH5");
    SignedNote note =
        SignedNote.parse(
            """
            vec.example/cosigv10
            42
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — vec.example/cosigv10 wSaI2gAAAABqbL5Q3HjbTCJeqMg3tmpdYGAg05ijTi7k0pyreJSULmtv3g+yXH+G/Ko87JG+QkLF6af9+GVVNlEIgf6T0bw0wQyMDw==
            """);
    assertThat(note.verify(List.of(verifier(key)))).isEqualTo(note.signatures());
  }

  /** By the log of a test of filippo.io/torchwood, which states no time. */
  @Test
  void mlDsa44CheckpointOfTorchwood_verifies() throws Exception {
    VerifierKey key = VerifierKey.parse(resource("mldsa-log.vkey").stripTrailing());
    SignedNote note = SignedNote.parse(resource("mldsa-log.note"));
    assertThat(key.type()).isEqualTo(SignatureType.ML_DSA_44_COSIGNATURE);
    assertThat(note.verify(List.of(verifier(key)))).isEqualTo(note.signatures());
    assertThat(note.format()).isEqualTo(resource("mldsa-log.note"));
    Cosignature cosignature = Cosignature.parse(note.signatures().getFirst().bytes());
    assertThat(cosignature.timestamp()).isZero();
    cosignature.check(Checkpoint.parse(note.text()).subtree(), key, Algorithms.JDK);
    Checkpoint larger = Checkpoint.of(key.name(), 2, Checkpoint.parse(note.text()).root());
    assertThat(verifier(key).verify(larger.format(), note.signatures().getFirst().bytes()))
        .isFalse();
  }

  @Test
  void ed25519Message_isTheSpecifications() throws VerificationException {
    Checkpoint sofa = Checkpoint.parse(SignedNote.parse(CheckpointTest.SOFA).text());
    assertThat(new String(Cosignature.message(sofa.format(), TIME), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            cosignature/v1
            time 1679315147
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
            """);
  }

  /** The struct of tlog-cosignature, written down by hand. */
  @Test
  void mlDsa44Message_isTheSpecifications() {
    byte[] message = new Subtree("a/log", 0, 20_852_163, ROOT).message("w1", TIME);
    assertThat(HexFormat.of().formatHex(message))
        .isEqualTo(
            "737562747265652f76310a00" // subtree/v1\n\0
                + "02"
                + "7731" // cosigner_name
                + "00000000641850cb" // timestamp
                + "05"
                + "612f6c6f67" // log_origin
                + "0000000000000000" // start
                + "00000000013e2dc3" // end
                + HexFormat.of().formatHex(ROOT.toBytes()));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "ED25519")
  void cosignature_verifiesForItsCheckpointAlone(SignatureType type) throws VerificationException {
    SignerKey key = Keys.of("witness.example/w1", type);
    SignedNote note = cosigned(key, CHECKPOINT);
    NoteVerifier verifier = verifier(key.verifierKey());
    assertThat(SignedNote.parse(note.toBytes()).verify(List.of(verifier))).hasSize(1);
    byte[] signature = note.signatures().getFirst().bytes();
    assertThat(Cosignature.parse(signature).timestamp()).isEqualTo(TIME);
    for (Checkpoint other :
        List.of(
            Checkpoint.of("example.com/lof", 1, ROOT),
            Checkpoint.of("example.com/log", 2, ROOT),
            Checkpoint.of("example.com/log", 1, Merkle.emptyRoot()))) {
      assertThat(verifier.verify(other.format(), signature)).isFalse();
    }
    assertThat(verifier.verify("no checkpoint\n", signature)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "ED25519")
  void cosignature_thatIsChangedFails(SignatureType type) throws VerificationException {
    SignerKey key = Keys.of("witness.example/w1", type);
    byte[] signature = cosigned(key, CHECKPOINT).signatures().getFirst().bytes();
    NoteVerifier verifier = verifier(key.verifierKey());
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100; i++) {
      byte[] changed = signature.clone();
      changed[i < 8 ? i : random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(verifier.verify(CHECKPOINT.format(), changed)).isFalse();
      assertThat(verifier.verify(CHECKPOINT.format(), Mutations.random(random, 3000))).isFalse();
    }
  }

  @Test
  void oneSeedForTwoTypes_givesKeysThatAreNotMistaken() throws VerificationException {
    SignerKey plain = Keys.log("example.com/log");
    SignerKey cosigner = Keys.witness("example.com/log");
    assertThat(plain.verifierKey().sharesPublicKey(cosigner.verifierKey())).isTrue();
    assertThat(plain.verifierKey().keyId()).isNotEqualTo(cosigner.verifierKey().keyId());
    assertThat(
            verifier(plain.verifierKey())
                .verify(
                    CHECKPOINT.format(),
                    cosigned(cosigner, CHECKPOINT).signatures().getFirst().bytes()))
        .isFalse();
  }

  @Test
  void mlDsa44_commitsToTheCosignersNameAndEd25519DoesNot() throws VerificationException {
    SignerKey key = Keys.postQuantum("witness.example/w1");
    VerifierKey renamed =
        new VerifierKey("witness.example/w2", key.type(), key.verifierKey().publicKey());
    byte[] signature = cosigned(key, CHECKPOINT).signatures().getFirst().bytes();
    assertThat(verifier(key.verifierKey()).verify(CHECKPOINT.format(), signature)).isTrue();
    assertThat(verifier(renamed).verify(CHECKPOINT.format(), signature)).isFalse();
  }

  @Test
  void ed25519_coversExtensionLinesAndMlDsa44DoesNot() throws VerificationException {
    Checkpoint extended = new Checkpoint("example.com/log", 1, ROOT, List.of("more"));
    SignerKey ed25519 = Keys.witness("w");
    SignerKey mlDsa44 = Keys.postQuantum("w");
    byte[] ed25519Signature = cosigned(ed25519, CHECKPOINT).signatures().getFirst().bytes();
    byte[] mlDsa44Signature = cosigned(mlDsa44, CHECKPOINT).signatures().getFirst().bytes();
    assertThat(verifier(ed25519.verifierKey()).verify(extended.format(), ed25519Signature))
        .isFalse();
    assertThat(verifier(mlDsa44.verifierKey()).verify(extended.format(), mlDsa44Signature))
        .isTrue();
  }

  @Test
  void subtree_isCosignedByMlDsa44Alone() throws VerificationException {
    SignerKey key = Keys.postQuantum("witness.example/w1");
    Subtree subtree = new Subtree("example.com/log", 8, 13, ROOT);
    NoteSignature signature = Cosigner.of(key, Algorithms.JDK).cosign(subtree);
    Cosignature cosignature = Cosignature.parse(signature.bytes());
    assertThat(cosignature.timestamp()).isZero();
    cosignature.check(subtree, key.verifierKey(), Algorithms.JDK);
    for (Subtree other :
        List.of(
            new Subtree("example.com/lof", 8, 13, ROOT),
            new Subtree("example.com/log", 0, 13, ROOT),
            new Subtree("example.com/log", 8, 12, ROOT),
            new Subtree("example.com/log", 8, 13, Merkle.emptyRoot()))) {
      assertThatThrownBy(() -> cosignature.check(other, key.verifierKey(), Algorithms.JDK))
          .isInstanceOf(VerificationException.class);
    }
    assertThatThrownBy(
            () -> cosignature.check(subtree, Keys.witness("w").verifierKey(), Algorithms.JDK))
        .isInstanceOf(VerificationException.class);
    assertThatThrownBy(() -> Cosigner.of(Keys.witness("w"), Algorithms.JDK).cosign(subtree))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesThatDoNotFit_areNotSignedAndDoNotVerify() throws VerificationException {
    SignerKey key = Keys.postQuantum("w");
    Checkpoint longOrigin = Checkpoint.of("o".repeat(256), 1, ROOT);
    assertThatThrownBy(() -> cosigned(key, longOrigin))
        .isInstanceOf(IllegalArgumentException.class);
    byte[] signature = cosigned(key, CHECKPOINT).signatures().getFirst().bytes();
    assertThat(verifier(key.verifierKey()).verify(longOrigin.format(), signature)).isFalse();
  }

  @Test
  void timestamp_ofTheUpperHalfIsRefused() {
    byte[] bytes = new byte[72];
    bytes[0] = (byte) 0x80;
    assertThatThrownBy(() -> Cosignature.parse(bytes)).isInstanceOf(VerificationException.class);
    assertThatThrownBy(() -> Cosignature.parse(new byte[8]))
        .isInstanceOf(VerificationException.class);
    assertThatThrownBy(() -> Cosigner.of(Keys.witness("w"), Algorithms.JDK).cosign(CHECKPOINT, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void log_signsWithAKeyOfAnyType(SignatureType type) throws VerificationException {
    SignerKey key = Keys.of("example.com/log", type);
    InstantSource clock = InstantSource.fixed(Instant.ofEpochSecond(TIME));
    SignedNote note =
        SignedNote.sign(CHECKPOINT.format(), List.of(Algorithms.JDK.signer(key, clock)));
    assertThat(note.verify(List.of(verifier(key.verifierKey())))).hasSize(1);
  }

  @Test
  void keyOfPlainNotes_doesNotCosign() {
    assertThatThrownBy(() -> Cosigner.of(Keys.log("l"), Algorithms.JDK))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
