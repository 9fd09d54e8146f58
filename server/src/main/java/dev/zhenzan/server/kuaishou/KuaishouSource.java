package dev.zhenzan.server.kuaishou;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.kuaishou.connection.Authorisations;
import dev.zhenzan.server.kuaishou.connection.Connections;
import dev.zhenzan.server.kuaishou.connection.FormerTokens;
import dev.zhenzan.server.kuaishou.connection.Tokens;
import dev.zhenzan.server.kuaishou.notice.Notices;
import dev.zhenzan.server.kuaishou.platform.App;
import dev.zhenzan.server.kuaishou.platform.Backoff;
import dev.zhenzan.server.kuaishou.platform.OpenPlatformClient;
import dev.zhenzan.server.kuaishou.platform.Pause;
import dev.zhenzan.server.kuaishou.platform.TokenBucket;
import dev.zhenzan.server.kuaishou.reading.Pace;
import dev.zhenzan.server.kuaishou.reading.Readings;
import dev.zhenzan.server.kuaishou.reading.Snapshots;
import dev.zhenzan.server.kuaishou.reading.Works;
import dev.zhenzan.server.secret.Resealing;
import dev.zhenzan.server.secret.Seal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The source as one piece: its parts if an app is configured, and the threads that read. */
@Singleton
public final class KuaishouSource {
  /**
   * One slow connection does not hold up the others; the platform's limit allows no more anyway.
   */
  private static final int READERS = 2;

  private final Optional<Parts> parts;
  private final FormerTokens former;

  /** Wires the parts. */
  public KuaishouSource(Database database, Seal seal, KuaishouSettings settings) {
    this.parts = settings.app().map(app -> wire(database, seal, settings, app));
    this.former = new FormerTokens(settings.formerKeyFile());
  }

  /** What the source is made of. */
  record Parts(
      OpenPlatformClient client,
      Authorisations authorisations,
      Connections connections,
      Snapshots snapshots,
      Notices notices,
      Readers readers) {}

  private static Parts wire(Database database, Seal seal, KuaishouSettings settings, App app) {
    Clock clock = Clock.systemUTC();
    SecureRandom random = new SecureRandom();
    OpenPlatformClient client = new OpenPlatformClient(app, manners(settings), clock);
    Connections connections = new Connections(database, seal, clock);
    Readings readings =
        new Readings(
            client,
            new Readings.Tables(
                connections, new Tokens(database, client, seal, clock), new Works(database)),
            Pace.usual(clock),
            RandomGenerator.getDefault());
    return new Parts(
        client,
        new Authorisations(database, clock, random),
        connections,
        new Snapshots(database),
        new Notices(database, app, clock),
        new Readers(readings, READERS, Duration.ofSeconds(5)));
  }

  private static OpenPlatformClient.Manners manners(KuaishouSettings settings) {
    TokenBucket queue =
        new TokenBucket(settings.betweenQuestions(), settings.questionsAtOnce(), System::nanoTime);
    return new OpenPlatformClient.Manners(
        queue, Backoff.OF_A_CALL, RandomGenerator.getDefault(), Pause.SLEEP);
  }

  /**
   * The parts.
   *
   * @throws ProblemException if no app is configured
   */
  Parts parts() {
    return parts.orElseThrow(
        () ->
            ProblemException.of(
                ProblemType.UNAVAILABLE,
                "no app at Kuaishou is set up here; the operator of the machine finds how in"
                    + " docs/formats/kuaishou.md"));
  }

  /** The parts; empty where no app is configured. */
  Optional<Parts> partsIfAny() {
    return parts;
  }

  void reseal(@Observes Resealing again) {
    int _ = former.reseal(again);
  }

  void start(@Observes StartupEvent event) {
    parts.ifPresent(each -> each.readers().start());
  }

  void stop(@Observes ShutdownEvent event) {
    parts.ifPresent(
        each -> {
          each.readers().close();
          each.client().close();
        });
  }
}
