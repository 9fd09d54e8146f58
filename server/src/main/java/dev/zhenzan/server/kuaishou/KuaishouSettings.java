package dev.zhenzan.server.kuaishou;

import dev.zhenzan.ledger.keys.SecretFile;
import dev.zhenzan.server.kuaishou.platform.App;
import dev.zhenzan.server.kuaishou.platform.Secret;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What an installation says of its app at Kuaishou. Without {@code zhenzan.kuaishou.app-id} the
 * source is off and nothing leaves the machine.
 */
@Singleton
public final class KuaishouSettings {
  private static final int MOST_SECRET_BYTES = 1024;

  private final Optional<App> app;
  private final URI publicAddress;
  private final Path formerKeyFile;
  private final int questionsPerSecond;

  /**
   * As configured.
   *
   * @param appId as registered at Kuaishou
   * @param secret where the app's secret is
   * @param reach how the two sides reach each other
   * @param data folder of the service
   * @param questionsPerSecond of the whole app. The platform does not say what it allows; five are
   *     far from what others report as refused
   */
  public KuaishouSettings(
      @ConfigProperty(name = "zhenzan.kuaishou.app-id") Optional<String> appId,
      AppSecret secret,
      Reach reach,
      @ConfigProperty(name = "zhenzan.data") Path data,
      @ConfigProperty(name = "zhenzan.kuaishou.questions-per-second", defaultValue = "5")
          int questionsPerSecond) {
    if (questionsPerSecond < 1 || questionsPerSecond > 1000) {
      throw new IllegalArgumentException(
          "zhenzan.kuaishou.questions-per-second has to be 1 to 1000, not " + questionsPerSecond);
    }
    this.app = appId.map(id -> new App(id, secret.read(), reach.platform(), App.TIMEOUT));
    this.publicAddress = reach.service();
    this.formerKeyFile = data.resolve("keys").resolve("kuaishou");
    this.questionsPerSecond = questionsPerSecond;
  }

  /**
   * Where the app's secret is: in an owner-only file, or in the environment. It is read once, when
   * the service starts.
   */
  @Singleton
  public static final class AppSecret {
    private final Optional<Path> file;
    private final Optional<String> text;

    /** As configured. */
    public AppSecret(
        @ConfigProperty(name = "zhenzan.kuaishou.app-secret-file") Optional<Path> file,
        @ConfigProperty(name = "zhenzan.kuaishou.app-secret") Optional<String> text) {
      this.file = file;
      this.text = text;
    }

    private Secret read() {
      return file.map(path -> SecretFile.readLine(path, MOST_SECRET_BYTES))
          .or(() -> text)
          .filter(secret -> !secret.isBlank())
          .map(Secret::of)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "zhenzan.kuaishou.app-id is given and the secret is not: put it into a file that"
                          + " its owner alone may read, and name that file by"
                          + " zhenzan.kuaishou.app-secret-file, or set ZHENZAN_KUAISHOU_APP_SECRET"));
    }
  }

  /** How the service and the platform reach each other. */
  @Singleton
  public static final class Reach {
    private final URI platform;
    private final URI service;

    /**
     * As configured.
     *
     * @param platform address of Kuaishou
     * @param origin where browsers and the platform reach this service; by default this machine
     *     alone, which will do for browsers on it
     */
    public Reach(
        @ConfigProperty(
                name = "zhenzan.kuaishou.address",
                defaultValue = "https://open.kuaishou.com")
            URI platform,
        @ConfigProperty(name = "zhenzan.origin") Optional<URI> origin,
        @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
      this.platform = platform;
      this.service = origin.orElseGet(() -> URI.create("http://localhost:" + port));
    }

    private URI platform() {
      return platform;
    }

    private URI service() {
      return service;
    }
  }

  /** The app; empty where none is configured. */
  Optional<App> app() {
    return app;
  }

  /** Where Kuaishou sends people back to; it has to be registered there. */
  URI callback() {
    return publicAddress.resolve("/api/v1/sources/kuaishou/callback");
  }

  /** An address of the console. */
  URI console(String path) {
    return publicAddress.resolve(path);
  }

  /** Whether cookies can be kept from being sent in the clear. */
  boolean isEncrypted() {
    return "https".equals(publicAddress.getScheme());
  }

  /** Where the keys of tokens were before there was one seal for all. */
  Path formerKeyFile() {
    return formerKeyFile;
  }

  Duration betweenQuestions() {
    return Duration.ofSeconds(1).dividedBy(questionsPerSecond);
  }

  int questionsAtOnce() {
    return questionsPerSecond * 2;
  }
}
