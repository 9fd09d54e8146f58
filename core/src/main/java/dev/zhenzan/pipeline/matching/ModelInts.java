package dev.zhenzan.pipeline.matching;

import dev.zhenzan.audience.match.Ints;
import dev.zhenzan.audience.match.Works;
import dev.zhenzan.audience.match.factor.Factors;
import dev.zhenzan.audience.profile.WorkTags;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What the ints of files that were just read are in a model that is older. Ids that the model does
 * not know get ints behind its own.
 */
public final class ModelInts {
  private final int[] accounts;
  private final int[] videos;
  private final int knownVideos;

  private ModelInts(int[] accounts, int[] videos, int knownVideos) {
    this.accounts = accounts;
    this.videos = videos;
    this.knownVideos = knownVideos;
  }

  /**
   * Adds the ids of a reading to a model's.
   *
   * @param read the table of the reading, which may have no rows
   * @param modelAccounts ids of the model's accounts, which grow
   * @param modelVideos ids of the model's videos, which grow
   */
  public static ModelInts of(
      InteractionTable read, IdDictionary modelAccounts, IdDictionary modelVideos) {
    int known = modelVideos.size();
    int[] accounts = new int[read.accounts().size()];
    int[] videos = new int[read.videos().size()];
    modelAccounts.internAll(read.accounts(), accounts);
    modelVideos.internAll(read.videos(), videos);
    return new ModelInts(accounts, videos, known);
  }

  /** The model's ints of the reading's. */
  public Ints ints() {
    return new Ints(account -> accounts[account], video -> videos[video]);
  }

  /** The model's int of a reading's account. */
  public int account(int ofReading) {
    return accounts[ofReading];
  }

  /** How many accounts the reading knows. */
  public int accounts() {
    return accounts.length;
  }

  /**
   * The works of the model and of the reading; what the reading says of a work replaces what the
   * model knows.
   *
   * @param known works of the model, in its ints
   * @param read works of the reading, in its ints
   */
  public Works joined(Works known, Works read) {
    int size = Math.max(knownVideos, Arrays.stream(videos).max().orElse(-1) + 1);
    int[] newer = new int[size];
    Arrays.fill(newer, InteractionTable.ABSENT);
    for (int video = 0; video < videos.length; video++) {
      newer[videos[video]] = isTold(read, video) ? video : newer[videos[video]];
    }
    return new Works(
        videos(known.videos(), read.videos(), newer),
        tags(known.tags(), read.tags(), newer),
        text(known.text(), read.text(), newer));
  }

  /** Whether a reading says anything of a work: in its row of a file, by its tags or its text. */
  private static boolean isTold(Works read, int video) {
    WorkTags tags = read.tags();
    Factors text = read.text();
    return read.videos().video(video).isPresent()
        || (video < tags.works() && tags.starts()[video] < tags.starts()[video + 1])
        || (video < text.size() && text.dot(video, text, video) > 0);
  }

  private VideoTable videos(VideoTable known, VideoTable read, int[] newer) {
    VideoTable.Builder joined = new VideoTable.Builder();
    for (int video = 0; video < newer.length; video++) {
      Optional<Video> told = newer[video] < 0 ? Optional.empty() : read.video(newer[video]);
      int ofModel = video;
      told.map(work -> translated(ofModel, work))
          .or(() -> known.video(ofModel))
          .ifPresent(joined::add);
    }
    return joined.build();
  }

  private Video translated(int ofModel, Video read) {
    OptionalInt creator =
        read.creator().isPresent()
            ? OptionalInt.of(accounts[read.creator().getAsInt()])
            : OptionalInt.empty();
    return new Video(
        ofModel, creator, read.publishedAt(), read.category(), read.tags(), read.durationMillis());
  }

  private static WorkTags tags(WorkTags known, WorkTags read, int[] newer) {
    int[] starts = new int[newer.length + 1];
    for (int video = 0; video < newer.length; video++) {
      starts[video + 1] = starts[video] + places(known, read, newer, video).toArray().length;
    }
    int[] tags = new int[starts[newer.length]];
    float[] weights = new float[tags.length];
    for (int video = 0; video < newer.length; video++) {
      WorkTags from = newer[video] < 0 ? known : read;
      int at = starts[video];
      for (int place : places(known, read, newer, video).toArray()) {
        tags[at] = from.tags()[place];
        weights[at++] = from.weights()[place];
      }
    }
    return new WorkTags(starts, tags, weights);
  }

  private static IntStream places(WorkTags known, WorkTags read, int[] newer, int video) {
    WorkTags from = newer[video] < 0 ? known : read;
    int own = newer[video] < 0 ? video : newer[video];
    return own < from.works()
        ? IntStream.range(from.starts()[own], from.starts()[own + 1])
        : IntStream.empty();
  }

  private static Factors text(Factors known, Factors read, int[] newer) {
    int width = known.width();
    boolean otherSpace = read.size() > 0 && read.width() != width;
    if (otherSpace || known.size() + read.size() == 0) {
      return known;
    }
    Factors joined = Factors.zero(newer.length, width);
    for (int video = 0; video < newer.length; video++) {
      Factors from = newer[video] < 0 ? known : read;
      int own = newer[video] < 0 ? video : newer[video];
      if (own < from.size()) {
        System.arraycopy(from.values(), own * width, joined.values(), video * width, width);
      }
    }
    return joined;
  }
}
