package dev.zhenzan.files.match;

import dev.zhenzan.audience.match.Counts;
import dev.zhenzan.audience.match.Head;
import dev.zhenzan.audience.match.HeldOutQuality;
import dev.zhenzan.audience.match.MatchModel;
import dev.zhenzan.audience.match.MatchSettings;
import dev.zhenzan.audience.match.MatchState;
import dev.zhenzan.audience.match.Tally;
import dev.zhenzan.audience.match.Term;
import dev.zhenzan.audience.match.TextSpace;
import dev.zhenzan.audience.match.Works;
import dev.zhenzan.audience.profile.InterestProfiles;
import dev.zhenzan.files.output.OutputException;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.pipeline.matching.WorkDescriber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes a model's columns; {@link MatchModelReader} reads them in the same order. */
public final class MatchModelWriter {
  /** The file of columns. */
  static final String FILE = "model.bin";

  private final ColumnWriter out;

  private MatchModelWriter(ColumnWriter out) {
    this.out = out;
  }

  /**
   * Writes {@code model.bin} and {@code model.json} into a folder.
   *
   * @throws OutputException where the disk refuses
   */
  public static void write(SavedModel saved, Path folder) {
    Path file = folder.resolve(FILE);
    try (ColumnWriter out = new ColumnWriter(file)) {
      new MatchModelWriter(out).write(saved);
      out.finish();
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
    ModelJson.write(saved, folder.resolve("model.json"));
  }

  private void write(SavedModel saved) throws IOException {
    MatchModel model = saved.model();
    settings(model.state().settings());
    card(saved.card());
    ids("accounts", saved.accounts());
    ids("videos", saved.videos());
    terms(saved.terms());
    state(model.state().parts());
    works(model.works(), saved.videos().size());
    for (Head head : Head.values()) {
      out.doubles(head.code() + ".mean", model.learnt().weights().of(head).mean());
      out.doubles(head.code() + ".precision", model.learnt().weights().of(head).precision());
      quality(head, model.learnt().quality().of(head));
    }
    out.floats("means", model.learnt().means());
  }

  private void settings(MatchSettings settings) throws IOException {
    texts("terms", Arrays.stream(Term.values()).map(Term::code).toList());
    out.ints(
        "settings.ints",
        settings.factors().width(),
        settings.blocks(),
        settings.firstSweeps(),
        settings.sweeps(),
        settings.profiles().maxTags(),
        settings.maxSamples(),
        settings.drawn());
    out.longs(
        "settings.longs",
        settings.factors().seed(),
        settings.profiles().halfLifeMicros(),
        settings.seed());
    out.doubles(
        "settings.doubles",
        settings.factors().unobserved(),
        settings.factors().regularisation(),
        settings.recentHalfLifeDays());
  }

  private void card(ModelCard card) throws IOException {
    texts("card", List.of(card.version(), card.vertical()));
    texts("card.roles", card.data().stream().map(ModelCard.Fingerprint::role).toList());
    out.longs("card.bytes", card.data().stream().mapToLong(ModelCard.Fingerprint::bytes).toArray());
    texts("card.sha256", card.data().stream().map(ModelCard.Fingerprint::sha256).toList());
  }

  private void terms(WorkDescriber.Terms terms) throws IOException {
    texts("tags", terms.tags());
    TextSpace.Parts space =
        terms
            .space()
            .map(TextSpace::parts)
            .orElse(new TextSpace.Parts(new float[0], new float[0], 0));
    out.floats("space.mean", space.mean())
        .floats("space.axes", space.axes())
        .floats("space.scale", space.scale());
  }

  private void quality(Head head, HeldOutQuality quality) throws IOException {
    out.ints(head.code() + ".rows", quality.rows(), quality.positives());
    out.doubles(head.code() + ".quality", quality.auc(), quality.calibrationError());
  }

  private void state(MatchState.Parts parts) throws IOException {
    counts(parts.counts());
    InterestProfiles.Saved profiles = parts.profiles().saved();
    out.bytes("profiles.used", profiles.used())
        .ints("profiles.tags", profiles.tags())
        .floats("profiles.masses", profiles.masses())
        .floats("profiles.rest", profiles.rest())
        .longs("profiles.landmark", profiles.landmark());
    out.ints("texts.width", parts.texts().sums().width())
        .floats("texts.sums", parts.texts().sums().values())
        .floats("texts.weight", parts.texts().weight());
    out.ints("positives.accounts", parts.positives().accounts())
        .ints("positives.videos", parts.positives().videos());
    out.floats("factors.accounts", parts.factors().accounts().values())
        .floats("factors.videos", parts.factors().videos().values())
        .longs("until", parts.until());
  }

  private void counts(Counts counts) throws IOException {
    tally("accounts", counts.accounts());
    tally("videos", counts.videos());
    tally("recent", counts.recent());
    tally("creators", counts.creators());
    tally("tags", counts.tags());
    tally("account-history", counts.accountHistory());
    tally("video-history", counts.videoHistory());
  }

  private void tally(String name, Tally tally) throws IOException {
    out.doubles(name + ".shown", tally.shown())
        .doubles(name + ".watched", tally.watched())
        .doubles(name + ".liked", tally.liked());
  }

  private void works(Works works, int videos) throws IOException {
    int[] creators = new int[videos];
    long[] published = new long[videos];
    int[] durations = new int[videos];
    for (int video = 0; video < videos; video++) {
      creators[video] = works.videos().creator(video).orElse(-1);
      published[video] = works.videos().publishedAt(video).orElse(Long.MIN_VALUE);
      durations[video] = works.videos().durationMillis(video).orElse(-1);
    }
    out.ints("works.creators", creators)
        .longs("works.published", published)
        .ints("works.durations", durations)
        .ints("works.tag-starts", works.tags().starts())
        .ints("works.tags", works.tags().tags())
        .floats("works.tag-weights", works.tags().weights())
        .floats("works.text", works.text().values());
  }

  /** Ids: the ends of their bytes, and the bytes. */
  private void ids(String name, IdDictionary ids) throws IOException {
    int[] ends = new int[ids.size()];
    int end = 0;
    for (int id = 0; id < ends.length; id++) {
      end = Math.addExact(end, ids.utf8Length(id));
      ends[id] = end;
    }
    byte[] bytes = new byte[end];
    int at = 0;
    for (int id = 0; id < ends.length; id++) {
      at = ids.copyUtf8(id, bytes, at);
    }
    out.ints("ids." + name + ".ends", ends).bytes("ids." + name, bytes);
  }

  /** Texts, which may hold any character: the ends of their bytes, and the bytes. */
  private void texts(String name, List<String> texts) throws IOException {
    int[] ends = new int[texts.size()];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int text = 0; text < ends.length; text++) {
      bytes.writeBytes(texts.get(text).getBytes(StandardCharsets.UTF_8));
      ends[text] = bytes.size();
    }
    out.ints(name + ".ends", ends).bytes(name, bytes.toByteArray());
  }
}
