package dev.zhenzan.server.kuaishou.connection;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.kuaishou.platform.App;
import dev.zhenzan.server.kuaishou.platform.Backoff;
import dev.zhenzan.server.kuaishou.platform.OpenPlatform;
import dev.zhenzan.server.kuaishou.platform.OpenPlatformClient;
import dev.zhenzan.server.kuaishou.platform.Pause;
import dev.zhenzan.server.kuaishou.platform.Secret;
import dev.zhenzan.server.kuaishou.platform.TokenBucket;
import dev.zhenzan.server.secret.Seal;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** A process of its own that wants a token; told to, it dies when the platform has answered. */
public final class OtherProcess {
  /** What it says before it asks. */
  static final String ASKING = "asking";

  /** How it dies. */
  static final int KILLED = 137;

  private OtherProcess() {}

  /**
   * Runs.
   *
   * @param args address, role and password of the database, key file, address of the platform,
   *     time, organisation, connection, live or die
   */
  public static void main(String[] args) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(args[0]);
    source.setUser(args[1]);
    source.setPassword(args[2]);
    Seal seal =
        Seal.of(Path.of(args[3]), args[8].equals("die") ? new Deadly() : new SecureRandom());
    Clock clock = Clock.fixed(Instant.parse(args[5]), ZoneOffset.UTC);
    Tokens tokens = new Tokens(new Database(source), client(args[4], clock), seal, clock);
    System.out.println(ASKING);
    long generation =
        tokens
            .current(new ConnectionKey(UUID.fromString(args[6]), UUID.fromString(args[7])))
            .generation();
    System.out.println("generation " + generation);
    System.exit(0);
  }

  private static OpenPlatformClient client(String platform, Clock clock) {
    return new OpenPlatformClient(
        new App(
            OpenPlatform.APP_ID,
            Secret.of(OpenPlatform.APP_SECRET),
            URI.create(platform),
            Duration.ofSeconds(60)),
        new OpenPlatformClient.Manners(
            new TokenBucket(Duration.ofNanos(1), 1, System::nanoTime),
            Backoff.OF_A_CALL,
            new Random(1),
            Pause.SLEEP),
        clock);
  }

  /** Asked for a nonce, the process is gone: the new tokens are there and not yet kept. */
  private static final class Deadly extends SecureRandom {
    private static final long serialVersionUID = 1;

    @Override
    public void nextBytes(byte[] bytes) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
