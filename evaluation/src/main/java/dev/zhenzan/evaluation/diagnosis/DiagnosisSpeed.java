package dev.zhenzan.evaluation.diagnosis;

import dev.zhenzan.audience.tag.TagEngine;
import dev.zhenzan.diagnosis.Diagnosis;
import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.files.pack.PackReader;
import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.TrustWeights;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import dev.zhenzan.model.WorkTexts;
import dev.zhenzan.pipeline.WorkerThreads;
import dev.zhenzan.pipeline.diagnosis.Diagnoser;
import dev.zhenzan.pipeline.diagnosis.DiagnosisLog;
import dev.zhenzan.pipeline.matching.WorkDescriber;
import dev.zhenzan.text.GeneralVocabulary;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Times the diagnosis of one creator with many works and interactions, after loading. */
public final class DiagnosisSpeed {
  private static final long START = 1_700_000_000_000_000L;
  private static final long HOUR = 3_600_000_000L;
  private static final int ACCOUNTS = 1_000_000;
  private static final int OTHERS = 100;
  private static final int TIMES = 3;
  private static final int DAYS = 180;

  private DiagnosisSpeed() {}

  /** Takes the number of works and of interactions: 1,000 and 10,000,000 unless said otherwise. */
  public static void main(String[] arguments) {
    int works = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000_000;
    AuditInput input = input(works, rows, Chance.of(1, "speed"));
    WorkDescriber.Topics topics = topics(input);
    for (int time = 0; time < TIMES; time++) {
      try (WorkerThreads workers = new WorkerThreads(2)) {
        long started = System.nanoTime();
        long cpu = cpu();
        DiagnosisLog log =
            DiagnosisLog.of(
                new DiagnosisLog.Given(input, TrustWeights.all(), topics, List.of()), workers);
        long counted = System.nanoTime();
        Diagnosis diagnosis =
            new Diagnoser(
                    log, PackReader.over(GeneralVocabulary.load()).builtIn().general(), Map.of())
                .diagnose(0);
        long done = System.nanoTime();
        System.out.printf(
            "%,d interactions, %,d works: counted in %.2f s, diagnosed in %.2f s (%.2f s of this"
                + " thread's), %d recommendations%n",
            rows,
            diagnosis.subject().works(),
            (counted - started) / 1e9,
            (done - counted) / 1e9,
            (cpu() - cpu) / 1e9,
            diagnosis.chain().recommendations().size());
      }
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static AuditInput input(int works, int rows, Chance chance) {
    InteractionTable.Builder builder = new InteractionTable.Builder();
    for (int account = 0; account < ACCOUNTS; account++) {
      builder.accounts().intern("a" + account);
    }
    long[] published = new long[works + OTHERS * 20];
    List<Video> videos = new ArrayList<>();
    for (int video = 0; video < published.length; video++) {
      builder.videos().intern("v" + video);
      published[video] = START + chance.below(DAYS * 24) * HOUR;
      int creator = video < works ? 0 : 1 + (video - works) % OTHERS;
      videos.add(
          new Video(
              video,
              OptionalInt.of(creator),
              OptionalLong.of(published[video] + 1),
              "",
              List.of("t" + chance.below(20)),
              OptionalInt.of(chance.between(5_000, 60_000))));
    }
    int style = builder.timeStyle(TimeStyle.EPOCH_MICROS);
    for (int row = 0; row < rows; row++) {
      int video = chance.below(10) < 9 ? chance.below(works) : chance.below(published.length);
      long delay = (long) (chance.exponential(20) * HOUR);
      builder.addPlain(
          chance.below(ACCOUNTS),
          video,
          chance.below(10) == 0 ? InteractionKind.LIKE : InteractionKind.VIEW,
          published[video] + delay,
          style);
    }
    return new AuditInput(builder.build(), AccountTable.none(), VideoTable.of(videos));
  }

  private static WorkDescriber.Topics topics(AuditInput input) {
    WorkTexts.Builder texts = new WorkTexts.Builder();
    int videos = input.interactions().videos().size();
    for (int video = 0; video < videos; video++) {
      texts.tags(video, input.videos().video(video).map(Video::tags).orElse(List.of()));
    }
    try (WorkerThreads workers = new WorkerThreads(2)) {
      return new WorkDescriber(
              TagEngine.ofWords(GeneralVocabulary.load(), text -> List.of()),
              Optional.empty(),
              "speed")
          .topics(texts.build(), videos, workers);
    }
  }
}
