package dev.zhenzan.server.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which scope an API key needs for an operation. Without it a safe method needs {@link Scope#READ}
 * and any other {@link Scope#OPERATE}. Sessions need none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Scoped {
  /** The scope. */
  Scope value();
}
