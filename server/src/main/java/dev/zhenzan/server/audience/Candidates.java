package dev.zhenzan.server.audience;

import dev.zhenzan.audience.choice.ChoiceState;
import dev.zhenzan.audience.match.Viewer;
import dev.zhenzan.audience.profile.InterestProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The accounts that take part, as a match model sees them: no minors, nobody who did not consent.
 * Whoever turned personalised matching off is seen as nobody in particular.
 */
public final class Candidates {
  /** The most accounts that are looked at for one plan; the lowest ids come first. */
  public static final int MOST = 500_000;

  private final List<Candidate> all;
  private final Optional<TrainedModel> model;
  private final Map<String, List<ChoiceRecord.Entry>> tagChoices;

  private Candidates(
      List<Candidate> all,
      Optional<TrainedModel> model,
      Map<String, List<ChoiceRecord.Entry>> tagChoices) {
    this.all = all;
    this.model = model;
    this.tagChoices = tagChoices;
  }

  /**
   * An account that takes part.
   *
   * @param account its id
   * @param personalised whether its interests may be used
   * @param measured whether it counts where effects are measured
   */
  public record Candidate(String account, boolean personalised, boolean measured) {}

  /** Everybody who takes part at this moment. */
  public static Candidates of(Handle handle, Optional<TrainedModel> model) {
    return new Candidates(taking(handle), model, tagChoices(handle));
  }

  private static List<Candidate> taking(Handle handle) {
    return handle
        .createQuery(
            """
            select account_id, coalesce(c.personalised, a.personalisation, true) as personalised,
              coalesce(c.measured, true) as measured
            from (select * from choice_state where organisation_id = organisation()) c
            full join (select * from account where organisation_id = organisation()) a using (account_id)
            where coalesce(c.participating, a.consent, false) and not coalesce(a.minor, false)
            order by account_id limit :most""")
        .bind("most", MOST)
        .map(
            (row, context) ->
                new Candidate(
                    row.getString("account_id"),
                    row.getBoolean("personalised"),
                    row.getBoolean("measured")))
        .list();
  }

  private static Map<String, List<ChoiceRecord.Entry>> tagChoices(Handle handle) {
    Map<String, List<ChoiceRecord.Entry>> byAccount = new HashMap<>();
    handle
        .createQuery(
            """
            select account_id, kind, tag, share, notice_version, channel, made_at from choice
            where organisation_id = organisation() and tag is not null
            order by made_at desc, choice_id desc""")
        .map(
            (row, context) ->
                Map.entry(row.getString("account_id"), ChoiceRecord.entry(row, context)))
        .forEach(
            entry ->
                byAccount
                    .computeIfAbsent(entry.getKey(), account -> new ArrayList<>())
                    .add(entry.getValue()));
    return byAccount;
  }

  /** All of them. */
  public List<Candidate> all() {
    return all;
  }

  /** Whether there is a model to match by. */
  public boolean matched() {
    return model.isPresent();
  }

  /** An account's chance of a long view, 0 to 1; 0 without a model. */
  public double watch(Candidate candidate, String video, Instant at) {
    return model.map(known -> known.watch(viewer(known, candidate), video, at)).orElse(0.0);
  }

  /** Why a work would be planned for an account. */
  public Why why(Candidate candidate, String video, Instant at) {
    return model
        .map(
            known ->
                new Why(
                    Why.strongest(known.contributions(viewer(known, candidate), video, at)),
                    tags(known, candidate, video)))
        .orElse(Why.NOTHING);
  }

  private List<Why.TagShare> tags(TrainedModel known, Candidate candidate, String video) {
    if (!candidate.personalised()) {
      return List.of();
    }
    InterestProfile profile = known.profile(candidate.account(), state(known, candidate));
    return known.tagsOf(video).keySet().stream()
        .map(tag -> new Why.TagShare(tag, profile.share(known.ints(List.of()).applyAsInt(tag))))
        .toList();
  }

  private Viewer viewer(TrainedModel known, Candidate candidate) {
    return known.viewer(candidate.account(), state(known, candidate));
  }

  private ChoiceState state(TrainedModel known, Candidate candidate) {
    List<ChoiceRecord.Entry> entries = tagChoices.getOrDefault(candidate.account(), List.of());
    List<String> codes =
        entries.stream().map(ChoiceRecord.Entry::tag).map(String::valueOf).toList();
    AccountChoices choices =
        new AccountChoices(true, candidate.personalised(), candidate.measured(), null, null);
    return ChoiceRecord.matching(choices, entries, known.ints(codes));
  }
}
