package dev.zhenzan.certificate.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {
  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
    "1969-12-31T23:00:00-01:00, 1970-01-01T00:00:00Z",
    "2026-05-08T08:00:00.25+08:00, 2026-05-08T00:00:00Z",
    "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59Z"
  })
  void time_isReadAndWrittenInUtc(String text, String expected) throws VerificationException {
    assertThat(Timestamp.format(Timestamp.parse(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "1970-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01"
      })
  void timeThatTheLedgerCannotHold_isRefused(String text) {
    assertThatThrownBy(() -> Timestamp.parse(text))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("1970 to 9999");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30T00:00:00Z",
        "2026-05-08T00:00Z",
        "2026-05-08",
        "12026-05-08T00:00:00Z"
      })
  void otherTexts_areRefused(String text) {
    assertThatThrownBy(() -> Timestamp.parse(text)).isInstanceOf(VerificationException.class);
  }
}
