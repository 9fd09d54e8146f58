package dev.zhenzan.server.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private static final String PASSWORD = "vier Worte am Fenster";

  private final Passwords passwords = new Passwords(InstantSource.system());

  @Test
  void parse_ofAHashOfTheReferenceProgram_knowsItsPassword() {
    // The reference implementation's own test: argon2id, 64 MiB, 2 passes, "password", "somesalt".
    Argon2Hash known =
        Argon2Hash.parse(
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

    assertThat(known.isOf("password")).isTrue();
    assertThat(known.isOf("Password")).isFalse();
  }

  @Test
  void hash_encodedAndParsed_isTheSame() {
    String encoded = passwords.hash(PASSWORD);

    assertThat(Argon2Hash.parse(encoded).encoded()).isEqualTo(encoded);
    assertThat(encoded).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
    assertThat(passwords.hash(PASSWORD)).isNotEqualTo(encoded);
  }

  @Test
  void matches_comparesWhatWasTyped() {
    Optional<String> hash = Optional.of(passwords.hash("Ångström 真赞 123"));

    assertThat(passwords.matches("Ångström 真赞 123", hash)).isTrue();
    assertThat(passwords.matches("A\u030angstro\u0308m 真赞 123", hash))
        .as("composed otherwise")
        .isTrue();
    assertThat(passwords.matches("Angström 真赞 123", hash)).isFalse();
  }

  @Test
  void matches_withoutHash_isFalseForTheDecoyToo() {
    assertThat(passwords.matches("nobody's password", Optional.empty())).isFalse();
  }

  @Test
  void outdated_tellsAHashOfAnotherCost() {
    Passwords cheap = new Passwords(InstantSource.system(), new Argon2Hash.Cost(8192, 1, 1));
    String old = cheap.hash(PASSWORD);

    assertThat(passwords.outdated(old)).isTrue();
    assertThat(passwords.matches(PASSWORD, Optional.of(old))).isTrue();
    assertThat(passwords.outdated(passwords.hash(PASSWORD))).isFalse();
  }

  @Test
  void parse_ofAnotherHash_isRefused() {
    assertThatThrownBy(() -> Argon2Hash.parse("$2b$12$abcdefghijklmnopqrstuv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("abcdefghij");
  }
}
