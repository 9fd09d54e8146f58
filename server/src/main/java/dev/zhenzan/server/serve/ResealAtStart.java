package dev.zhenzan.server.serve;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.secret.Resealing;
import dev.zhenzan.server.secret.Seal;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Has what older keys sealed be sealed by the newest, before anything else uses it. */
@Singleton
public final class ResealAtStart {
  private final Database database;
  private final Seal seal;
  private final Event<Resealing> rooms;

  /** Of the rooms that keep sealed values. */
  public ResealAtStart(Database database, Seal seal, Event<Resealing> rooms) {
    this.database = database;
    this.seal = seal;
    this.rooms = rooms;
  }

  void start(@Observes @Priority(2) StartupEvent event) {
    database.across(
        Across.OWN_WORK,
        handle -> {
          rooms.fire(new Resealing(handle, seal));
          return true;
        });
  }
}
