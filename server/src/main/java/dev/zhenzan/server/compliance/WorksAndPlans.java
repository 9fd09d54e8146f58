package dev.zhenzan.server.compliance;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.caption.CaptionCheck;
import dev.zhenzan.compliance.caption.TradePattern;
import dev.zhenzan.compliance.rule.FactValue;
import dev.zhenzan.compliance.rule.Facts;
import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Outcome;
import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.compliance.rule.Subject;
import dev.zhenzan.files.rule.CaptionReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What the rules say of an organisation's works and exposure plans. A caption that is hit is a
 * reason to read it, and no verdict on who wrote it. Thread-safe.
 */
final class WorksAndPlans {
  /** Works whose words are looked at, the newest: some seconds of work at most. */
  private static final int MOST_WORKS = 20_000;

  private static final int MOST_PLANS = 500;
  private static final int NAMED = 20;

  private final Rulebook rules;
  private final CaptionCheck captions = CaptionReader.builtIn().check();

  WorksAndPlans(Rulebook rules) {
    this.rules = rules;
  }

  /**
   * What came of a rule for several works or plans.
   *
   * @param about which, at most twenty of them
   */
  record Found(Finding finding, List<String> about) {}

  /** What is there to be held against the rules. */
  record Held(List<Words> works, List<Plan> plans) {}

  /** Words of a work. */
  record Words(String video, List<String> texts) {}

  /** What is known of a plan. */
  record Plan(String name, Map<String, FactValue> facts) {}

  /** Reads what there is; the rules take longer, so that is done without a connection. */
  static Held read(Handle handle) {
    return new Held(works(handle), allPlans(handle));
  }

  /** What the rules of a day say to it. */
  List<Found> of(Held held, LocalDate day) {
    return Stream.concat(works(held.works(), day).stream(), plans(held.plans(), day).stream())
        .toList();
  }

  private static List<Words> works(Handle handle) {
    return handle
        .createQuery(
            """
                select video_id, coalesce(caption, '') as caption, coalesce(cover_text, '') as cover_text
                from known_video where organisation_id = organisation()
                  and (caption is not null or cover_text is not null)
                order by published_at desc nulls last, video_id limit :most""")
        .bind("most", MOST_WORKS + 1)
        .map(
            (row, context) ->
                new Words(
                    row.getString("video_id"),
                    List.of(row.getString("caption"), row.getString("cover_text"))))
        .list();
  }

  private List<Found> works(List<Words> works, LocalDate day) {
    List<String> trading = new ArrayList<>();
    TreeSet<String> kinds = new TreeSet<>();
    for (Words work : works.subList(0, Math.min(works.size(), MOST_WORKS))) {
      List<TradePattern> found =
          work.texts.stream().flatMap(text -> captions.find(text).stream()).distinct().toList();
      if (!found.isEmpty()) {
        trading.add(work.video);
        found.forEach(pattern -> kinds.add(pattern.kind().code()));
      }
    }
    boolean whole = !works.isEmpty() && works.size() <= MOST_WORKS;
    Facts none = Facts.none(day);
    Facts facts =
        kinds.isEmpty() && !whole
            ? none
            : none.with("caption_trades", new FactValue.Texts(List.copyOf(kinds)));
    Wording evidence = evidence(Math.min(works.size(), MOST_WORKS), trading.size(), whole);
    return rules.check(Subject.CAPTION, facts, "").stream()
        .map(found -> new Finding(found.rule(), "", found.outcome(), evidence))
        .map(found -> new Found(found, trading.stream().limit(NAMED).toList()))
        .toList();
  }

  private static Wording evidence(int works, int trading, boolean whole) {
    if (works == 0) {
      return new Wording("没有带文案的作品", "there are no works with words");
    }
    String restZh = whole ? "" : "，更早的未看";
    String restEn = whole ? "" : "; older ones were not looked at";
    return new Wording(
        "已看 %,d 个作品的文案，其中 %,d 个涉及交易流量%s".formatted(works, trading, restZh),
        "works whose words were looked at: %,d; that trade in traffic: %,d%s"
            .formatted(works, trading, restEn));
  }

  /** One finding a rule and outcome: of those that break it, all are named. */
  private List<Found> plans(List<Plan> plans, LocalDate day) {
    Map<String, List<Finding>> together = new LinkedHashMap<>();
    for (Plan plan : plans) {
      for (Finding found : rules.check(Subject.PLAN, new Facts(day, plan.facts), plan.name)) {
        together
            .computeIfAbsent(found.rule().id() + found.outcome(), key -> new ArrayList<>())
            .add(found);
      }
    }
    return together.values().stream().map(WorksAndPlans::together).toList();
  }

  private static Found together(List<Finding> alike) {
    Finding first = alike.getFirst();
    Wording evidence =
        new Wording(
            "%,d 个曝光计划；%s".formatted(alike.size(), first.evidence().zh()),
            "exposure plans: %,d; %s".formatted(alike.size(), first.evidence().en()));
    List<String> about =
        first.outcome() == Outcome.PASS
            ? List.of()
            : alike.stream().map(Finding::about).limit(NAMED).toList();
    return new Found(new Finding(first.rule(), "", first.outcome(), evidence), about);
  }

  /**
   * The newest plans that have not ended. Whom they reach and what these are told is the same for
   * all: accounts that take part, who see why, and can turn matching off; and no plan has a field
   * for a reward.
   */
  private static List<Plan> allPlans(Handle handle) {
    return handle
        .createQuery(
            """
            select name, holdout, cap_exposures, cap_hours from exposure_plan
            where organisation_id = organisation() and state <> 'ended'
            order by created_at desc limit :most""")
        .bind("most", MOST_PLANS)
        .map(
            (row, context) ->
                new Plan(
                    row.getString("name"),
                    Map.of(
                        "plan_holdout", new FactValue.Amount(row.getDouble("holdout")),
                        "plan_cap_exposures", new FactValue.Amount(row.getDouble("cap_exposures")),
                        "plan_cap_hours", new FactValue.Amount(row.getDouble("cap_hours")),
                        "plan_consented_only", FactValue.texts(FactValue.YES),
                        "plan_notice", FactValue.texts(FactValue.YES),
                        "plan_option", FactValue.texts(FactValue.YES),
                        "plan_reward_fields", new FactValue.Texts(List.of()))))
        .list();
  }
}
