package dev.zhenzan.server.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Refuses a body of JSON that is {@code null}, so that no resource has to think of it. */
@Provider
@Singleton
public final class NeededBody implements ReaderInterceptor {
  /** Made by the framework. */
  public NeededBody() {}

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object read = context.proceed();
    if (read == null) {
      throw ProblemException.of(
          ProblemType.BAD_REQUEST, "a body is needed: see the description of this operation");
    }
    return read;
  }
}
