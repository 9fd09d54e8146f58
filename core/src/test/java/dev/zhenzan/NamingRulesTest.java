package dev.zhenzan;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What things are called and how they are closed: invariants 7 to 9 of the architecture. */
class NamingRulesTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final int MAX_LINES = 500;

  /** Words that say nothing of what a class does. */
  private static final Set<String> EMPTY_WORDS =
      Set.of("util", "utils", "helper", "manager", "impl");

  /** Words of which the glossary has a better one. */
  private static final Set<String> WRONG_WORDS =
      Set.of(
          "user", "item", "event", "bot", "fraud", "fake", "gang", "ring", "impression", "alert");

  /** Trades that nobody can do with a like here. */
  private static final Set<String> TRADES =
      Set.of("buy", "purchase", "sell", "order", "price", "schedule", "reward", "pay", "place");

  @Test
  void publicClasses_areClosed() {
    DescribedPredicate<JavaClass> closed =
        DescribedPredicate.describe(
            "final, sealed, a record, an enum or an interface", NamingRulesTest::closed);
    assertThat(Core.breaches(classes().that().arePublic().should(be(closed)))).isEmpty();
  }

  private static boolean closed(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.FINAL)
        || type.isInterface()
        || type.isEnum()
        || type.isRecord()
        || type.reflect().isSealed();
  }

  @Test
  void classNames_sayWhatAClassDoesInTheGlossarysWords() {
    List<String> wrong =
        Core.CLASSES.stream()
            .filter(
                type ->
                    hasWord(type.getSimpleName(), EMPTY_WORDS)
                        || hasWord(type.getSimpleName(), WRONG_WORDS))
            .map(JavaClass::getName)
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void memberNames_areTheGlossarys() {
    List<String> wrong =
        Core.CLASSES.stream()
            .flatMap(type -> type.getMembers().stream())
            .filter(member -> hasWord(member.getName(), WRONG_WORDS))
            .map(JavaMember::getFullName)
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void packageNames_sayWhatIsInside() {
    assertThat(Core.packages())
        .extracting(JavaPackage::getRelativeName)
        .doesNotContain("util", "common", "misc", "dto");
  }

  @Test
  void names_letNobodyTradeALike() {
    List<String> trades =
        Core.CLASSES.stream()
            .flatMap(type -> Stream.concat(Stream.of(type.getSimpleName()), memberNames(type)))
            .filter(name -> hasWord(name, TRADES) && hasWord(name, Set.of("like", "likes")))
            .toList();
    assertThat(trades).isEmpty();
  }

  @Test
  void exposures_haveNoNameForMoney_andPlansNoneForLikes() {
    Set<String> money =
        Set.of("money", "price", "pay", "paid", "payment", "fee", "sponsor", "bid", "yuan", "tier");
    assertThat(names("dev.zhenzan.exposure"))
        .contains("FreeQuota", "ExposurePlan")
        .noneMatch(name -> hasWord(name, money));
    assertThat(names("dev.zhenzan.exposure.plan"))
        .contains("budget")
        .noneMatch(name -> hasWord(name, Set.of("like", "likes")));
  }

  private static List<String> names(String within) {
    return Core.CLASSES.stream()
        .filter(type -> (type.getPackageName() + ".").startsWith(within + "."))
        .flatMap(type -> Stream.concat(Stream.of(type.getSimpleName()), memberNames(type)))
        .toList();
  }

  private static Stream<String> memberNames(JavaClass type) {
    return type.getMembers().stream().map(JavaMember::getName);
  }

  private static boolean hasWord(String name, Set<String> unwanted) {
    return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|_|\\$"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(unwanted::contains);
  }

  @Test
  void packages_areNullMarked() {
    assertThat(Core.packages())
        .allSatisfy(
            found ->
                assertThat(found.isAnnotatedWith(NullMarked.class))
                    .as("%s is @NullMarked", found.getName())
                    .isTrue());
  }

  @Test
  void packages_sayWhatTheyAreFor() {
    assertThat(Core.packages())
        .allSatisfy(
            found ->
                assertThat(article(found))
                    .as("article of %s", found.getName())
                    .hasSizeGreaterThan(40));
  }

  /** The text of a package's documentation. */
  private static String article(JavaPackage found) throws IOException {
    Path file = SOURCES.resolve(found.getName().replace('.', '/')).resolve("package-info.java");
    String text = Files.readString(file);
    int from = text.indexOf("/**");
    int to = text.indexOf("*/");
    return from < 0 ? "" : text.substring(from, to).replaceAll("[/*\\s]+", " ").strip();
  }

  @Test
  void files_areShort() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).isNotEmpty();
      for (Path source : sources) {
        assertThat(Files.readAllLines(source))
            .as("lines of %s", source)
            .hasSizeLessThanOrEqualTo(MAX_LINES);
      }
    }
  }
}
