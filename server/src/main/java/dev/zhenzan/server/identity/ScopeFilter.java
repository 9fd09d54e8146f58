package dev.zhenzan.server.identity;

import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Keeps API keys to their scopes. */
@Singleton
final class ScopeFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Caller caller;

  ScopeFilter(Caller caller) {
    this.caller = caller;
  }

  @ServerRequestFilter
  void check(ContainerRequestContext request, ResourceInfo operation) {
    if (!caller.known() || caller.key().isEmpty()) {
      return;
    }
    if (annotation(operation, SessionOnly.class).isPresent()) {
      throw ProblemException.of(ProblemType.SCOPE_NEEDED, "no key may do this: sign in");
    }
    Scope needed =
        annotation(operation, Scoped.class)
            .map(Scoped::value)
            .orElse(SAFE.contains(request.getMethod()) ? Scope.READ : Scope.OPERATE);
    Set<Scope> given = caller.scopes();
    if (!given.contains(needed) && !given.contains(Scope.ALL)) {
      throw ProblemException.of(
          ProblemType.SCOPE_NEEDED, "the key needs the scope " + needed.word());
    }
  }

  private static <A extends Annotation> Optional<A> annotation(
      ResourceInfo operation, Class<A> kind) {
    @Nullable A own = operation.getResourceMethod().getAnnotation(kind);
    return Optional.ofNullable(own)
        .or(() -> Optional.ofNullable(operation.getResourceClass().getAnnotation(kind)));
  }
}
