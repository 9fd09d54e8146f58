package dev.zhenzan.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.Mutations;
import dev.zhenzan.tlog.Trials;
import dev.zhenzan.tlog.VerificationException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  @Test
  void verifierKey_ofTheSpecificationIsRead() throws VerificationException {
    VerifierKey key = VerifierKey.parse(Vectors.SPEC_VKEY);
    assertThat(key.name()).isEqualTo("example.com/foo");
    assertThat(key.keyId().hex()).isEqualTo("530d903a");
    assertThat(key.type()).isEqualTo(SignatureType.ED25519);
    assertThat(key.publicKey()).hasSize(32);
    assertThat(key.format()).isEqualTo(Vectors.SPEC_VKEY);
  }

  @Test
  void signerKey_ofGoGivesItsVerifierKey() throws VerificationException {
    SignerKey key = SignerKey.parse(Vectors.PETER_SKEY);
    assertThat(key.verifierKey().format()).isEqualTo(Vectors.PETER_VKEY);
    assertThat(key.format()).isEqualTo(Vectors.PETER_SKEY);
  }

  /** Of the tests of github.com/transparency-dev/formats. */
  @ParameterizedTest
  @CsvSource({
    "PRIVATE+KEY+Wit1+55ee4561+AeadRiG7XM4XiieCHzD8lxysXMwcViy5nYsoXURWGrlE,"
        + "Wit1+55ee4561+AVhZSmQj9+SoL+p/nN0Hh76xXmF7QcHfytUrI1XfSClk",
    "PRIVATE+KEY+Wit2+85ecc407+AfPTvxw5eUcqSgivo2vaiC7JPOMUZ/9baHPSDrWqgdGm,"
        + "Wit2+85ecc407+AWVbwFJte9wMQIPSnEnj4KibeO6vSIOEDUTDp3o63c2x",
    "PRIVATE+KEY+Wit3+d3ed3be7+AR2Kg8k6ccBr5QXz5SHtnkOS4UGQGEQaWi6Gfr6Mm3X5,"
        + "Wit3+d3ed3be7+ASb6Uz1+fxAcXkMvDd7nGa3FjDce7LxIKmbbTCT0MpVn"
  })
  void signerKeysOfOthers_giveTheirVerifierKeys(String signerKey, String verifierKey)
      throws VerificationException {
    assertThat(SignerKey.parse(signerKey).verifierKey().format()).isEqualTo(verifierKey);
  }

  @Test
  void verifierKeyOfAWitness_isRead() throws VerificationException {
    String vkey = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
    assertThat(VerifierKey.parse(vkey).type()).isEqualTo(SignatureType.ED25519_COSIGNATURE);
    assertThat(VerifierKey.parse(vkey).format()).isEqualTo(vkey);
  }

  @Test
  void signerKey_neverShowsItsSeed() throws VerificationException {
    assertThat(SignerKey.parse(Vectors.PETER_SKEY))
        .hasToString("PRIVATE+KEY+PeterNeumann+c74f20a3");
    assertThatThrownBy(() -> SignerKey.parse(Vectors.PETER_SKEY.replace("c74f", "c74e")))
        .isInstanceOf(VerificationException.class)
        .hasMessageNotContaining("AYEKFALVFGy");
  }

  @ParameterizedTest
  @EnumSource
  void newKey_isReadBackAsItself(SignatureType type) throws VerificationException {
    SignerKey key = SignerKey.generate("zhenzan.dev/真赞", type, new SecureRandom());
    assertThat(SignerKey.parse(key.format()).format()).isEqualTo(key.format());
    VerifierKey verifierKey = key.verifierKey();
    assertThat(VerifierKey.parse(verifierKey.format())).isEqualTo(verifierKey);
    assertThat(verifierKey.type()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com/foo",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U==",
        "example.com/foo+530d903a+",
        "example.com/ foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
      })
  void verifierKey_thatIsNoneIsRefused(String vkey) {
    assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(VerificationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "a+b",
        "a\tb",
        "a\nb",
        "a\u00a0b",
        "a\u3000b",
        "a\u2028b",
        "a\u0085b",
        "\ud800"
      })
  void keyName_withSpaceOrPlusIsNone(String name) {
    assertThat(KeyId.isName(name)).isFalse();
    assertThatThrownBy(() -> new KeyId(name, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "example.com/log42", "真赞.example/日志", "a\u200bb", "😀"})
  void keyName_ofOtherCharactersIsOne(String name) {
    assertThat(KeyId.isName(name)).isTrue();
  }

  @Test
  void keys_thatWereTamperedWithAreRefused() {
    byte[] vkey = Vectors.PETER_VKEY.getBytes(StandardCharsets.UTF_8);
    assertThat(Mutations.refusals(1, 2000, vkey, KeysTest::readVerifierKey)).isGreaterThan(1900);
    byte[] skey = Vectors.PETER_SKEY.getBytes(StandardCharsets.UTF_8);
    assertThat(Mutations.refusals(1, 500, skey, KeysTest::readSignerKey)).isGreaterThan(400);
  }

  private static void readVerifierKey(byte[] text) throws VerificationException {
    String vkey = new String(text, StandardCharsets.UTF_8);
    assertThat(VerifierKey.parse(vkey).format()).isEqualTo(vkey);
  }

  private static void readSignerKey(byte[] text) throws VerificationException {
    String skey = new String(text, StandardCharsets.UTF_8);
    assertThat(SignerKey.parse(skey).format()).isEqualTo(skey);
  }

  @Test
  void base64_isReadInItsCanonicalFormOnly() {
    Trials.run(
        1,
        500,
        random -> {
          byte[] bytes = Mutations.random(random, 40);
          assertThat(Base64Text.decode(Base64Text.encode(bytes))).isEqualTo(bytes);
        });
    for (String wrong :
        new String[] {"A", "AA", "AA=", "AB==", "AAA", "AAB=", "AA==\n", "A-A=", "===="}) {
      assertThatThrownBy(() -> Base64Text.decode(wrong))
          .as(wrong)
          .isInstanceOf(VerificationException.class);
    }
  }
}
