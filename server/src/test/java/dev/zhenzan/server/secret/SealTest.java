package dev.zhenzan.server.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
  private static final byte[] KEY = new byte[32];

  private final Seal seal = new Seal(KEY);

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
    assertThatThrownBy(() -> new Seal(other).open("p", sealed))
        .isInstanceOf(SecretException.class)
        .hasMessageContaining("secrets.key");
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

    assertThat(SecretKeyFile.key(Optional.empty(), data.resolve("keys/secrets.key"))).hasSize(32);
  }

  @Test
  void variable_thatIsNoKey_saysHowToMakeOne(@TempDir Path data) {
    assertThatThrownBy(() -> SecretKeyFile.key(Optional.of("short"), data.resolve("k")))
        .isInstanceOf(SecretException.class)
        .hasMessageContaining("ZHENZAN_SECRETS_KEY")
        .hasMessageContaining("openssl rand -hex 32")
        .hasMessageNotContaining("short");
  }
}
