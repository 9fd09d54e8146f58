package dev.zhenzan.server.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request with a key before it is understood, and sees whether it is known. */
@Provider
@Singleton
public final class RepeatedBody implements ReaderInterceptor {
  /** Kept in memory while it is looked at; larger data has its own ways against doubling. */
  private static final int MOST = 16 << 20;

  private final Repeats repeats;

  /** With what remembers. */
  RepeatedBody(Repeats repeats) {
    this.repeats = repeats;
  }

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (context.getProperty(RepeatFilters.KEY) instanceof Repeats.Key key) {
      byte[] body = context.getInputStream().readNBytes(MOST + 1);
      if (body.length > MOST) {
        throw ProblemException.of(
            ProblemType.TOO_LARGE, "with an Idempotency-Key a body has up to 16 MiB");
      }
      Optional<Repeats.Answer> before =
          repeats.begin(
              key, fingerprint(String.valueOf(context.getProperty(RepeatFilters.TARGET)), body));
      if (before.isPresent()) {
        throw new WebApplicationException(RepeatFilters.again(before.get()));
      }
      context.setProperty(RepeatFilters.BEGUN, true);
      context.setInputStream(new ByteArrayInputStream(body));
    }
    return context.proceed();
  }

  static byte[] fingerprint(String target, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((target + '\n').getBytes(UTF_8));
      return digest.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
