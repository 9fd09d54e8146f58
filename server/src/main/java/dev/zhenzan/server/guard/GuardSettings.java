package dev.zhenzan.server.guard;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether and how far the guard looks. */
@Singleton
public final class GuardSettings {
  private final boolean on;
  private final int window;

  /**
   * As configured.
   *
   * @param on {@code zhenzan.guard.on}: whether interactions are judged as they come in
   * @param window {@code zhenzan.guard.window}: the newest interactions of an organisation, which
   *     are judged together, 1 or more
   */
  public GuardSettings(
      @ConfigProperty(name = "zhenzan.guard.on", defaultValue = "true") boolean on,
      @ConfigProperty(name = "zhenzan.guard.window", defaultValue = "100000") int window) {
    if (window < 1) {
      throw new IllegalArgumentException("zhenzan.guard.window must be at least 1: " + window);
    }
    this.on = on;
    this.window = window;
  }

  /** Whether interactions are judged as they come in. */
  public boolean on() {
    return on;
  }

  /** The newest interactions of an organisation, which are judged together. */
  public int window() {
    return window;
  }
}
