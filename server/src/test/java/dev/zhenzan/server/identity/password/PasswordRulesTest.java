package dev.zhenzan.server.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.server.http.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "123456789",
        "1234567890",
        "13912345678",
        "password123",
        "P@ssw0rd123!",
        "passwordpassword",
        "qwertyuiop",
        "QWERTYUIOP1!",
        "woaini1314520",
        "zhenzan2026!",
        "aaaaaaaaaaaa",
        "abc123abc123",
        "1q1q1q1q1q1q",
        "!!!!!!!!!!",
        "linmeimei-2026"
      })
  void fault_ofWhatOthersTryFirst_isFound(String password) {
    assertThat(PasswordRules.fault(password, "linmeimei")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vier Worte am Fenster",
        "kH7#pq!vTz9w",
        "四个随机的词语放在一起吧",
        "tree-lamp-ocean-42",
        "passworthy rivers"
      })
  void fault_ofOthers_isNone(String password) {
    assertThat(PasswordRules.fault(password, "linmeimei")).isEmpty();
  }

  @Test
  void fault_ofTheShortest_endsAtTwelveCharacters() throws IOException {
    assertThat(PasswordRules.fault("kH7#pq!vTz9", "lin")).isPresent();
    assertThat(PasswordRules.fault("kH7#pq!vTz9w", "lin")).isEmpty();
    assertThat(Files.readString(Path.of("../web/src/session/password.ts")))
        .contains("LEAST = " + PasswordRules.LEAST + "\n");
  }

  @Test
  void fault_ofTheLongest_beginsBehind200Characters() {
    String words = "ab cd ef gh ij kl mn op qrs";

    assertThat(PasswordRules.fault("x" + words.repeat(8).substring(0, 199), "lin")).isEmpty();
    assertThat(PasswordRules.fault("x" + words.repeat(9).substring(0, 200), "lin")).isPresent();
  }

  @Test
  void check_neverRepeatsThePassword() {
    assertThatThrownBy(() -> PasswordRules.check("/password", "hunter2", "lin"))
        .isInstanceOf(ProblemException.class)
        .hasMessageNotContaining("hunter2");
  }
}
