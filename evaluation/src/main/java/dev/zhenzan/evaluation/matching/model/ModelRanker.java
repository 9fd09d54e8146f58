package dev.zhenzan.evaluation.matching.model;

import dev.zhenzan.audience.match.Ints;
import dev.zhenzan.audience.match.MatchInput;
import dev.zhenzan.audience.match.MatchModel;
import dev.zhenzan.audience.match.MatchScore;
import dev.zhenzan.audience.match.MatchSettings;
import dev.zhenzan.audience.match.MatchTraining;
import dev.zhenzan.audience.match.Viewer;
import dev.zhenzan.audience.tag.TagEngine;
import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.Ranker;
import dev.zhenzan.evaluation.matching.Scorer;
import dev.zhenzan.evaluation.matching.Target;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.TrustWeights;
import dev.zhenzan.pipeline.matching.WorkDescriber;
import dev.zhenzan.text.GeneralVocabulary;
import dev.zhenzan.text.JiebaSegmenter;
import java.util.Optional;

/** The match model with its standard settings; every row is trusted. */
public final class ModelRanker implements Ranker {
  private static final long SEED = 1;

  private final WorkDescriber describer;

  /**
   * A ranker.
   *
   * @param source lower-case name of the vocabulary that the works' own tags are of
   */
  public ModelRanker(String source) {
    Vocabulary vocabulary = GeneralVocabulary.load();
    TagEngine engine = TagEngine.ofWords(vocabulary, JiebaSegmenter.of(vocabulary));
    this.describer = new WorkDescriber(engine, Optional.empty(), source);
  }

  @Override
  public String name() {
    return "match model, standard settings";
  }

  @Override
  public Scorer fit(MatchLog log, Target target, Workers workers) {
    return new ModelScorer(model(log, workers), target);
  }

  /** The model that a log teaches. */
  public MatchModel model(MatchLog log, Workers workers) {
    WorkDescriber.Described described =
        describer.describe(log.about().works(), log.about().texts(), log.works(), workers);
    MatchInput input =
        new MatchInput(
            dev.zhenzan.audience.match.MatchLog.of(
                log.interactions(), TrustWeights.all(), Ints.SAME),
            log.about().histories(),
            described.works(),
            new MatchInput.Size(log.accounts(), log.works()));
    return new MatchTraining(MatchSettings.standard(SEED), workers, MatchTraining.Listener.none())
        .learn(input);
  }

  private record ModelScorer(MatchModel model, Target target) implements Scorer {
    @Override
    public double score(int account, int work, long time) {
      MatchScore score = model.score(Viewer.of(account), work, time);
      return switch (target) {
        case WATCH -> score.watch();
        case LIKE -> score.like();
      };
    }

    @Override
    public boolean isProbability() {
      return true;
    }
  }
}
