package dev.zhenzan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodesTest {
  @ParameterizedTest
  @EnumSource(InteractionKind.class)
  void kind_parseOfCode_isIdentityInEitherCase(InteractionKind kind) {
    assertThat(InteractionKind.parse(kind.code())).contains(kind);
    assertThat(InteractionKind.parse(kind.code().toUpperCase(Locale.ROOT))).contains(kind);
  }

  @ParameterizedTest
  @EnumSource(Surface.class)
  void surface_parseOfCode_isIdentityInEitherCase(Surface surface) {
    assertThat(Surface.parse(surface.code())).contains(surface);
    assertThat(Surface.parse(surface.code().toUpperCase(Locale.ROOT))).contains(surface);
  }

  @Test
  void parse_ofAnUnknownCode_isEmpty() {
    assertThat(InteractionKind.parse("thumb")).isEmpty();
    assertThat(InteractionKind.parse("")).isEmpty();
    assertThat(Surface.parse("moon")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void verdict_isInvalidWhereItsCodeSaysSo(Verdict verdict) {
    assertThat(verdict.invalid()).isEqualTo(verdict.code().startsWith("invalid_"));
  }
}
