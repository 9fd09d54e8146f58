package dev.zhenzan.evaluation.world;

import dev.zhenzan.evaluation.world.scene.Creator;
import dev.zhenzan.evaluation.world.scene.InteractionLog;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Scene;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.model.Account;
import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Turns what happened in a scene into a log with its truth. */
final class Rows {
  private static final TimeStyle STYLE = new TimeStyle(TimeStyle.Unit.ISO, 3, 8 * 3_600, false);

  private final Scene scene;
  private final InteractionLog log;
  private final long[] accountNumber;
  private final long[] videoNumber;
  private final InteractionTable.Builder table = new InteractionTable.Builder();

  private Rows(Scene scene, Ids ids) {
    this.scene = scene;
    this.log = scene.log();
    this.accountNumber = new long[scene.population().everybody().size()];
    this.videoNumber = new long[scene.catalogue().works().size()];
    Arrays.setAll(accountNumber, ids::account);
    Arrays.setAll(videoNumber, ids::video);
  }

  /** The log of a scene, by time, account and video, and its truth. */
  static World of(Scene scene, Ids ids) {
    return new Rows(scene, ids).world();
  }

  private World world() {
    int style = table.timeStyle(STYLE);
    int[] order = order();
    Family[] families = new Family[order.length];
    for (int row = 0; row < order.length; row++) {
      add(order[row], style);
      families[row] = log.family(order[row]);
    }
    // Accounts and videos without a row get their ints after all that have one.
    AccountTable accounts = AccountTable.of(accounts());
    VideoTable videos = VideoTable.of(videos());
    InteractionTable rows = table.build();
    return new World(new AuditInput(rows, accounts, videos), Truth.of(rows, families));
  }

  private int[] order() {
    int[] order = new int[log.size()];
    Arrays.setAll(order, i -> i);
    IntArrays.parallelQuickSort(order, this::compare);
    return order;
  }

  /** By time, account, video; a view before the like that came out of it. */
  private int compare(int one, int other) {
    int byTime = Long.compare(log.time(one), log.time(other));
    if (byTime != 0) {
      return byTime;
    }
    int byAccount =
        Long.compare(accountNumber[log.account(one)], accountNumber[log.account(other)]);
    if (byAccount != 0) {
      return byAccount;
    }
    int byVideo = Long.compare(videoNumber[log.video(one)], videoNumber[log.video(other)]);
    if (byVideo != 0) {
      return byVideo;
    }
    int byDwell = Integer.compare(log.dwellMillis(other), log.dwellMillis(one));
    // The sort is not stable, and how it takes ties hangs on the number of cores.
    return byDwell != 0 ? byDwell : Integer.compare(one, other);
  }

  private void add(int from, int style) {
    int account = account(log.account(from));
    int video = video(log.video(from));
    InteractionKind kind = log.kind(from);
    if (kind == InteractionKind.LIKE) {
      table.addPlain(account, video, kind, log.time(from), style);
    } else {
      int duration = scene.catalogue().works().get(log.video(from)).durationMillis();
      Interaction.Context context = Interaction.Context.watched(log.dwellMillis(from), duration);
      table.add(new Interaction(account, video, kind, log.time(from), style, context));
    }
  }

  private int account(int index) {
    return table.accounts().intern(Long.toString(accountNumber[index]));
  }

  private int video(int index) {
    return table.videos().intern(Long.toString(videoNumber[index]));
  }

  private List<Account> accounts() {
    int[] works = new int[accountNumber.length];
    for (Creator creator : scene.catalogue().creators()) {
      works[creator.account()] = creator.works().size();
    }
    List<Account> accounts = new ArrayList<>();
    for (Person person : scene.population().everybody()) {
      Person.Profile profile = person.profile();
      accounts.add(
          new Account(
              account(person.index()),
              OptionalLong.of(profile.registeredAt()),
              OptionalInt.of(profile.followers()),
              OptionalInt.of(profile.followings()),
              OptionalInt.of(works[person.index()])));
    }
    return accounts;
  }

  private List<Video> videos() {
    List<Video> videos = new ArrayList<>();
    for (Work work : scene.catalogue().works()) {
      String topic = "topic-" + (work.topic() + 1);
      videos.add(
          new Video(
              video(work.index()),
              OptionalInt.of(account(work.creator())),
              OptionalLong.of(work.publishedAt()),
              topic,
              List.of(topic),
              OptionalInt.of(work.durationMillis())));
    }
    return videos;
  }
}
