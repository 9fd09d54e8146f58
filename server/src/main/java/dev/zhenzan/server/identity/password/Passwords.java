package dev.zhenzan.server.identity.password;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Keeps and compares passwords. Thread-safe. */
@Singleton
public final class Passwords {
  /**
   * 19 MiB, two passes, one lane: some 50 ms of one processor, the same for who tries a stolen
   * hash.
   */
  private static final Argon2Hash.Cost COST = new Argon2Hash.Cost(19 * 1024, 2, 1);

  private static final int SALT = 16;
  private static final int LENGTH = 32;

  /** No password is so long, however it was typed; what is longer is not even brought into form. */
  private static final int MOST_TYPED = 800;

  /** Hashes at the same time: more would only take memory from one another. */
  private static final int AT_ONCE = 4;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final InstantSource clock;
  private final Argon2Hash.Cost cost;
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final String decoy;

  /** With today's cost. */
  @Inject
  public Passwords(InstantSource clock) {
    this(clock, COST);
  }

  /** With another cost. */
  Passwords(InstantSource clock, Argon2Hash.Cost cost) {
    this.clock = clock;
    this.cost = cost;
    this.decoy = hash("nobody's password");
  }

  /** The encoded hash of a password. */
  String hash(String password) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return inPlace(() -> Argon2Hash.of(normal(password), cost, salt, LENGTH).encoded());
  }

  /**
   * Whether a password is the one of a hash. Without a hash it takes the same time and is false, so
   * that nobody learns who has one; what is too long for any is false at once.
   */
  public boolean matches(String password, Optional<String> encoded) {
    if (password.length() > MOST_TYPED) {
      return false;
    }
    Argon2Hash hash = Argon2Hash.parse(encoded.orElse(decoy));
    boolean same = inPlace(() -> hash.isOf(normal(password)));
    return same && encoded.isPresent();
  }

  /** Whether a hash was made at another cost than today's. */
  boolean outdated(String encoded) {
    return !Argon2Hash.parse(encoded).cost().equals(cost);
  }

  /** The hash of a person; empty where the person has no password. */
  public Optional<String> of(Handle handle, UUID person) {
    return handle
        .createQuery("select hash from password where person_id = :person")
        .bind("person", person)
        .mapTo(String.class)
        .findOne();
  }

  /** Sets the password of a person of the transaction's organisation, whatever it was. */
  public void set(Handle handle, UUID person, String password) {
    handle
        .createUpdate(
            """
            insert into password (person_id, hash, changed_at) values (:person, :hash, :now)
            on conflict (person_id) do update set hash = :hash, changed_at = :now""")
        .bind("person", person)
        .bind("hash", hash(password))
        .bind("now", clock.instant())
        .execute();
  }

  /** Hashes a password that was right once more where the cost has changed. */
  public void renew(Handle handle, UUID person, String password) {
    if (of(handle, person).filter(this::outdated).isPresent()) {
      set(handle, person, password);
    }
  }

  /** The same characters typed on another keyboard are the same password (NIST SP 800-63B). */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private <T> T inPlace(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
