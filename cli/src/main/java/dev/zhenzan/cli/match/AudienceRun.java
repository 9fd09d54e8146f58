package dev.zhenzan.cli.match;

import dev.zhenzan.audience.choice.Choices;
import dev.zhenzan.audience.retrieval.AccountFacts;
import dev.zhenzan.audience.retrieval.Audience;
import dev.zhenzan.audience.retrieval.ExposureLog;
import dev.zhenzan.audience.retrieval.IndexSettings;
import dev.zhenzan.audience.retrieval.MeasuredRecall;
import dev.zhenzan.audience.retrieval.Suitability;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.Measure;
import dev.zhenzan.cli.console.Progress;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.pipeline.matching.AudienceFinder;
import java.util.stream.IntStream;

/** Finds the audience of one work. */
final class AudienceRun {
  private final Console console;
  private final Knowledge known;
  private final Workers workers;

  AudienceRun(Console console, Knowledge known, Workers workers) {
    this.console = console;
    this.known = known;
    this.workers = workers;
  }

  /**
   * What is asked.
   *
   * @param video dense int of the work
   * @param suitability of the work
   * @param request how many, and whom not
   * @param time of the showing, micros
   */
  record Question(int video, Suitability suitability, AudienceFinder.Request request, long time) {}

  /**
   * What was found.
   *
   * @param video dense int of the work
   * @param time of the showing, micros
   * @param choices by which it was found
   * @param audience its people
   * @param recall of the index
   */
  record Found(int video, long time, Choices choices, Audience audience, MeasuredRecall recall) {}

  Found find(Question question, ExposureLog exposures) {
    long time = question.time;
    Choices choices = known.choicesAt(time);
    int accounts = known.saved().accounts().size();
    AccountFacts facts = AccountFacts.at(choices, time, known.people().minors(), regions(accounts));
    AudienceFinder finder = finder(new AudienceFinder.People(choices, facts, time, exposures));
    Audience audience = finder.find(question.video, question.suitability, question.request);
    return new Found(question.video, time, choices, audience, finder.recall());
  }

  private AudienceFinder finder(AudienceFinder.People people) {
    try (Progress progress = console.progress("indexing", Measure.PERCENT)) {
      progress.at(0, 100, "%,d accounts".formatted(people.facts().size()));
      AudienceFinder finder =
          new AudienceFinder(known.saved().model(), people, IndexSettings.STANDARD, workers);
      progress.at(100, 100, "done");
      return finder;
    }
  }

  private int[] regions(int accounts) {
    int[] told = known.people().regions();
    return IntStream.range(0, accounts).map(i -> i < told.length ? told[i] : -1).toArray();
  }
}
