package dev.zhenzan.server.audience;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.audience.choice.ChoiceState;
import dev.zhenzan.audience.choice.TagState;
import dev.zhenzan.audience.profile.InterestProfile;
import dev.zhenzan.audience.profile.TagInterest;
import dev.zhenzan.server.database.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is thought to interest an account, and what that rests on. */
@Singleton
final class Interests {
  /** Works of an account that are looked through for what a tag rests on; the newest count. */
  private static final int MOST_WORKS = 5_000;

  private final Database database;
  private final MatchModels models;
  private final TagNames names;

  Interests(Database database, MatchModels models, TagNames names) {
    this.database = database;
    this.models = models;
    this.names = names;
  }

  /** Whether there is anything to derive interests from. */
  enum Basis {
    /** A model was trained, and the account takes part. */
    READY,
    /** No model was trained yet: there is nothing but own tags. */
    NO_MODEL,
    /** The account takes no part, or not by its interests: nothing is derived. */
    NOT_PERSONALISED;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A tag of the account.
   *
   * @param weight share of the account's interest, 0 to 1
   * @param low lower bound of the 90 % credible interval
   * @param high upper bound
   * @param origin {@code derived} or {@code own}
   * @param interactions trusted ones that it rests on
   * @param lastSeenAt the newest of them; null where there are none
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Interest(
      String tag,
      String nameZh,
      String nameEn,
      double weight,
      double low,
      double high,
      String origin,
      long interactions,
      @Nullable Instant lastSeenAt) {}

  /**
   * All tags.
   *
   * @param items by falling weight
   * @param deleted tags that the person took away
   * @param basis whether there was anything to derive tags from
   * @param modelAt when the model was trained; null without one
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Profile(
      List<Interest> items, List<Removed> deleted, String basis, @Nullable Instant modelAt) {}

  /** A tag that the person took away. */
  public record Removed(String tag, String nameZh, String nameEn) {}

  private Removed removed(String tag) {
    return new Removed(tag, names.zh(tag), names.en(tag));
  }

  private record Seen(long interactions, Instant last) {
    Seen and(Seen other) {
      return new Seen(
          interactions + other.interactions, last.isAfter(other.last) ? last : other.last);
    }
  }

  /** Whether a tag can be chosen. */
  boolean knows(UUID organisation, String tag) {
    return names.knows(tag)
        || models.newest(organisation).filter(model -> model.tags().contains(tag)).isPresent();
  }

  /** The profile of an account. */
  Profile of(UUID organisation, String account) {
    Optional<TrainedModel> model = models.newest(organisation);
    return database.in(organisation, handle -> profile(handle, account, model));
  }

  private Profile profile(Handle handle, String account, Optional<TrainedModel> model) {
    AccountChoices choices = ChoiceRecord.state(handle, account);
    List<ChoiceRecord.Entry> entries = ChoiceRecord.entries(handle, account);
    if (model.isEmpty() || !choices.participating() || !choices.personalised()) {
      Basis basis = model.isEmpty() ? Basis.NO_MODEL : Basis.NOT_PERSONALISED;
      return own(entries, basis, model.map(TrainedModel::trainedAt).orElse(null));
    }
    return derived(handle, account, model.get(), new Chosen(choices, entries));
  }

  private record Chosen(AccountChoices choices, List<ChoiceRecord.Entry> entries) {
    List<String> codes() {
      List<String> codes = new ArrayList<>();
      for (ChoiceRecord.Entry entry : entries) {
        if (entry.tag() != null && !codes.contains(entry.tag())) {
          codes.add(entry.tag());
        }
      }
      return codes;
    }
  }

  private Profile own(List<ChoiceRecord.Entry> entries, Basis basis, @Nullable Instant trainedAt) {
    List<Interest> items = new ArrayList<>();
    List<Removed> deleted = new ArrayList<>();
    Map<String, ChoiceRecord.Entry> newest = new HashMap<>();
    entries.reversed().stream()
        .filter(entry -> entry.tag() != null)
        .forEach(entry -> newest.put(String.valueOf(entry.tag()), entry));
    newest.forEach(
        (tag, entry) -> {
          if (entry.share() != null) {
            items.add(locked(tag, entry.share()));
          } else if (entry.kind().equals("tag_deleted")) {
            deleted.add(removed(tag));
          }
        });
    items.sort(Comparator.comparingDouble(Interest::weight).reversed());
    return new Profile(
        items,
        deleted.stream().sorted(Comparator.comparing(Removed::tag)).toList(),
        basis.code(),
        trainedAt);
  }

  private Interest locked(String tag, double share) {
    return new Interest(tag, names.zh(tag), names.en(tag), share, share, share, "own", 0, null);
  }

  private Profile derived(Handle handle, String account, TrainedModel model, Chosen chosen) {
    List<String> codes = new ArrayList<>(model.tags());
    chosen.codes().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
    ToIntFunction<String> ints = model.ints(chosen.codes());
    ChoiceState state = ChoiceRecord.matching(chosen.choices, chosen.entries, ints);
    InterestProfile profile = model.profile(account, state);
    Map<String, Seen> seen = seen(handle, account, model);
    Map<Integer, String> byInt = new HashMap<>();
    codes.forEach(code -> byInt.put(ints.applyAsInt(code), code));
    List<Interest> items = new ArrayList<>();
    List<Removed> deleted = new ArrayList<>();
    for (TagInterest interest : profile.own()) {
      String code = byInt.getOrDefault(interest.tag(), "");
      if (interest.status() == TagState.Status.DELETED) {
        deleted.add(removed(code));
      } else {
        items.add(interest(code, interest, Optional.ofNullable(seen.get(code))));
      }
    }
    return new Profile(items, deleted, Basis.READY.code(), model.trainedAt());
  }

  private Interest interest(String code, TagInterest of, Optional<Seen> seen) {
    return new Interest(
        code,
        names.zh(code),
        names.en(code),
        of.share(),
        of.low(),
        of.high(),
        of.status() == TagState.Status.LOCKED ? "own" : "derived",
        seen.map(Seen::interactions).orElse(0L),
        seen.map(Seen::last).orElse(null));
  }

  /** Interactions that count, by the tags of their works. */
  private static Map<String, Seen> seen(Handle handle, String account, TrainedModel model) {
    Map<String, Seen> byTag = new HashMap<>();
    handle
        .createQuery(
            """
            select i.video_id, count(*) as interactions, max(i."time") as last
            from interaction i
            where i.organisation_id = organisation() and i.account_id = :account and i.kind <> 'unlike'
              and not exists (
                select from standing_interaction f
                where f.audit_id = (select latest_audit()) and f.account_id = i.account_id
                  and f.video_id = i.video_id and f.kind = i.kind and f."time" = i."time"
                  and f.verdict like 'invalid%')
            group by i.video_id order by last desc limit :most""")
        .bind("account", account)
        .bind("most", MOST_WORKS)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("video_id"),
                    new Seen(row.getLong("interactions"), row.getTimestamp("last").toInstant())))
        .forEach(
            work ->
                model
                    .tagsOf(work.getKey())
                    .keySet()
                    .forEach(tag -> byTag.merge(tag, work.getValue(), Seen::and)));
    return byTag;
  }
}
