package dev.zhenzan.pipeline.matching;

import dev.zhenzan.audience.choice.Choices;
import dev.zhenzan.audience.match.AccountVectors;
import dev.zhenzan.audience.match.Head;
import dev.zhenzan.audience.match.MatchModel;
import dev.zhenzan.audience.match.Viewer;
import dev.zhenzan.audience.retrieval.AccountFacts;
import dev.zhenzan.audience.retrieval.AccountIndex;
import dev.zhenzan.audience.retrieval.Audience;
import dev.zhenzan.audience.retrieval.AudienceRequest;
import dev.zhenzan.audience.retrieval.AudienceSearch;
import dev.zhenzan.audience.retrieval.ExposureLog;
import dev.zhenzan.audience.retrieval.IndexSettings;
import dev.zhenzan.audience.retrieval.MeasuredRecall;
import dev.zhenzan.audience.retrieval.Suitability;
import dev.zhenzan.audience.retrieval.Vectors;
import dev.zhenzan.graph.Workers;
import java.util.SplittableRandom;

/**
 * Finds audiences with a model: an index over the accounts that may be matched, made anew when the
 * model, the choices or the facts change. Thread-safe while no exposure is appended.
 */
public final class AudienceFinder {
  /** Works whose vectors tell the index how queries differ. */
  private static final int SAMPLE = 512;

  private final MatchModel model;
  private final AccountVectors vectors;
  private final AccountIndex index;
  private final AudienceSearch search;
  private final Workers workers;
  private final long time;
  private final int accounts;

  /**
   * Makes the index.
   *
   * @param people who takes part, and what was shown to them
   */
  public AudienceFinder(MatchModel model, People people, IndexSettings settings, Workers workers) {
    this.model = model;
    this.workers = workers;
    this.time = people.at;
    this.accounts = people.facts.size();
    this.vectors = model.vectors(Head.WATCH);
    float[] rows = vectors.all(accounts, account -> viewer(account, people));
    AccountIndex.Source source =
        new AccountIndex.Source(
            new Vectors(rows, vectors.width()), people.facts.matchable(), sample(settings));
    this.index = AccountIndex.build(source, settings, workers);
    this.search = new AudienceSearch(index, people.facts, people.shown);
  }

  /**
   * The people among whom an audience is found.
   *
   * @param choices of everybody
   * @param facts of the accounts at the time
   * @param at the time of the showing, micros
   * @param shown exposures so far
   */
  public record People(Choices choices, AccountFacts facts, long at, ExposureLog shown) {}

  private static Viewer viewer(int account, People people) {
    return people.facts.matchable(account)
        ? new Viewer(account, people.choices.at(account, people.at))
        : Viewer.NOBODY_IN_PARTICULAR;
  }

  private Vectors sample(IndexSettings settings) {
    int videos = Math.max(1, model.state().videos());
    SplittableRandom random = new SplittableRandom(settings.seed());
    float[] queries = new float[SAMPLE * vectors.width()];
    for (int i = 0; i < SAMPLE; i++) {
      float[] work = vectors.work(random.nextInt(videos));
      System.arraycopy(work, 0, queries, i * work.length, work.length);
    }
    return new Vectors(queries, vectors.width());
  }

  /**
   * The audience of a work: scores are log odds of a long view.
   *
   * @param video dense int
   * @param request size and limits
   */
  public Audience find(int video, Suitability suitability, Request request) {
    AudienceRequest.Work work =
        new AudienceRequest.Work(
            video, vectors.work(video), (float) vectors.bias(video, time), suitability);
    return search.find(
        new AudienceRequest(work, within(request.size()), request.limits(), time), workers);
  }

  /** No more than there are accounts, since room is made for as many as are asked for. */
  private AudienceRequest.Size within(AudienceRequest.Size size) {
    return new AudienceRequest.Size(
        Math.min(size.matched(), accounts), Math.min(size.drawn(), accounts), size.seed());
  }

  /**
   * What is asked for whichever work.
   *
   * @param size how many
   * @param limits whom not
   */
  public record Request(AudienceRequest.Size size, AudienceRequest.Limits limits) {}

  /** What the index was found to find of the exact answers. */
  public MeasuredRecall recall() {
    return index.recall();
  }
}
