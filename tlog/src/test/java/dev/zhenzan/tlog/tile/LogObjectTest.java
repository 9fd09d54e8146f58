package dev.zhenzan.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogObjectTest {
  @Test
  void specificationsExample_isSpelledSo() {
    assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
    assertThat(new Bundle(1_234_067, 256).path()).isEqualTo("tile/entries/x001/x234/067");
    assertThat(new Tile(63, 0, 1).path()).isEqualTo("tile/63/000.p/1");
    assertThat(new Bundle(1_000, 255).path()).isEqualTo("tile/entries/x001/000.p/255");
  }

  /** "A tree of size 70,000 will be represented by 273 full level 0 tiles ..." */
  @Test
  void specificationsTree_hasTheseTiles() {
    assertThat(Tile.partials(70_000))
        .containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
    assertThat(Tile.in(70_000, 0, 272).partial()).isFalse();
    assertThat(Tile.in(70_000, 1, 0).partial()).isFalse();
    assertThat(Tile.partials(256)).containsExactly(new Tile(1, 0, 1));
    assertThat(Tile.partials(0)).isEmpty();
    assertThat(Bundle.in(70_000, 273)).isEqualTo(new Bundle(273, 112));
  }

  @Test
  void objectOutsideOfTheTree_isRefused() {
    assertThatThrownBy(() -> Tile.in(512, 0, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Tile.in(512, 2, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Bundle.in(512, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tile(64, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tile(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Bundle(0, 257)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void path_isReadBack() throws VerificationException {
    Random random = new Random(8);
    for (int trial = 0; trial < 2_000; trial++) {
      long index = random.nextLong() >>> (1 + random.nextInt(63));
      int width = 1 + random.nextInt(256);
      Tile tile = new Tile(random.nextInt(64), index, width);
      Bundle bundle = new Bundle(index, width);
      assertThat(LogObject.parse(tile.path())).isEqualTo(tile);
      assertThat(LogObject.parse(bundle.path())).isEqualTo(bundle);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "checkpoint",
        "tile/0",
        "tile/0/0",
        "tile/0/00",
        "tile/0/0000",
        "tile/0/x00/000",
        "tile/0/001/000",
        "tile/0/x000/000",
        "tile/00/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/",
        "tile/0/000.p",
        "tile/0/000/",
        "tile/0/../000",
        "tile/0/x9/x223/x372/x036/x854/x775/808",
        "tile/0/x009/x223/x372/x036/x854/x775/808",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
        "tile/entry/000",
        "/tile/0/000",
        "tile/0/000\n",
        "tile/0/\u0660\u0660\u0660"
      })
  void otherSpelling_isRefused(String path) {
    assertThatThrownBy(() -> LogObject.parse(path))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("path is");
  }

  @Test
  void changedPath_isAnotherObjectOrRefused() {
    LogObject tile = new Tile(2, 1_234_067, 17);
    String path = tile.path();
    for (int at = 0; at < path.length(); at++) {
      for (char c : List.of('0', '1', 'x', '/', '.', ' ')) {
        String changed = path.substring(0, at) + c + path.substring(at + 1);
        try {
          LogObject other = LogObject.parse(changed);
          assertThat(other.path()).isEqualTo(changed);
        } catch (VerificationException e) {
          assertThat(e).hasMessageContaining(changed);
        }
      }
    }
  }
}
