package dev.zhenzan.server.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.server.support.Plants;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PlantsTest {
  private static final String SECRET = "a secret / of +some? length";

  private final Plants plants = new Plants();

  @Test
  void plant_isFoundInEachForm() {
    plants.plant("secret", SECRET);

    assertThat(plants.in("it is " + SECRET)).containsExactly("secret");
    assertThat(plants.in("?code=a+secret+%2F+of+%2Bsome%3F+length&x")).containsExactly("secret");
    assertThat(plants.in(HexFormat.of().formatHex((":" + SECRET).getBytes(UTF_8))))
        .containsExactly("secret");
    for (String before : new String[] {"", "u", "us", "user:"}) {
      byte[] bytes = (before + SECRET + "!").getBytes(UTF_8);
      assertThat(plants.in(Base64.getEncoder().encodeToString(bytes))).containsExactly("secret");
      assertThat(plants.in(Base64.getUrlEncoder().encodeToString(bytes))).containsExactly("secret");
    }
  }

  @Test
  void bytes_areFoundInHexadecimalAndBase64() {
    byte[] key = {0, -1, 7, 99, -128, 64, 3, 2};
    plants.plant("key", key);

    assertThat(plants.in("KEY=00FF0763804003 02")).isEmpty();
    assertThat(plants.in("KEY=00FF076380400302")).containsExactly("key");
    assertThat(plants.in(Base64.getEncoder().encodeToString(key))).containsExactly("key");
  }

  @Test
  void plant_thatStandsNowhere_isNotFound() {
    plants.plant("secret", SECRET);

    assertThat(plants.in("a secret of some length")).isEmpty();
  }

  @Test
  void plant_tooShort_isRefused() {
    assertThatThrownBy(() -> plants.plant("pin", "12345")).hasMessageContaining("pin");
  }
}
