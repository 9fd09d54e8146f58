package dev.zhenzan.files.match;

import dev.zhenzan.audience.match.Ints;
import dev.zhenzan.audience.match.MatchInput;
import dev.zhenzan.audience.match.MatchLog;
import dev.zhenzan.audience.match.MatchModel;
import dev.zhenzan.audience.match.MatchSettings;
import dev.zhenzan.audience.match.MatchTraining;
import dev.zhenzan.audience.match.TextSpace;
import dev.zhenzan.audience.match.Works;
import dev.zhenzan.audience.match.factor.Factors;
import dev.zhenzan.audience.profile.WorkTags;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.HistoryTable;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TrustWeights;
import dev.zhenzan.pipeline.matching.WorkDescriber;
import dev.zhenzan.testkit.Logs;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A model of a few accounts and works with tags and texts. */
public final class SmallModel {
  static final int VIDEOS = 6;

  private static final int VIEWS = 90;

  private SmallModel() {}

  public static SavedModel learnt(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    AuditInput read = log(random);
    InteractionTable table = read.interactions();
    int videos = table.videos().size();
    Factors embedded = texts(random, videos);
    TextSpace space = TextSpace.of(embedded, seed);
    Works works = new Works(read.videos(), tags(videos), placed(space, embedded));
    MatchInput input =
        new MatchInput(
            MatchLog.of(table, TrustWeights.all(), Ints.SAME),
            HistoryTable.none(),
            works,
            new MatchInput.Size(table.accounts().size(), videos));
    MatchModel model =
        new MatchTraining(
                MatchSettings.standard(seed), Workers.sequential(), MatchTraining.Listener.none())
            .learn(input);
    return new SavedModel(
        model,
        table.accounts(),
        table.videos(),
        new WorkDescriber.Terms(List.of("food", "kuairand:39"), Optional.of(space)),
        new ModelCard(
            "1.2.3", "all", List.of(new ModelCard.Fingerprint("interactions", 17, "ab12"))));
  }

  private static AuditInput log(SplittableRandom random) {
    Logs logs = Logs.empty();
    for (int video = 0; video < VIDEOS - 1; video++) {
      logs.video("v" + video, "作者" + video % 2, -3600 * video);
    }
    for (int view = 0; view < VIEWS; view++) {
      String account = "a" + random.nextInt(5);
      String video = "v" + (view < VIDEOS ? view : random.nextInt(VIDEOS));
      logs.watch(account, video, 600 * view, 1_000 * random.nextInt(40), 40_000);
      if (random.nextInt(4) == 0) {
        logs.like(account, video, 600 * view + 20);
      }
    }
    return logs.input();
  }

  /** Of works by turns none, one and both of two tags. */
  private static WorkTags tags(int videos) {
    int[] starts = new int[videos + 1];
    for (int video = 0; video < videos; video++) {
      starts[video + 1] = starts[video] + video % 3;
    }
    int[] tags = new int[starts[videos]];
    float[] weights = new float[tags.length];
    for (int video = 0; video < videos; video++) {
      for (int place = starts[video]; place < starts[video + 1]; place++) {
        tags[place] = place - starts[video];
        weights[place] = 1f / (video % 3);
      }
    }
    return new WorkTags(starts, tags, weights);
  }

  private static Factors texts(SplittableRandom random, int videos) {
    Factors texts = Factors.zero(videos, 5);
    for (int i = 0; i < texts.values().length; i++) {
      texts.values()[i] = random.nextFloat();
    }
    return texts;
  }

  private static Factors placed(TextSpace space, Factors embedded) {
    Factors places = Factors.zero(embedded.size(), space.width());
    for (int video = 0; video < embedded.size(); video++) {
      float[] place = space.place(embedded.values(), video * embedded.width());
      System.arraycopy(place, 0, places.values(), video * places.width(), places.width());
    }
    return places;
  }
}
