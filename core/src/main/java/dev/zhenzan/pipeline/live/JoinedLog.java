package dev.zhenzan.pipeline.live;

import dev.zhenzan.model.Account;
import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Logs behind each other as one, each given by tables of its own. Ids get their ints in the order
 * of rows, as if one log had been read. Not thread-safe.
 */
final class JoinedLog {
  /** The table keeps a region or a device class in two bytes; further ones are not told apart. */
  private static final int MOST_DISTINCT = Short.MAX_VALUE;

  private final InteractionTable.Builder interactions = new InteractionTable.Builder();
  private final AccountTable.Builder accounts = new AccountTable.Builder();
  private final VideoTable.Builder videos = new VideoTable.Builder();

  /** Rows so far. */
  int size() {
    return interactions.size();
  }

  /** All of them. */
  AuditInput build() {
    return new AuditInput(interactions.build(), accounts.build(), videos.build());
  }

  /** Adds rows {@code [from, to)} of a log, with what is known of their accounts and videos. */
  void add(AuditInput log, int from, int to) {
    Translation translation = new Translation(log);
    for (int row = from; row < to; row++) {
      interactions.add(translation.of(log.interactions().row(row)));
      interactions.setRandomExposure(
          interactions.size() - 1, log.interactions().randomExposure(row));
    }
  }

  /** From the ints of another log to those of this one; ids are given out when they are met. */
  private final class Translation {
    private final AuditInput log;
    private final Ints accountOf;
    private final Ints videoOf;
    private final Ints regionOf;
    private final Ints deviceOf;
    private final Ints exposureOf;

    Translation(AuditInput log) {
      this.log = log;
      InteractionTable table = log.interactions();
      accountOf = new Ints(table.accounts(), interactions.accounts());
      videoOf = new Ints(table.videos(), interactions.videos());
      regionOf = new Ints(table.regions(), interactions.regions());
      deviceOf = new Ints(table.devices(), interactions.devices());
      exposureOf = new Ints(table.exposures(), interactions.exposures());
    }

    Interaction of(Interaction row) {
      Interaction.Context context = row.context();
      return new Interaction(
          account(row.account()),
          video(row.video()),
          row.kind(),
          row.time(),
          timeStyle(row),
          new Interaction.Context(
              context.dwellMillis(),
              context.durationMillis(),
              context.surface(),
              distinct(regionOf.of(context.region())),
              distinct(deviceOf.of(context.device())),
              exposureOf.of(context.exposure())));
    }

    private int timeStyle(Interaction row) {
      return interactions.timeStyle(log.interactions().timeStyles().get(row.timeStyle()));
    }

    private int account(int id) {
      int here = accountOf.of(id);
      if (!accounts.has(here)) {
        log.accounts().account(id).ifPresent(known -> accounts.add(account(here, known)));
      }
      return here;
    }

    private int video(int id) {
      int here = videoOf.of(id);
      if (!videos.has(here)) {
        log.videos().video(id).ifPresent(known -> videos.add(video(here, known)));
      }
      return here;
    }

    private static Account account(int here, Account known) {
      return new Account(
          here, known.registeredAt(), known.followers(), known.followings(), known.works());
    }

    private Video video(int here, Video known) {
      OptionalInt creator =
          known.creator().isPresent()
              ? OptionalInt.of(accountOf.of(known.creator().getAsInt()))
              : OptionalInt.empty();
      return new Video(
          here,
          creator,
          known.publishedAt(),
          known.category(),
          known.tags(),
          known.durationMillis());
    }

    private static int distinct(int id) {
      return id > MOST_DISTINCT ? InteractionTable.ABSENT : id;
    }
  }

  /** The ints of one dictionary by those of another. */
  private static final class Ints {
    private final IdDictionary from;
    private final IdDictionary to;
    private final int[] known;

    Ints(IdDictionary from, IdDictionary to) {
      this.from = from;
      this.to = to;
      this.known = new int[from.size()];
      Arrays.fill(known, InteractionTable.ABSENT);
    }

    int of(int id) {
      if (id == InteractionTable.ABSENT) {
        return InteractionTable.ABSENT;
      }
      if (known[id] == InteractionTable.ABSENT) {
        known[id] = to.intern(from.text(id));
      }
      return known[id];
    }
  }
}
