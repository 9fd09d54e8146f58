package dev.zhenzan.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.Mutations;
import dev.zhenzan.tlog.Trials;
import dev.zhenzan.tlog.VerificationException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignedNoteTest {
  private static final String PETER_NOTE = Vectors.PETER_TEXT + "\n" + Vectors.PETER_LINE;

  private static NoteVerifier verifier(String vkey) {
    try {
      return NoteVerifier.ed25519(VerifierKey.parse(vkey));
    } catch (VerificationException e) {
      throw new AssertionError(e);
    }
  }

  private static SignerKey key(String name, int seed) {
    byte[] bytes = new byte[SignerKey.SEED_LENGTH];
    bytes[0] = (byte) seed;
    return SignerKey.of(name, SignatureType.ED25519, bytes);
  }

  @Test
  void noteOfGo_isSignedByteForByte() throws VerificationException {
    NoteSigner peter = NoteSigner.ed25519(SignerKey.parse(Vectors.PETER_SKEY));
    assertThat(SignedNote.sign(Vectors.PETER_TEXT, List.of(peter)).format()).isEqualTo(PETER_NOTE);
  }

  @Test
  void noteOfGo_verifies() throws VerificationException {
    SignedNote note = SignedNote.parse(PETER_NOTE);
    assertThat(note.text()).isEqualTo(Vectors.PETER_TEXT);
    assertThat(note.verify(List.of(verifier(Vectors.PETER_VKEY)))).isEqualTo(note.signatures());
  }

  @Test
  void noteOfTheSpecification_verifies() throws VerificationException {
    SignedNote note = SignedNote.parse(Vectors.SPEC_NOTE);
    assertThat(note.text()).isEqualTo("This is an example message.\n");
    assertThat(note.verify(List.of(verifier(Vectors.SPEC_VKEY)))).hasSize(1);
  }

  @Test
  void note_splitsAtItsLastEmptyLine() throws VerificationException {
    SignedNote note = SignedNote.parse(Vectors.QUASIMODO_NOTE);
    assertThat(note.text()).endsWith("\n\ned è subito sera.\n");
    assertThat(note.signatures()).hasSize(1);
    assertThat(note.signatures().getFirst().key().toString())
        .isEqualTo("quasimodo.example/salvatore+367ba04b");
    assertThat(note.format()).isEqualTo(Vectors.QUASIMODO_NOTE);
    assertThat(note.toBytes()).isEqualTo(Vectors.QUASIMODO_NOTE.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void unknownKeys_areIgnoredEvenWithAKnownName() throws VerificationException {
    NoteSigner other = NoteSigner.ed25519(key("PeterNeumann", 1));
    NoteSigner stranger = NoteSigner.ed25519(key("stranger", 2));
    SignedNote note =
        SignedNote.parse(PETER_NOTE)
            .with(
                List.of(
                    NoteSignature.of(other, Vectors.PETER_TEXT),
                    new NoteSignature(stranger.keyId(), new byte[] {1, 2, 3})));
    assertThat(SignedNote.parse(note.format()).verify(List.of(verifier(Vectors.PETER_VKEY))))
        .extracting(signature -> signature.key().hex())
        .containsExactly("c74f20a3");
  }

  @Test
  void failingSignatureOfAKnownKey_rejectsTheNote() throws VerificationException {
    NoteSigner wolf = NoteSigner.ed25519(key("wolf", 3));
    SignedNote note =
        SignedNote.parse(PETER_NOTE).with(List.of(NoteSignature.of(wolf, "another text\n")));
    NoteVerifier knownWolf = verifier(key("wolf", 3).verifierKey().format());
    assertThatThrownBy(() -> note.verify(List.of(verifier(Vectors.PETER_VKEY), knownWolf)))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("wolf+");
    assertThat(note.verify(List.of(verifier(Vectors.PETER_VKEY)))).hasSize(1);
  }

  @Test
  void noteThatNoKnownKeySigned_isRejected() throws VerificationException {
    SignedNote note = SignedNote.parse(PETER_NOTE);
    for (List<NoteVerifier> known :
        List.of(List.<NoteVerifier>of(), List.of(verifier(Vectors.SPEC_VKEY)))) {
      assertThatThrownBy(() -> note.verify(known))
          .isInstanceOf(VerificationException.class)
          .hasMessageContaining("no known key");
    }
  }

  @Test
  void signatureRepeated_countsOnce() throws VerificationException {
    SignedNote twice = SignedNote.parse(PETER_NOTE + Vectors.PETER_LINE);
    assertThat(twice.verify(List.of(verifier(Vectors.PETER_VKEY)))).hasSize(1);
  }

  static List<String> malformed() {
    String line = Vectors.PETER_LINE;
    return List.of(
        "",
        "\n",
        "\n\n",
        "text\n",
        "text\n\n",
        "text\n\n\n",
        "text\n\nno signature\n",
        "text\n" + line,
        "text\n\n" + line.stripTrailing(),
        "text\n\n" + line + "\n",
        "text\n\n" + line + "x",
        "te\u0001xt\n\n" + line,
        "te\txt\n\n" + line,
        "text\r\n\n" + line,
        "\ud800\n\n" + line,
        "text\n\n— \n",
        "text\n\n—  AAAAAAA=\n",
        "text\n\n— Peter\n",
        "text\n\n— Peter Neumann AAAAAAA=\n",
        "text\n\n— Peter+Neumann AAAAAAA=\n",
        "text\n\n— Peter\u3000Neumann AAAAAAA=\n",
        "text\n\n— Peter AAAAAA==\n",
        "text\n\n— Peter AAAAAAB=\n",
        "text\n\n— Peter AAAAAAA\n",
        "text\n\n- Peter AAAAAAA=\n",
        "text\n\n" + line + "junk\n" + line,
        "text\n\n" + line.repeat(SignedNote.MAX_SIGNATURES + 1));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void malformedNote_isRefused(String note) {
    assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(VerificationException.class);
  }

  @Test
  void bytes_thatAreNoUtf8AreRefused() {
    byte[] note = PETER_NOTE.getBytes(StandardCharsets.UTF_8);
    note[3] = (byte) 0xff;
    assertThatThrownBy(() -> SignedNote.parse(note))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void note_ofManySignaturesIsAcceptedAndOfMoreIsNot() throws VerificationException {
    NoteSignature large = new NoteSignature(new KeyId("w", 7), new byte[5000]);
    SignedNote note =
        new SignedNote("text\n", Collections.nCopies(SignedNote.MAX_SIGNATURES, large));
    assertThat(SignedNote.parse(note.toBytes())).isEqualTo(note);
    assertThatThrownBy(() -> note.with(List.of(large)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("101");
  }

  @Test
  void hugeNote_isRefused() {
    String huge = "x".repeat(SignedNote.MAX_BYTES);
    assertThatThrownBy(() -> SignedNote.parse(huge + "\n\n" + Vectors.PETER_LINE))
        .isInstanceOf(VerificationException.class);
    assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.MAX_BYTES + 1]))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("1048577");
  }

  @Test
  void text_thatNoNoteCanHaveIsNotSigned() {
    NoteSigner peter = NoteSigner.ed25519(key("p", 1));
    for (String text : List.of("", "no newline", "tab\t\n", "\udc00\n")) {
      assertThatThrownBy(() -> SignedNote.sign(text, List.of(peter)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void signedNote_isReadBackAndVerifies() {
    Trials.run(
        1,
        100,
        random -> {
          SignerKey key = key("example.com/" + random.nextInt(1000), random.nextInt(100));
          String text = "line " + random.nextLong() + "\n\n".repeat(random.nextInt(3)) + "真赞\n";
          SignedNote note = SignedNote.sign(text, List.of(NoteSigner.ed25519(key)));
          SignedNote read = SignedNote.parse(note.toBytes());
          assertThat(read).isEqualTo(note);
          assertThat(read.verify(List.of(NoteVerifier.ed25519(key.verifierKey())))).hasSize(1);
        });
  }

  @Test
  void changedByte_failsUnlessTheNoteIsTheSame() {
    byte[] note = PETER_NOTE.getBytes(StandardCharsets.UTF_8);
    List<NoteVerifier> known = List.of(verifier(Vectors.PETER_VKEY));
    for (int at = 0; at < note.length; at++) {
      for (int bit : new int[] {0, at % 7 + 1}) {
        byte[] changed = note.clone();
        changed[at] ^= (byte) (1 << bit);
        assertThatThrownBy(() -> SignedNote.parse(changed).verify(known))
            .as("byte %d, bit %d", at, bit)
            .isInstanceOf(VerificationException.class);
      }
    }
  }

  @Test
  void tamperedNotes_areRefusedOrReadBackAsTheyAre() {
    byte[] valid = Vectors.QUASIMODO_NOTE.getBytes(StandardCharsets.UTF_8);
    int refused =
        Mutations.refusals(
            1,
            20_000,
            valid,
            input -> assertThat(SignedNote.parse(input).toBytes()).isEqualTo(input));
    assertThat(refused).isBetween(8_000, 19_999);
  }
}
