package dev.zhenzan.files.match;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.audience.match.Head;
import dev.zhenzan.audience.match.MatchModel;
import dev.zhenzan.audience.match.Viewer;
import dev.zhenzan.files.output.OutputException;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.pipeline.matching.WorkDescriber;
import dev.zhenzan.testkit.Logs;
import dev.zhenzan.testkit.Trials;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchModelFilesTest {
  /** The magic, and the head of the first column. */
  private static final int HEADER = 18 + 2 + "terms.ends".length() + 5;

  @TempDir Path folder;

  private Path written(SavedModel saved, String name) throws IOException {
    Path made = Files.createDirectory(folder.resolve(name));
    MatchModelWriter.write(saved, made);
    return made;
  }

  private static byte[] bytes(Path model) throws IOException {
    return Files.readAllBytes(model.resolve("model.bin"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void modelReadBack_scoresAlikeToTheBit(long seed) throws IOException {
    SavedModel saved = SmallModel.learnt(seed);
    SavedModel read = MatchModelReader.read(written(saved, "model"));

    long time = Logs.micros(100_000);
    for (int account = -1; account <= saved.accounts().size(); account++) {
      Viewer viewer = account < 0 ? Viewer.NOBODY_IN_PARTICULAR : Viewer.of(account);
      for (int video = 0; video <= SmallModel.VIDEOS; video++) {
        assertThat(read.model().score(viewer, video, time))
            .isEqualTo(saved.model().score(viewer, video, time));
        for (Head head : Head.values()) {
          assertThat(read.model().contributions(head, viewer, video, time))
              .containsExactly(saved.model().contributions(head, viewer, video, time));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void modelReadBack_isWrittenAsTheSameBytes(long seed) throws IOException {
    Path first = written(SmallModel.learnt(seed), "first");
    Path second = written(MatchModelReader.read(first), "second");

    assertThat(second.resolve("model.bin")).hasSameBinaryContentAs(first.resolve("model.bin"));
    assertThat(second.resolve("model.json")).hasSameBinaryContentAs(first.resolve("model.json"));
  }

  @Test
  void modelReadBack_hasItsIdsTermsCardAndQuality() throws IOException {
    SavedModel saved = SmallModel.learnt(4);
    SavedModel read = MatchModelReader.read(written(saved, "model"));

    assertThat(read.card()).isEqualTo(saved.card());
    assertThat(read.terms().tags()).isEqualTo(saved.terms().tags());
    assertThat(read.accounts().find("a3")).isEqualTo(saved.accounts().find("a3")).isNotNegative();
    assertThat(read.accounts().find("作者1")).isEqualTo(saved.accounts().find("作者1"));
    assertThat(read.videos().size()).isEqualTo(saved.videos().size());
    MatchModel model = read.model();
    assertThat(model.state().settings()).isEqualTo(saved.model().state().settings());
    assertThat(model.state().until()).isEqualTo(saved.model().state().until());
    for (Head head : Head.values()) {
      assertThat(model.learnt().quality().of(head))
          .isEqualTo(saved.model().learnt().quality().of(head));
    }
    for (int video = 0; video < SmallModel.VIDEOS; video++) {
      assertThat(model.works().videos().creator(video))
          .isEqualTo(saved.model().works().videos().creator(video));
      assertThat(model.works().videos().publishedAt(video))
          .isEqualTo(saved.model().works().videos().publishedAt(video));
    }
  }

  @Test
  void everyByteOfTheHeaderChanged_isRefused() throws IOException {
    Path model = written(SmallModel.learnt(5), "model");
    byte[] whole = bytes(model);

    for (int at = 0; at < HEADER; at++) {
      for (int bit = 0; bit < 8; bit++) {
        assertRefused(model, flipped(whole, at, bit));
      }
    }
  }

  @Test
  void changedByteAnywhere_isRefused() throws IOException {
    Path model = written(SmallModel.learnt(5), "model");
    byte[] whole = bytes(model);

    Trials.run(
        11,
        400,
        random ->
            assertRefused(model, flipped(whole, random.nextInt(whole.length), random.nextInt(8))));
    for (int at = whole.length - ColumnWriter.DIGEST_BYTES; at < whole.length; at++) {
      assertRefused(model, flipped(whole, at, 0));
    }
  }

  @Test
  void fileThatEndsTooEarlyOrTooLate_isRefused() throws IOException {
    Path model = written(SmallModel.learnt(5), "model");
    byte[] whole = bytes(model);

    IntStream.range(0, HEADER).forEach(length -> assertRefused(model, cut(whole, length)));
    IntStream.range(whole.length - 40, whole.length)
        .forEach(length -> assertRefused(model, cut(whole, length)));
    Trials.run(23, 200, random -> assertRefused(model, cut(whole, random.nextInt(whole.length))));
    assertRefused(model, cut(whole, whole.length + 1));
    assertRefused(model, cut(whole, 2 * whole.length));
  }

  private static byte[] flipped(byte[] whole, int at, int bit) {
    byte[] changed = whole.clone();
    changed[at] ^= (byte) (1 << bit);
    return changed;
  }

  private static byte[] cut(byte[] whole, int length) {
    return Arrays.copyOf(whole, length);
  }

  private static void assertRefused(Path model, byte[] bytes) {
    Path file = model.resolve("model.bin");
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThatThrownBy(() -> MatchModelReader.read(model))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageEndingWith("; train the model again")
        .hasMessageNotContaining("null");
  }

  @Test
  void columnsOfAnotherVersion_areRefused() throws IOException {
    byte[] magic = "zhenzan-columns 2\n".getBytes(UTF_8);
    Path newer = written(SmallModel.learnt(6), "newer");
    byte[] bytes = bytes(newer);
    System.arraycopy(magic, 0, bytes, 0, magic.length);
    assertRefused(newer, bytes);

    Path otherTerms = Files.createDirectory(folder.resolve("terms"));
    try (ColumnWriter out = new ColumnWriter(otherTerms.resolve("model.bin"))) {
      byte[] term = "a_term_of_yesterday".getBytes(UTF_8);
      out.ints("terms.ends", term.length).bytes("terms", term).finish();
    }
    assertThatThrownBy(() -> MatchModelReader.read(otherTerms))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContainingAll(
            "model.bin", "a version with other terms", "train the model again");
  }

  @Test
  void texts_mayHoldAnyCharacter() throws IOException {
    SavedModel saved = SmallModel.learnt(8);
    List<String> tags = List.of("kuairand:a\nb", "", "\r\n", "标签\u2028", " ");
    ModelCard card = new ModelCard("1\n2", "", saved.card().data());
    SavedModel odd =
        new SavedModel(
            saved.model(),
            saved.accounts(),
            saved.videos(),
            new WorkDescriber.Terms(tags, saved.terms().space()),
            card);

    SavedModel read = MatchModelReader.read(written(odd, "model"));

    assertThat(read.terms().tags()).isEqualTo(tags);
    assertThat(read.card()).isEqualTo(card);
  }

  @Test
  void textsThatEndWhereNoneCan_areRefused() throws IOException {
    int[][] wrong = {{5}, {3}, {}, {2, 1, 4}, {-1, 4}};
    for (int i = 0; i < wrong.length; i++) {
      Path model = Files.createDirectory(folder.resolve("ends" + i));
      try (ColumnWriter out = new ColumnWriter(model.resolve("model.bin"))) {
        out.ints("terms.ends", wrong[i]).bytes("terms", new byte[4]).finish();
      }
      assertThatThrownBy(() -> MatchModelReader.read(model))
          .isInstanceOf(UnusableFileException.class)
          .hasMessageContainingAll("model.bin: has", "of terms", "train the model again");
    }
  }

  @Test
  void cardWithoutARoleForEachFile_isRefused() throws IOException {
    SavedModel saved = SmallModel.learnt(8);
    byte[] whole = bytes(written(saved, "model"));
    // "card.roles.ends" holds one int: the end of "interactions"; its count is made 0.
    byte[] name = "card.roles.ends".getBytes(UTF_8);
    int at = new String(whole, ISO_8859_1).indexOf(new String(name, ISO_8859_1)) + name.length;
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    cut.write(whole, 0, at + 4);
    cut.write(0);
    int role = at + 1 + 4 + 4;
    int head = 2 + "card.roles".length() + 1;
    cut.write(whole, role, head);
    cut.writeBytes(new byte[4]);
    int rest = role + head + 4 + "interactions".length();
    cut.write(whole, rest, whole.length - ColumnWriter.DIGEST_BYTES - rest);
    Path model = Files.createDirectory(folder.resolve("cut"));
    Files.write(model.resolve("model.bin"), signed(cut.toByteArray()));

    assertThatThrownBy(() -> MatchModelReader.read(model))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("has 0 values of card.roles instead of 1");
  }

  private static byte[] signed(byte[] columns) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(columns);
      byte[] whole = Arrays.copyOf(columns, columns.length + digest.length);
      System.arraycopy(digest, 0, whole, columns.length, digest.length);
      return whole;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void wholeFileThatLacksColumnsOrHasOthers_isRefused() throws IOException {
    Path model = Files.createDirectory(folder.resolve("model"));
    try (ColumnWriter out = new ColumnWriter(model.resolve("model.bin"))) {
      out.finish();
    }
    assertRefused(model, bytes(model));

    Files.delete(model.resolve("model.bin"));
    try (ColumnWriter out = new ColumnWriter(model.resolve("model.bin"))) {
      out.ints("terms", 1).finish();
    }
    assertRefused(model, bytes(model));
  }

  @Test
  void folderWithoutModel_isNamedWithWhatToDo() {
    assertThatThrownBy(() -> MatchModelReader.read(folder.resolve("nowhere")))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContainingAll("nowhere", "model.bin", "zhenzan match train");
  }

  @Test
  void model_isReadableByItsOwnerAlone() throws IOException {
    Path model = written(SmallModel.learnt(7), "model");

    assertThat(Files.getPosixFilePermissions(model.resolve("model.bin")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void folderWithAModel_isNotWrittenOver() throws IOException {
    SavedModel saved = SmallModel.learnt(7);
    Path model = written(saved, "model");

    assertThatThrownBy(() -> MatchModelWriter.write(saved, model))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("model.bin");
  }
}
