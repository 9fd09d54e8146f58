package dev.zhenzan.server.identity.session;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.secret.Resealing;
import dev.zhenzan.server.secret.Seal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.jdbi.v3.core.Handle;

/**
 * Second factors: codes by time (RFC 6238, six digits, 30 s, HMAC-SHA-1 as all apps have it) and
 * codes for the day on which the app is lost. Each code serves once. Thread-safe.
 */
@Singleton
public final class SecondFactors {
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int SECRET = 20;
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_BYTES = 10;

  /** Clocks of telephones differ from ours by up to one step. */
  private static final int[] STEPS = {0, -1, 1};

  private static final SecureRandom RANDOM = new SecureRandom();

  private final TimeBasedOneTimePasswordGenerator codes =
      new TimeBasedOneTimePasswordGenerator(STEP);
  private final Seal seal;
  private final InstantSource clock;

  /** With what seals the secrets. */
  public SecondFactors(Seal seal, InstantSource clock) {
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * What an app needs.
   *
   * @param secret in base 32, to be typed
   * @param uri {@code otpauth://}, to be shown as a QR code
   */
  @org.eclipse.microprofile.openapi.annotations.media.Schema(
      examples =
          """
          {"secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
           "uri": "otpauth://totp/Zhenzan:lin?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Zhenzan"}""")
  public record Enrolment(String secret, String uri) {
    @Override
    public String toString() {
      return "Enrolment[]";
    }
  }

  /** Makes a new secret, which counts once it is confirmed. */
  Enrolment begin(Handle handle, Person person) {
    if (needed(handle, person.id())) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "there is a second factor already: remove it first");
    }
    byte[] secret = new byte[SECRET];
    RANDOM.nextBytes(secret);
    handle
        .createUpdate(
            """
            insert into second_factor (person_id, secret) values (:person, :secret)
            on conflict (person_id) do update set secret = :secret""")
        .bind("person", person.id())
        .bind("secret", seal.seal(purpose(person.id()), secret))
        .execute();
    String typed = Base32.toBase32String(secret).replace("=", "");
    return new Enrolment(typed, uri(person.login(), typed));
  }

  private static String uri(String login, String secret) {
    String label = URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/Zhenzan:%s?secret=%s&issuer=Zhenzan".formatted(label, secret);
  }

  /**
   * Confirms the newest secret by a code of it.
   *
   * @return codes for the day on which the app is lost, which are not kept
   */
  List<String> confirm(Handle handle, UUID person, String code) {
    if (needed(handle, person) || !useTimeCode(handle, person, code)) {
      throw ProblemException.ofValue("/code", "this is not the code that the app shows now");
    }
    handle.execute(
        "update second_factor set confirmed_at = ? where person_id = ?", clock.instant(), person);
    List<String> recovery = IntStream.range(0, RECOVERY_CODES).mapToObj(i -> recovery()).toList();
    recovery.forEach(
        it ->
            handle.execute(
                "insert into recovery_code (person_id, mark) values (?, ?)",
                person,
                marks(person, it).getFirst()));
    return recovery;
  }

  /** Whether a person needs a second factor to sign in. */
  public boolean needed(Handle handle, UUID person) {
    return handle
        .select(
            "select 1 from second_factor where person_id = ? and confirmed_at is not null", person)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Whether a code is right; if it is, it is used up. */
  boolean use(Handle handle, UUID person, String code) {
    return useTimeCode(handle, person, code.strip())
        || marks(person, code).stream()
            .anyMatch(
                mark ->
                    handle.execute(
                            "delete from recovery_code where person_id = ? and mark = ?",
                            person,
                            mark)
                        > 0);
  }

  /** Takes the second factor away. */
  public void remove(Handle handle, UUID person) {
    handle.execute("delete from second_factor where person_id = ?", person);
    handle.execute("delete from recovery_code where person_id = ?", person);
  }

  private boolean useTimeCode(Handle handle, UUID person, String code) {
    Optional<byte[]> sealed =
        handle
            .select("select secret from second_factor where person_id = ?", person)
            .mapTo(byte[].class)
            .findOne();
    if (sealed.isEmpty()) {
      return false;
    }
    byte[] secret = seal.open(purpose(person), sealed.get());
    long now = clock.instant().getEpochSecond() / STEP.toSeconds();
    for (int step : STEPS) {
      if (SessionMechanism.same(code(secret, now + step), code)) {
        // Whoever comes second with the same code finds the step used.
        return handle.execute(
                "update second_factor set last_step = ? where person_id = ? and last_step < ?",
                now + step,
                person,
                now + step)
            > 0;
      }
    }
    return false;
  }

  private String code(byte[] secret, long step) {
    try {
      return codes.generateOneTimePasswordString(
          new SecretKeySpec(secret, codes.getAlgorithm()),
          Instant.ofEpochSecond(step * STEP.toSeconds()),
          Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("HMAC takes any key", e);
    }
  }

  private static String recovery() {
    byte[] random = new byte[RECOVERY_BYTES];
    RANDOM.nextBytes(random);
    return Base32.toBase32String(random).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
  }

  /** By each key: a code holds as long as the key of its day is there. */
  private List<byte[]> marks(UUID person, String code) {
    String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return seal.marks("recovery-code " + person, plain);
  }

  void reseal(@Observes Resealing again) {
    int _ = again.column("second_factor", "person_id", "secret", SecondFactors::purpose);
  }

  private static String purpose(UUID person) {
    return "second-factor " + person;
  }
}
