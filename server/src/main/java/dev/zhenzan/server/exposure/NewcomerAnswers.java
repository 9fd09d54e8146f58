package dev.zhenzan.server.exposure;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.exposure.newcomer.CreatorGroup;
import dev.zhenzan.exposure.newcomer.Dimension;
import dev.zhenzan.exposure.newcomer.GroupShare;
import dev.zhenzan.exposure.newcomer.NewcomerRule;
import dev.zhenzan.exposure.newcomer.RuleFinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the API says of the newcomer programme. */
final class NewcomerAnswers {
  private NewcomerAnswers() {}

  /** A rule of the programme applied to one creator. */
  public record Applied(String rule, boolean kept, String found, String standard) {}

  /**
   * Where a creator stands.
   *
   * @param granted free exposures of this week
   * @param used those that plans took
   * @param left of them
   */
  public record Standing(
      String creatorId,
      boolean eligible,
      List<Applied> rules,
      int granted,
      int used,
      int left,
      String week) {}

  /** How many creators a rule refuses. */
  public record Refusal(String code, int creators) {}

  /**
   * What a vertical or region got.
   *
   * @param floor least share of the budget; null for none
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Field(
      String dimension,
      String code,
      int applicants,
      int takingPart,
      long granted,
      double share,
      @Nullable Double floor,
      boolean kept) {}

  /**
   * Who got what.
   *
   * @param applicants creators that are known
   * @param takingPart of them who keep all rules
   * @param left exposures of the budget that nobody could take
   * @param fields by vertical and by region
   * @param sizes by size of account, which decides nothing
   * @param gini of exposures among those taking part: 0 where all have the same
   */
  public record Fairness(
      String week,
      int weeklyBudget,
      int granted,
      int left,
      int applicants,
      int takingPart,
      double gini,
      List<Refusal> refusals,
      List<Field> fields,
      List<Field> sizes) {}

  static Standing standing(NewcomerRound round, String creator, int used) {
    Optional<Integer> place = round.place(creator);
    int granted = place.map(round::granted).orElse(0);
    List<Applied> rules =
        place
            .map(
                at ->
                    round.eligibility().get(at).findings().stream()
                        .map(finding -> applied(finding, round.known().get(at)))
                        .toList())
            .orElse(List.of());
    return new Standing(
        creator,
        place.filter(at -> round.eligibility().get(at).isEligible()).isPresent(),
        rules,
        granted,
        used,
        Math.max(0, granted - used),
        NewcomerRound.week(Instant.now()));
  }

  private static Applied applied(RuleFinding finding, NewcomerRound.Known known) {
    boolean unknown =
        (finding.rule() == NewcomerRule.ACCOUNT_AGE && !known.agesKnown())
            || (finding.rule() == NewcomerRule.ORIGINALITY && !known.looked());
    return new Applied(
        finding.rule().code(),
        finding.passed(),
        unknown ? "unknown" : number(finding.value()),
        number(finding.threshold()));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  static Fairness fairness(NewcomerRound round, Programme programme) {
    int budget = programme.quota().budget();
    return new Fairness(
        NewcomerRound.week(Instant.now()),
        budget,
        budget - round.quota().left(),
        round.quota().left(),
        round.creators().size(),
        round.quota().grants().size(),
        round.fairness().gini(),
        round.refusals().entrySet().stream()
            .map(refusal -> new Refusal(refusal.getKey(), refusal.getValue()))
            .toList(),
        fields(round, budget, List.of(Dimension.VERTICAL, Dimension.REGION)),
        fields(round, budget, List.of(Dimension.SIZE)));
  }

  private static List<Field> fields(NewcomerRound round, int budget, List<Dimension> dimensions) {
    List<Field> fields = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      Map<String, Integer> all = round.all((CreatorGroup group) -> dimension.group(group));
      for (GroupShare share : round.fairness().by(dimension)) {
        fields.add(field(share, all.getOrDefault(share.group(), 0), budget));
      }
    }
    return fields;
  }

  private static Field field(GroupShare share, int applicants, int budget) {
    return new Field(
        share.dimension().code(),
        share.group(),
        applicants,
        share.creators(),
        share.exposures(),
        share.exposureShare(),
        share.floor() == 0 ? null : (double) share.floor() / budget,
        share.isFloorReached());
  }
}
