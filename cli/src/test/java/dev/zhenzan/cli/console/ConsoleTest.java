package dev.zhenzan.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsoleTest {
  @Test
  void foreignText_cannotSteerATerminalNorBeginALine() {
    assertThat(Console.plain("a\u001b[31mb\nc\u202ed\u2028e"))
        .isEqualTo("a\\u001b[31mb\\u000ac\\u202ed\\u2028e");
  }

  @Test
  void namesInAnyScript_stayAsTheyAre() {
    assertThat(Console.plain("山里的小满 é 🙂")).isEqualTo("山里的小满 é 🙂");
  }
}
