package dev.zhenzan.files.match;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.audience.match.Counts;
import dev.zhenzan.audience.match.Head;
import dev.zhenzan.audience.match.HeldOutQuality;
import dev.zhenzan.audience.match.MatchModel;
import dev.zhenzan.audience.match.MatchSettings;
import dev.zhenzan.audience.match.MatchState;
import dev.zhenzan.audience.match.PerHead;
import dev.zhenzan.audience.match.Positives;
import dev.zhenzan.audience.match.Tally;
import dev.zhenzan.audience.match.Term;
import dev.zhenzan.audience.match.TextSpace;
import dev.zhenzan.audience.match.TextTastes;
import dev.zhenzan.audience.match.Works;
import dev.zhenzan.audience.match.factor.Factors;
import dev.zhenzan.audience.match.factor.ImplicitFactors;
import dev.zhenzan.audience.match.logit.Posterior;
import dev.zhenzan.audience.profile.InterestProfiles;
import dev.zhenzan.audience.profile.ProfileSettings;
import dev.zhenzan.audience.profile.WorkTags;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import dev.zhenzan.pipeline.matching.WorkDescriber;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads a model that {@link MatchModelWriter} wrote. */
public final class MatchModelReader {
  private final ColumnReader in;

  private MatchModelReader(ColumnReader in) {
    this.in = in;
  }

  /**
   * The model of a folder.
   *
   * @throws UnusableFileException where there is none, or it is damaged, or of another version
   */
  public static SavedModel read(Path folder) {
    Path file = folder.resolve(MatchModelWriter.FILE);
    if (!Files.isRegularFile(file)) {
      throw new UnusableFileException(
          file, "is not there; give the folder that zhenzan match train made");
    }
    try (ColumnReader in = new ColumnReader(file)) {
      return new MatchModelReader(in).read();
    } catch (FileSystemException e) {
      throw new UnusableFileException(
          file,
          "cannot be read (%s); give a file that you may read"
              .formatted(e.getClass().getSimpleName()),
          e);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // The SHA-256 fits: what is wrong with the columns is that another version wrote them.
      String problem = Objects.requireNonNullElse(e.getMessage(), "ends before its last column");
      throw new UnusableFileException(file, problem + "; train the model again", e);
    }
  }

  private SavedModel read() throws IOException {
    MatchSettings settings = settings();
    ModelCard card = card();
    IdDictionary accounts = ids("accounts");
    IdDictionary videos = ids("videos");
    WorkDescriber.Terms terms = terms();
    MatchState state = new MatchState(settings, parts(settings));
    Works works = works(state.parts().texts().sums().width());
    List<Posterior> weights = new ArrayList<>();
    List<HeldOutQuality> quality = new ArrayList<>();
    for (Head head : Head.values()) {
      weights.add(
          new Posterior(in.doubles(head.code() + ".mean"), in.doubles(head.code() + ".precision")));
      quality.add(quality(head));
    }
    MatchModel.Learnt learnt =
        new MatchModel.Learnt(
            new PerHead<>(weights.get(0), weights.get(1)),
            new PerHead<>(quality.get(0), quality.get(1)),
            in.floats("means"));
    in.finish();
    return new SavedModel(new MatchModel(state, works, learnt), accounts, videos, terms, card);
  }

  private MatchSettings settings() throws IOException {
    if (!texts("terms").equals(Arrays.stream(Term.values()).map(Term::code).toList())) {
      throw new IOException("is of a version with other terms");
    }
    int[] ints = in.ints("settings.ints");
    long[] longs = in.longs("settings.longs");
    double[] doubles = in.doubles("settings.doubles");
    return new MatchSettings(
        new ImplicitFactors.Settings(ints[0], doubles[0], doubles[1], longs[0]),
        ints[1],
        ints[2],
        ints[3],
        doubles[2],
        new ProfileSettings(longs[1], ints[4]),
        ints[5],
        ints[6],
        longs[2]);
  }

  private ModelCard card() throws IOException {
    List<String> head = texts("card");
    List<String> roles = texts("card.roles");
    long[] bytes = in.longs("card.bytes");
    List<String> digests = texts("card.sha256");
    checkCount("card", 2, head.size());
    checkCount("card.roles", bytes.length, roles.size());
    checkCount("card.sha256", bytes.length, digests.size());
    List<ModelCard.Fingerprint> data = new ArrayList<>();
    for (int i = 0; i < bytes.length; i++) {
      data.add(new ModelCard.Fingerprint(roles.get(i), bytes[i], digests.get(i)));
    }
    return new ModelCard(head.get(0), head.get(1), data);
  }

  private WorkDescriber.Terms terms() throws IOException {
    List<String> tags = texts("tags");
    TextSpace.Parts space =
        new TextSpace.Parts(
            in.floats("space.mean"), in.floats("space.axes"), in.floats("space.scale")[0]);
    Optional<TextSpace> there =
        space.mean().length == 0 ? Optional.empty() : Optional.of(TextSpace.of(space));
    return new WorkDescriber.Terms(tags, there);
  }

  private HeldOutQuality quality(Head head) throws IOException {
    int[] rows = in.ints(head.code() + ".rows");
    double[] figures = in.doubles(head.code() + ".quality");
    return new HeldOutQuality(rows[0], rows[1], figures[0], figures[1]);
  }

  private MatchState.Parts parts(MatchSettings settings) throws IOException {
    Counts counts =
        new Counts(
            tally("accounts"),
            tally("videos"),
            tally("recent"),
            tally("creators"),
            tally("tags"),
            tally("account-history"),
            tally("video-history"));
    InterestProfiles profiles =
        InterestProfiles.of(
            settings.profiles(),
            new InterestProfiles.Saved(
                in.bytes("profiles.used"),
                in.ints("profiles.tags"),
                in.floats("profiles.masses"),
                in.floats("profiles.rest"),
                in.longs("profiles.landmark")[0]));
    Factors sums = new Factors(in.ints("texts.width")[0], in.floats("texts.sums"));
    TextTastes texts = new TextTastes(sums, in.floats("texts.weight"));
    Positives positives = new Positives(in.ints("positives.accounts"), in.ints("positives.videos"));
    int width = settings.factors().width();
    ImplicitFactors.Pair factors =
        new ImplicitFactors.Pair(
            new Factors(width, in.floats("factors.accounts")),
            new Factors(width, in.floats("factors.videos")));
    return new MatchState.Parts(counts, profiles, texts, positives, factors, in.longs("until")[0]);
  }

  private Tally tally(String name) throws IOException {
    return new Tally(
        in.doubles(name + ".shown"), in.doubles(name + ".watched"), in.doubles(name + ".liked"));
  }

  private Works works(int textWidth) throws IOException {
    VideoTable videos = videos();
    WorkTags tags =
        new WorkTags(
            in.ints("works.tag-starts"), in.ints("works.tags"), in.floats("works.tag-weights"));
    return new Works(videos, tags, new Factors(textWidth, in.floats("works.text")));
  }

  private VideoTable videos() throws IOException {
    int[] creators = in.ints("works.creators");
    long[] published = in.longs("works.published");
    int[] durations = in.ints("works.durations");
    checkCount("works.published", creators.length, published.length);
    checkCount("works.durations", creators.length, durations.length);
    VideoTable.Builder videos = new VideoTable.Builder();
    for (int video = 0; video < creators.length; video++) {
      videos.add(
          new Video(
              video,
              given(creators[video]),
              published[video] == Long.MIN_VALUE
                  ? OptionalLong.empty()
                  : OptionalLong.of(published[video]),
              "",
              List.of(),
              given(durations[video])));
    }
    return videos.build();
  }

  private static OptionalInt given(int value) {
    return value == InteractionTable.ABSENT ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private IdDictionary ids(String name) throws IOException {
    Slices slices = slices("ids." + name);
    IdDictionary ids = new IdDictionary();
    slices.each(ids::intern);
    checkCount("ids." + name, slices.ends.length, ids.size());
    return ids;
  }

  private List<String> texts(String name) throws IOException {
    List<String> texts = new ArrayList<>();
    slices(name).each((bytes, from, to) -> texts.add(new String(bytes, from, to - from, UTF_8)));
    return texts;
  }

  private Slices slices(String name) throws IOException {
    Slices slices = new Slices(in.ints(name + ".ends"), in.bytes(name));
    slices.check(name);
    return slices;
  }

  private static void checkCount(String column, int expected, int found) throws IOException {
    if (found != expected) {
      throw new IOException(
          "has %,d values of %s instead of %,d".formatted(found, column, expected));
    }
  }

  /** Bytes one behind the other, and where each part ends. */
  private record Slices(int[] ends, byte[] bytes) {
    /** Takes a part of the bytes. */
    interface Taker {
      void take(byte[] bytes, int from, int to);
    }

    void check(String name) throws IOException {
      int from = 0;
      for (int end : ends) {
        if (end < from) {
          throw new IOException("has parts of %s that end before they begin".formatted(name));
        }
        from = end;
      }
      checkCount(name, from, bytes.length);
    }

    void each(Taker taker) {
      int from = 0;
      for (int end : ends) {
        taker.take(bytes, from, end);
        from = end;
      }
    }
  }
}
