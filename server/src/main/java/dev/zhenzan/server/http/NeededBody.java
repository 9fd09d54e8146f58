package dev.zhenzan.server.http;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses a body of JSON that is {@code null} and one that would take much memory to understand, so
 * that no resource has to think of it. A resource that reads a stream has a bound of its own.
 */
@Provider
@Singleton
@Priority(NeededBody.FIRST)
public final class NeededBody implements ReaderInterceptor {
  /** Before a body is kept to be compared with others. */
  static final int FIRST = 1_000;

  /** Far more than any operation takes that is not sent data. */
  private static final int MOST_BYTES = 1 << 20;

  /** Made by the framework. */
  public NeededBody() {}

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (context.getType() != InputStream.class) {
      bound(context);
    }
    Object read = context.proceed();
    if (read == null) {
      throw ProblemException.of(
          ProblemType.BAD_REQUEST, "a body is needed: see the description of this operation");
    }
    return read;
  }

  private static void bound(ReaderInterceptorContext context) throws IOException {
    byte[] body = context.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw ProblemException.of(ProblemType.TOO_LARGE, "the body has at most 1 MiB here");
    }
    context.setInputStream(new ByteArrayInputStream(body));
  }
}
