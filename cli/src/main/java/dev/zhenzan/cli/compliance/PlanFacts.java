package dev.zhenzan.cli.compliance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.zhenzan.cli.console.InputFile;
import dev.zhenzan.compliance.rule.FactValue;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a plan of exposures says of itself. */
final class PlanFacts {
  private static final JsonFactory JSON = new JsonFactory();

  /** What nobody writes into a plan that has exposures only. */
  private static final Set<String> REWARDS =
      Set.of(
          "reward",
          "rewards",
          "price",
          "prices",
          "pay",
          "paid",
          "payment",
          "payments",
          "payout",
          "fee",
          "fees",
          "bonus",
          "bid",
          "yuan",
          "cash",
          "cashback",
          "rebate",
          "commission",
          "coupon",
          "coupons",
          "prize",
          "money",
          "cny",
          "rmb");

  private static final Set<String> CHINESE =
      Set.of("奖励", "奖金", "报酬", "返现", "红包", "佣金", "价格", "单价", "付费", "点赞", "关注数", "评论数", "转发数");

  private static final Set<String> INTERACTIONS =
      Set.of("like", "likes", "follow", "follows", "comment", "comments", "share", "shares");

  /** Numbers of a plan that rules ask for. */
  private static final Map<String, String> AMOUNTS =
      Map.of(
          "settings/holdout", "plan_holdout",
          "settings/cap_exposures", "plan_cap_exposures",
          "settings/cap_hours", "plan_cap_hours");

  private static final Map<String, String> FLAGS =
      Map.of(
          "settings/consented_only", "plan_consented_only",
          "settings/notice", "plan_notice",
          "settings/option_not_personalised", "plan_option");

  private final Map<String, FactValue> facts = new TreeMap<>();
  private final Set<String> rewards = new TreeSet<>();

  private PlanFacts() {}

  /**
   * The facts of a plan.
   *
   * @throws UnusableFileException if it is no JSON object
   */
  static Map<String, FactValue> read(Path file) {
    PlanFacts plan = new PlanFacts();
    try (JsonParser parser = JSON.createParser(InputFile.read(file))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnusableFileException(file, "is no JSON object; give the plan.json of a plan");
      }
      plan.take(parser);
    } catch (IOException e) {
      throw new UnusableFileException(file, "is no JSON; give the plan.json of a plan", e);
    }
    if (!plan.facts.isEmpty() || !plan.rewards.isEmpty()) {
      // A file that sets nothing out says nothing of rewards either.
      plan.facts.put("plan_reward_fields", new FactValue.Texts(List.copyOf(plan.rewards)));
    }
    return plan.facts;
  }

  private void take(JsonParser parser) throws IOException {
    List<String> path = new ArrayList<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      String name = parser.currentName();
      switch (token) {
        case START_OBJECT, START_ARRAY -> path.add(String.valueOf(name));
        case END_OBJECT, END_ARRAY -> leave(path);
        case FIELD_NAME -> name(path, String.valueOf(name));
        default -> value(place(path, String.valueOf(name)), parser);
      }
    }
  }

  private static void leave(List<String> path) {
    if (!path.isEmpty()) {
      path.removeLast();
    }
  }

  /** What came of a plan is measured in likes, too; what it sets out to do is not. */
  private void name(List<String> path, String name) {
    Set<String> words = words(name);
    boolean measured = path.contains("lift");
    boolean ordered = !measured && words.stream().anyMatch(INTERACTIONS::contains);
    boolean chinese = CHINESE.stream().anyMatch(name::contains);
    if (ordered || chinese || words.stream().anyMatch(REWARDS::contains)) {
      rewards.add(place(path, name));
    }
  }

  /** The words of a name in snake case, camel case or with other signs between. */
  private static Set<String> words(String name) {
    String apart = name.replaceAll("(\\p{Ll}|\\d)(\\p{Lu})", "$1_$2");
    return Set.copyOf(List.of(apart.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)));
  }

  private static String place(List<String> path, String name) {
    List<String> all = new ArrayList<>(path);
    all.add(name);
    all.removeIf("null"::equals);
    return String.join("/", all);
  }

  private void value(String place, JsonParser parser) throws IOException {
    String amount = AMOUNTS.get(place);
    if (amount != null && parser.currentToken().isNumeric()) {
      facts.put(amount, new FactValue.Amount(parser.getDoubleValue()));
    }
    String flag = FLAGS.get(place);
    if (flag != null && parser.currentToken().isBoolean()) {
      facts.put(flag, FactValue.texts(parser.getBooleanValue() ? FactValue.YES : FactValue.NO));
    }
  }
}
