package dev.zhenzan.files.pack;

import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.files.yaml.YamlDocument;
import dev.zhenzan.files.yaml.YamlException;
import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.files.yaml.YamlPlace;
import dev.zhenzan.files.yaml.YamlProblem;
import dev.zhenzan.vertical.Advice;
import dev.zhenzan.vertical.AdviceCode;
import dev.zhenzan.vertical.Figure;
import dev.zhenzan.vertical.PackTag;
import dev.zhenzan.vertical.PackTitle;
import dev.zhenzan.vertical.Threshold;
import dev.zhenzan.vertical.VerticalPack;
import dev.zhenzan.vertical.VerticalPacks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads packs of verticals. Immutable; threads may share it. */
public final class PackReader {
  /** Codes of the packs in this package's resources, a line each. */
  private static final String BUILT_IN = "built-in.txt";

  private final Vocabulary vocabulary;
  private final VerticalPack general;

  private PackReader(Vocabulary vocabulary, VerticalPack general) {
    this.vocabulary = vocabulary;
    this.general = general;
  }

  /**
   * A reader that has read the general pack.
   *
   * @param vocabulary the general one, to whose tags those of packs are added
   */
  public static PackReader over(Vocabulary vocabulary) {
    PackFiles files = new PackFiles.Resource(VerticalPacks.GENERAL);
    return new PackReader(vocabulary, read(files, vocabulary, Optional.empty()));
  }

  private static List<String> builtInCodes() {
    try (InputStream in =
        Objects.requireNonNull(PackReader.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + BUILT_IN, e);
    }
  }

  /** The packs that the project brings along. */
  public VerticalPacks builtIn() {
    return with(List.of());
  }

  private VerticalPack builtIn(String code) {
    return read(new PackFiles.Resource(code), vocabulary, Optional.of(general));
  }

  /**
   * Reads one pack.
   *
   * @param folder with a {@code pack.yaml}
   * @throws YamlException with everything that is wrong with it
   */
  public VerticalPack read(Path folder) {
    return read(new PackFiles.Folder(folder), vocabulary, Optional.of(general));
  }

  /**
   * The packs that the project brings along and those of folders, of which one counts before any
   * other of its code.
   *
   * @param folders each a pack, or a folder of packs
   * @throws YamlException with everything that is wrong with any of them
   */
  public VerticalPacks with(List<Path> folders) {
    List<VerticalPack> packs = new ArrayList<>(List.of(general));
    builtInCodes().forEach(code -> packs.add(builtIn(code)));
    packs.addAll(read(folders));
    return VerticalPacks.of(packs);
  }

  /**
   * The one of {@link #with} that has a code; of those that the project brings along it reads no
   * others.
   *
   * @return empty where there is none
   * @throws YamlException with everything that is wrong with any of the folders
   */
  public Optional<VerticalPack> find(String code, List<Path> folders) {
    List<VerticalPack> own =
        read(folders).stream().filter(pack -> pack.code().equals(code)).toList();
    if (!own.isEmpty()) {
      return Optional.of(own.getLast());
    }
    if (code.equals(VerticalPacks.GENERAL)) {
      return Optional.of(general);
    }
    return builtInCodes().contains(code) ? Optional.of(builtIn(code)) : Optional.empty();
  }

  private List<VerticalPack> read(List<Path> folders) {
    List<VerticalPack> packs = new ArrayList<>();
    List<YamlProblem> problems = new ArrayList<>();
    for (Path folder : folders) {
      try {
        packsIn(folder).forEach(inside -> packs.add(read(inside)));
      } catch (YamlException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new YamlException(problems);
    }
    return packs;
  }

  private static List<Path> packsIn(Path folder) {
    if (!Files.isDirectory(folder) || isPack(folder)) {
      return List.of(folder);
    }
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> packs = inside.filter(PackReader::isPack).sorted().toList();
      return packs.isEmpty() ? List.of(folder) : packs;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static boolean isPack(Path folder) {
    return Files.exists(folder.resolve(PackFiles.TITLE));
  }

  private static VerticalPack read(
      PackFiles files, Vocabulary vocabulary, Optional<VerticalPack> general) {
    Reading reading = new Reading(files);
    PackDraft draft = reading.draft(vocabulary);
    return new PackFilling(draft, general, files.start(PackFiles.TITLE)).pack();
  }

  /** Reads the files of a pack one after the other and gathers what is wrong with each. */
  private static final class Reading {
    private final PackFiles files;
    private final List<YamlProblem> problems = new ArrayList<>();

    Reading(PackFiles files) {
      this.files = files;
    }

    PackDraft draft(Vocabulary vocabulary) {
      tellStrangers();
      Optional<PackTitle> title = file(PackFiles.TITLE, TitleFile::read);
      Optional<List<PackTag>> tags =
          file(PackFiles.VOCABULARY, new VocabularyFile(vocabulary)::read);
      Optional<BenchmarksFile> benchmarks = file(PackFiles.BENCHMARKS, BenchmarksFile::read);
      Optional<Map<Threshold, Figure>> thresholds =
          file(PackFiles.THRESHOLDS, ThresholdsFile::read);
      Optional<Map<AdviceCode, Advice>> advice = file(PackFiles.ADVICE, AdviceFile::read);
      Optional<SeasonalityFile> seasonality = file(PackFiles.SEASONALITY, SeasonalityFile::read);
      if (title.isEmpty() && problems.isEmpty()) {
        problems.add(new YamlProblem(files.start(PackFiles.TITLE), "no such file; a pack has one"));
      }
      if (!problems.isEmpty()) {
        throw new YamlException(problems);
      }
      return new PackDraft(
          title.orElseThrow(),
          tags,
          benchmarks.orElse(BenchmarksFile.NONE),
          thresholds.orElseGet(Map::of),
          advice.orElseGet(Map::of),
          seasonality.orElse(SeasonalityFile.NONE));
    }

    private void tellStrangers() {
      for (String stranger : files.strangers()) {
        YamlPlace place = files.start(stranger);
        problems.add(new YamlProblem(place, "no file of a pack; a pack has " + PackFiles.NAMES));
      }
    }

    private <T> Optional<T> file(String name, Function<YamlMapping, T> reader) {
      try {
        Optional<YamlDocument> document = files.document(name);
        return document.map(found -> found.as(reader));
      } catch (YamlException e) {
        problems.addAll(e.problems());
        return Optional.empty();
      }
    }
  }
}
