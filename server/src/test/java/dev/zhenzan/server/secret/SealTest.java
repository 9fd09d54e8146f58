package dev.zhenzan.server.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
  private static final byte[] KEY = new byte[32];

  private static final String OLD_FORM =
      "010102030405060708090a0b0cdc633399fdaf71b43debc6dbfcbd1653b62d99" + "2bcb817dabd752277406";

  private final Seal seal = seal(KEY);

  private static Seal seal(byte[]... keys) {
    return new Seal(List.of(keys), new SecureRandom());
  }

  private static byte[] key(int first) {
    byte[] key = KEY.clone();
    key[0] = (byte) first;
    return key;
  }

  @Test
  void open_ofSealed_isWhatWasSealed() {
    byte[] sealed = seal.sealText("token:1", "真赞 secret");

    assertThat(seal.openText("token:1", sealed)).isEqualTo("真赞 secret");
    assertThat(new String(sealed, UTF_8)).doesNotContain("secret");
  }

  @Test
  void seal_twice_differs() {
    assertThat(seal.sealText("p", "same")).isNotEqualTo(seal.sealText("p", "same"));
  }

  @Test
  void open_ofAnyChangedByte_isRefused() {
    byte[] sealed = seal.sealText("p", "text");
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> seal.open("p", changed)).isInstanceOf(SecretException.class);
    }
  }

  @Test
  void open_forAnotherPurposeOrByAnotherKey_isRefused() {
    byte[] sealed = seal.sealText("p", "text");
    byte[] other = KEY.clone();
    other[31] = 1;

    assertThatThrownBy(() -> seal.open("q", sealed)).isInstanceOf(SecretException.class);
    assertThatThrownBy(() -> seal(other).open("p", sealed))
        .isInstanceOf(SecretException.class)
        .hasMessageContaining("secrets.key");
  }

  @Test
  void open_ofAnyShortenedValue_isRefused() {
    byte[] sealed = seal.sealText("p", "text");
    for (int length = 0; length < sealed.length; length++) {
      byte[] shorter = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> seal.open("p", shorter)).isInstanceOf(SecretException.class);
    }
  }

  @Test
  void newKeyBeforeTheOld_sealsAndTheOldStillOpens() {
    byte[] before = seal(key(1)).sealText("p", "text");
    Seal rotated = seal(key(2), key(1));
    byte[] after = rotated.sealText("p", "text");

    assertThat(rotated.openText("p", before)).isEqualTo("text");
    assertThat(seal(key(2)).openText("p", after)).isEqualTo("text");
    assertThatThrownBy(() -> seal(key(2)).open("p", before)).isInstanceOf(SecretException.class);
    assertThat(rotated.isCurrent(after)).isTrue();
    assertThat(rotated.isCurrent(before)).isFalse();
  }

  @Test
  void valueOfBeforeThereWereSeveralKeys_opensByWhicheverItWas() {
    // Sealed when a value did not name its key: by 32 zero bytes, for "token:1".
    byte[] sealed = HexFormat.of().parseHex(OLD_FORM);

    assertThat(seal(key(2), KEY).openText("token:1", sealed)).isEqualTo("真赞 secret");
    assertThat(seal(key(2), KEY).isCurrent(sealed)).isFalse();
    assertThatThrownBy(() -> seal(key(2)).open("token:1", sealed))
        .isInstanceOf(SecretException.class);
  }

  @Test
  void marks_areThoseOfEachKey() {
    assertThat(seal(key(2), key(1)).marks("p", "x"))
        .containsExactly(seal(key(2)).mark("p", "x"), seal(key(1)).mark("p", "x"));
  }

  @Test
  void mark_ofOnePurpose_saysNothingOfAnother() {
    assertThat(seal.mark("a", "x"))
        .isEqualTo(seal.mark("a", "x"))
        .isNotEqualTo(seal.mark("b", "x"));
  }

  @Test
  void keyFile_isMadeOnceForItsOwnerAlone(@TempDir Path data) throws IOException {
    byte[] sealed = new Seal(data).sealText("p", "text");

    assertThat(new Seal(data).openText("p", sealed)).isEqualTo("text");
    Path file = data.resolve("keys/secrets.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void keyFile_ofAStartThatBrokeOff_isMadeAnew(@TempDir Path data) throws IOException {
    Files.createDirectories(data.resolve("keys"));
    Files.writeString(data.resolve("keys/secrets.key.new"), "ab");

    assertThat(SecretKeyFile.keys(Optional.empty(), data.resolve("keys/secrets.key")))
        .singleElement(InstanceOfAssertFactories.BYTE_ARRAY)
        .hasSize(32);
  }

  @Test
  void variable_thatIsNoKey_saysHowToMakeOne(@TempDir Path data) {
    assertThatThrownBy(() -> SecretKeyFile.keys(Optional.of("short"), data.resolve("k")))
        .isInstanceOf(SecretException.class)
        .hasMessageContaining("ZHENZAN_SECRETS_KEY")
        .hasMessageContaining("openssl rand -hex 32")
        .hasMessageNotContaining("short");
  }

  @Test
  void keys_areOneALineOrWithCommasBetween(@TempDir Path data) throws IOException {
    String two = "11".repeat(32);
    String one = "00".repeat(32);
    Path file = data.resolve("secrets.key");
    Files.writeString(file, two + "\n\n" + one + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    assertThat(SecretKeyFile.keys(Optional.empty(), file))
        .containsExactlyElementsOf(SecretKeyFile.keys(Optional.of(two + "," + one), file))
        .hasSize(2);
  }

  @Test
  void fileThatOthersMayRead_isRefused(@TempDir Path data) throws IOException {
    Path file = data.resolve("secrets.key");
    Seal.of(file, new SecureRandom());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> Seal.of(file, new SecureRandom())).hasMessageContaining("chmod 600");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "c2hvcnQ=", "c2hvcnQ=\nc2hvcnQ="})
  void fileOfAnotherForm_isRefusedWithoutShowingIt(String content, @TempDir Path data)
      throws IOException {
    Path file = data.resolve("secrets.key");
    Seal.of(file, new SecureRandom());
    Files.writeString(file, content);

    assertThatThrownBy(() -> Seal.of(file, new SecureRandom()))
        .hasMessageContaining("64 hexadecimal digits")
        .hasMessageNotContaining("c2hvcnQ");
  }
}
