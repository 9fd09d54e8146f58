package dev.zhenzan.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://93.184.216.34/hook",
        "https://127.0.0.1/hook",
        "https://localhost/hook",
        "https://10.1.2.3/",
        "https://192.168.0.9/",
        "https://172.16.0.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://[fd00::1]/",
        "https://0.0.0.0/",
        "https://user:word@93.184.216.34/",
        "https://93.184.216.34/#part",
        "ftp://93.184.216.34/",
        "https:///nohost",
        "not a url"
      })
  void addressWithinOrUnsafe_isRefused(String url) {
    assertThat(new Destination(false).wrong(url)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://93.184.216.34/hook", "https://93.184.216.34:8443/a?b=c"})
  void publicAddress_isTaken(String url) {
    assertThat(new Destination(false).wrong(url)).isEmpty();
  }

  @Test
  void privateAddress_isTakenWhereAllowed() {
    assertThat(new Destination(true).wrong("http://127.0.0.1:9/hook")).isEmpty();
  }
}
