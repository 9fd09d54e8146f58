package dev.zhenzan.server.support;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A match model of a small world: accounts a0 to a59 and works v0 to v39 of creators c0 to c4. Even
 * accounts watch even works, which are about cooking; odd ones watch odd works, which are about a
 * game. It is trained by the command line, once.
 */
@Singleton
public final class TrainedMatchModel {
  private static final long SEED = 7;
  private static final int ACCOUNTS = 60;
  private static final int WORKS = 40;
  private static final int DAYS = 28;
  private static final Instant BEGIN = Instant.parse("2026-10-01T00:00:00Z");

  private final Database database;
  private Optional<Path> trained = Optional.empty();

  /** Told of in a database. */
  public TrainedMatchModel(Database database) {
    this.database = database;
  }

  /** Makes it the newest model of an organisation. */
  public synchronized void giveTo(UUID organisation) {
    Path model = trained.orElseGet(TrainedMatchModel::train);
    trained = Optional.of(model);
    database.run(
        organisation,
        handle ->
            handle.execute(
                "insert into match_model (match_model_id, folder) values (?, ?)",
                Identifiers.next(),
                model.toString()));
  }

  /** Puts it where jobs put an organisation's model. */
  public synchronized Path publishTo(UUID organisation) {
    Path model = trained.orElseGet(TrainedMatchModel::train);
    trained = Optional.of(model);
    Path data = Path.of(ConfigProvider.getConfig().getValue("zhenzan.data", String.class));
    try {
      Path place = Files.createDirectories(data.resolve("models").resolve(organisation.toString()));
      for (String file : List.of("model.bin", "model.json")) {
        Files.copy(model.resolve(file), place.resolve(file));
      }
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path train() {
    try {
      Path folder = Files.createTempDirectory("zhenzan-match");
      Files.write(folder.resolve("videos.csv"), videos());
      Files.write(folder.resolve("interactions.csv"), interactions());
      run(folder);
      return folder.resolve("model");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Path folder) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                classes,
                "dev.zhenzan.cli.Main",
                "match",
                "train",
                "--interactions",
                folder.resolve("interactions.csv").toString(),
                "--videos",
                folder.resolve("videos.csv").toString(),
                "--model",
                folder.resolve("model").toString(),
                "--unaudited")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("train.log").toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(folder.resolve("train.log")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a model is trained", e);
    }
  }

  private static List<String> videos() {
    List<String> lines = new ArrayList<>();
    lines.add("video_id,creator_id,published_at,caption,duration_ms");
    for (int i = 0; i < WORKS; i++) {
      String caption = i % 2 == 0 ? "家常菜 做饭 红烧肉 菜谱" : "王者荣耀 电竞 游戏";
      lines.add("v%d,c%d,%s,%s %d,20000".formatted(i, i % 5, BEGIN, caption, i));
    }
    return lines;
  }

  private static List<String> interactions() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<String> lines = new ArrayList<>();
    lines.add("account_id,video_id,kind,time,dwell_ms,duration_ms");
    for (int account = 0; account < ACCOUNTS; account++) {
      for (int day = 0; day < 4 * DAYS; day++) {
        int video = random.nextInt(WORKS);
        boolean watched = random.nextDouble() < (video % 2 == account % 2 ? 0.8 : 0.15);
        Instant time = BEGIN.plusSeconds(21_600L * day + random.nextInt(21_000));
        lines.add(
            "a%d,v%d,view,%s,%d,20000".formatted(account, video, time, watched ? 20_000 : 2_000));
        if (watched && random.nextDouble() < 0.3) {
          lines.add("a%d,v%d,like,%s,,".formatted(account, video, time.plusSeconds(21)));
        }
      }
    }
    return lines;
  }
}
