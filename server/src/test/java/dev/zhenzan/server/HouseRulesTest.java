package dev.zhenzan.server;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the classes of every module; it stands here as this module sees all of them. */
class HouseRulesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.zhenzan");

  /** The modules that a module may use beside itself. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("tlog", Set.of()),
          Map.entry("core", Set.of("tlog")),
          Map.entry("files", Set.of("core")),
          Map.entry("text", Set.of("core")),
          Map.entry("report", Set.of("core")),
          Map.entry("anchors", Set.of("tlog")),
          Map.entry("testkit", Set.of("core")),
          Map.entry("peers", Set.of()),
          Map.entry("evaluation", Set.of("tlog", "core", "files", "text", "peers")),
          Map.entry(
              "cli", Set.of("tlog", "core", "files", "text", "report", "anchors", "evaluation")),
          Map.entry("server", Set.of("tlog", "core", "files", "text", "report")));

  /** Rooms of the service that all others stand on: they know these rooms alone. */
  private static final Map<String, Set<String>> FOUNDATIONS =
      Map.of(
          "config", Set.of(),
          "database", Set.of(),
          "http", Set.of("database"),
          "secret", Set.of());

  /** The first packages of core; those of another module have its name. */
  private static final Set<String> CORE =
      Set.of(
          "model",
          "audience",
          "sketch",
          "graph",
          "linear",
          "trees",
          "detect",
          "verdict",
          "ledger",
          "certificate",
          "exposure",
          "diagnosis",
          "value",
          "vertical",
          "compliance",
          "pipeline");

  private static final Set<String> EMPTY_WORDS =
      Set.of("util", "utils", "helper", "helpers", "manager", "impl");

  private static final Set<String> EMPTY_PACKAGES = Set.of("util", "common", "misc", "dto");

  /** Words of which the glossary has a better one. */
  private static final Set<String> WRONG_WORDS =
      Set.of("user", "item", "event", "bot", "fraud", "fake", "impression", "alert");

  /** Names in which such a word is the trade's own, or a library's that is implemented. */
  private static final Set<String> RIGHT_NAMES =
      Set.of(
          "NewUserWave",
          "NEW_USER_WAVE",
          "withUserAgent",
          // An open platform's own: its scopes, its answer, what it sends.
          "USER_INFO",
          "USER_VIDEO_INFO",
          "UserInfo",
          "user",
          "Event",
          // Of the framework, of server-sent events and of webhooks.
          "event",
          "JobEventResource",
          "WebhookEvent");

  /** What nobody can do with a like here. */
  private static final Set<String> TRADES =
      Set.of(
          "buy",
          "purchase",
          "sell",
          "order",
          "price",
          "schedule",
          "reward",
          "pay",
          "place",
          "book");

  private static final Set<String> LIKES = Set.of("like", "likes");

  @Test
  void classes_ofEveryModuleAreSeen() {
    assertThat(CLASSES.stream().map(HouseRulesTest::module))
        .contains("core", "files", "report", "anchors", "peers", "evaluation", "cli", "server")
        .isSubsetOf(ARROWS.keySet());
  }

  @Test
  void modules_keepToTheArrows() {
    List<String> against =
        CLASSES.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(HouseRulesTest::againstAnArrow)
            .map(Dependency::getDescription)
            .toList();
    assertThat(against).isEmpty();
  }

  private static boolean againstAnArrow(Dependency dependency) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    if (!target.getPackageName().startsWith("dev.zhenzan.")) {
      return false;
    }
    String from = module(dependency.getOriginClass());
    String to = module(target);
    return !from.equals(to) && !ARROWS.getOrDefault(from, Set.of()).contains(to);
  }

  @Test
  void foundationsOfTheService_knowNoOtherRoom() {
    List<String> against =
        CLASSES.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(HouseRulesTest::leavesItsFoundation)
            .map(Dependency::getDescription)
            .toList();
    assertThat(against).isEmpty();
  }

  private static boolean leavesItsFoundation(Dependency dependency) {
    String from = room(dependency.getOriginClass());
    String to = room(dependency.getTargetClass().getBaseComponentType());
    return FOUNDATIONS.containsKey(from)
        && !to.isEmpty()
        && !to.equals(from)
        && !FOUNDATIONS.get(from).contains(to);
  }

  /** The first package below the service; empty for a class that is elsewhere. */
  private static String room(JavaClass type) {
    String[] names = type.getPackageName().split("\\.", -1);
    return names.length > 3 && type.getPackageName().startsWith("dev.zhenzan.server.")
        ? names[3]
        : "";
  }

  private static String module(JavaClass type) {
    String first = type.getPackageName().split("\\.", -1)[2];
    return CORE.contains(first) ? "core" : first;
  }

  @Test
  void packages_haveNoCycles() {
    ArchRule rule = slices().matching("dev.zhenzan.(**)").should().beFreeOfCycles();
    assertThat(rule.evaluate(CLASSES).getFailureReport().getDetails()).isEmpty();
  }

  @Test
  void publicClasses_areClosed() {
    assertThat(CLASSES.stream().filter(type -> isPublic(type) && !closed(type))).isEmpty();
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean closed(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.FINAL)
        || type.isInterface()
        || type.isEnum()
        || type.isRecord()
        || type.reflect().isSealed();
  }

  @Test
  void classNames_sayWhatAClassIs() {
    assertThat(CLASSES.stream().filter(type -> hasWord(type.getSimpleName(), EMPTY_WORDS)))
        .isEmpty();
  }

  @Test
  void names_areTheGlossarys() {
    assertThat(names().filter(HouseRulesTest::hasABetterName)).isEmpty();
  }

  private static boolean hasABetterName(String name) {
    return hasWord(name, WRONG_WORDS) && !RIGHT_NAMES.contains(name);
  }

  @Test
  void names_letNobodyTradeALike() {
    assertThat(names().filter(HouseRulesTest::tradesALike)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"buyLike", "orderLikes", "placeLike", "SELL_LIKES", "rewardForLike", "LikePrice"})
  void namesOfATrade_areKnownAsSuch(String name) {
    assertThat(tradesALike(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"likes", "inOrder", "validLikes", "likelyPrice", "Unlike"})
  void otherNames_areNot(String name) {
    assertThat(tradesALike(name)).isFalse();
  }

  private static boolean tradesALike(String name) {
    return hasWord(name, TRADES) && hasWord(name, LIKES);
  }

  private static Stream<String> names() {
    return CLASSES.stream()
        .flatMap(
            type ->
                Stream.concat(
                    Stream.of(type.getSimpleName()),
                    type.getMembers().stream().map(JavaMember::getName)))
        .distinct();
  }

  private static boolean hasWord(String name, Set<String> unwanted) {
    return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|_|\\$", -1))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(unwanted::contains);
  }

  @Test
  void packages_areNamedForWhatIsInside() {
    assertThat(packages().stream().map(JavaPackage::getRelativeName))
        .doesNotContainAnyElementsOf(EMPTY_PACKAGES);
  }

  @Test
  void packages_areNullMarked() {
    assertThat(packages())
        .allSatisfy(
            found ->
                assertThat(found.isAnnotatedWith(NullMarked.class))
                    .as("%s is @NullMarked", found.getName())
                    .isTrue());
  }

  private static Set<JavaPackage> packages() {
    return CLASSES.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
  }
}
