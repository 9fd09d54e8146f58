package dev.zhenzan.server.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Gives the clock of the machine to whoever asks for an {@link InstantSource}. */
@Singleton
public final class Time {
  /** Made by the framework. */
  public Time() {}

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }
}
