package dev.zhenzan.server.kuaishou.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.ledger.keys.KeyException;
import dev.zhenzan.server.kuaishou.connection.Seal.Sealed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SealTest {
  private static final UUID OWNER = new UUID(1, 2);
  private static final byte[] SECRET = "a token".getBytes(UTF_8);

  private final SecureRandom random = new SecureRandom();
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void file() {
    file = folder.resolve("keys");
  }

  @Test
  void closed_opensForItsOwnerAlone() {
    Seal seal = Seal.of(file, random);
    Sealed sealed = seal.close(OWNER, SECRET);
    assertThat(seal.open(OWNER, sealed)).hasValue(SECRET);
    assertThat(seal.open(new UUID(1, 3), sealed)).isEmpty();
    assertThat(new String(sealed.bytes(), ISO_8859_1)).doesNotContain("token");
  }

  @Test
  void closedTwice_differs() {
    Seal seal = Seal.of(file, random);
    assertThat(seal.close(OWNER, SECRET).bytes()).isNotEqualTo(seal.close(OWNER, SECRET).bytes());
  }

  @Test
  void anyChangedByte_opensNothing() {
    Seal seal = Seal.of(file, random);
    Sealed sealed = seal.close(OWNER, SECRET);
    for (int at = 0; at < sealed.bytes().length; at++) {
      byte[] changed = sealed.bytes().clone();
      changed[at] ^= 1;
      assertThat(seal.open(OWNER, new Sealed(sealed.keyId(), changed))).as("byte %d", at).isEmpty();
    }
  }

  @Test
  void shortenedToAnyLength_opensNothing() {
    Seal seal = Seal.of(file, random);
    Sealed sealed = seal.close(OWNER, SECRET);
    for (int length = 0; length < sealed.bytes().length; length++) {
      byte[] shorter = java.util.Arrays.copyOf(sealed.bytes(), length);
      assertThat(seal.open(OWNER, new Sealed(sealed.keyId(), shorter))).isEmpty();
    }
  }

  @Test
  void fileThatIsNotThere_isMadeForItsOwnerAloneAndReadAgain() throws IOException {
    Sealed sealed = Seal.of(file, random).close(OWNER, SECRET);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Seal.of(file, random).open(OWNER, sealed)).hasValue(SECRET);
  }

  @Test
  void newKeyBeforeTheOld_closesAndTheOldStillOpens() throws IOException {
    Sealed old = Seal.of(file, random).close(OWNER, SECRET);
    Path other = folder.resolve("other");
    Seal unrelated = Seal.of(other, random);
    String both = Files.readString(other) + Files.readString(file);
    Files.writeString(file, both);
    Seal rotated = Seal.of(file, random);
    assertThat(rotated.open(OWNER, old)).hasValue(SECRET);
    Sealed fresh = rotated.close(OWNER, SECRET);
    assertThat(fresh.keyId()).isNotEqualTo(old.keyId());
    assertThat(unrelated.open(OWNER, fresh)).hasValue(SECRET);
    assertThat(unrelated.open(OWNER, old)).as("its key is not in that file").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c2hvcnQ=", "not base64 !", "c2hvcnQ=\nc2hvcnQ="})
  void fileOfAnotherForm_isRefusedWithoutShowingIt(String content) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, content);
    assertThatThrownBy(() -> Seal.of(file, random))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("32 random bytes in base64")
        .satisfies(
            e ->
                assertThat(List.of("c2hvcnQ", "not base64 !"))
                    .noneMatch(part -> String.valueOf(e.getMessage()).contains(part)));
  }

  @Test
  void fileThatOthersMayRead_isRefused() throws IOException {
    Seal.of(file, random);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> Seal.of(file, random)).hasMessageContaining("chmod 600");
  }
}
