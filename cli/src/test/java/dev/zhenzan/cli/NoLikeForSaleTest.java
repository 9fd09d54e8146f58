package dev.zhenzan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.console.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Invariant 9 beyond the names of code, for which see {@link HouseRulesTest}: no command, option or
 * column of a file lets anybody order, price, schedule or reward a like.
 */
class NoLikeForSaleTest {
  // Surefire runs tests in the module's folder.
  private static final Path FORMATS = Path.of("..", "docs", "formats");

  private static final String TRADE =
      "(buy|bought|purchas\\w*|sell|sold|sale|order\\w*|pric\\w+|schedul\\w*|reward\\w*|pay|paid"
          + "|payment\\w*|book\\w*|fee|fees|target|goal|wanted|budget\\w*|quota\\w*|bid\\w*|deliver\\w*"
          + "|boost\\w*)";

  /** A like beside a word of a trade, within one name. */
  private static final Pattern TRADED_NAME =
      Pattern.compile(
          "(^|[^a-z])(likes?|点赞)[^a-z]+(\\w+[^a-z])?"
              + TRADE
              + "([^a-z]|$)"
              + "|(^|[^a-z])"
              + TRADE
              + "[^a-z]+(\\w+[^a-z])?(likes?|点赞)([^a-z]|$)");

  /** What a sentence would offer. */
  private static final Pattern OFFER =
      Pattern.compile(
          "\\b(buy|purchase|sell|order|schedule|reward|pay for|place|book)\\w* "
              + "(a |the |more |\\d+ )?(likes?)\\b|\\blikes? (to (buy|order|place|deliver)|for sale)\\b");

  private static List<CommandSpec> commands() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    Console console = new Console(nowhere, nowhere, 0);
    // A file of arguments may name any command: all groups are filled.
    CommandLine line =
        Main.commandLine(console, new Troubles(console), new String[] {"@arguments"});
    List<CommandSpec> commands = new ArrayList<>();
    collect(line, commands);
    return commands;
  }

  private static void collect(CommandLine line, List<CommandSpec> commands) {
    commands.add(line.getCommandSpec());
    line.getSubcommands().values().forEach(child -> collect(child, commands));
  }

  private static boolean isTraded(String name) {
    return TRADED_NAME.matcher(name.toLowerCase(Locale.ROOT).replace('_', '-')).find();
  }

  @Test
  void commands_areAllSeen() {
    assertThat(commands())
        .extracting(CommandSpec::qualifiedName)
        .contains(
            "zhenzan audit",
            "zhenzan match audience",
            "zhenzan plan simulate",
            "zhenzan ledger anchor chain",
            "zhenzan certificate issue");
  }

  @Test
  void optionsAndCommands_areNamedForNoTradeInLikes() {
    for (CommandSpec command : commands()) {
      assertThat(isTraded(command.name())).as(command.qualifiedName()).isFalse();
      for (OptionSpec option : command.options()) {
        assertThat(option.names())
            .as("options of %s", command.qualifiedName())
            .noneMatch(NoLikeForSaleTest::isTraded);
        assertThat(isTraded(option.paramLabel())).as(option.longestName()).isFalse();
      }
    }
  }

  @Test
  void planOptions_doNotNameLikesAtAll() {
    assertThat(commands())
        .filteredOn(command -> command.qualifiedName().startsWith("zhenzan plan"))
        .hasSizeGreaterThan(1)
        .flatExtracting(CommandSpec::options)
        .noneMatch(option -> String.join(" ", option.names()).contains("like"))
        .noneMatch(option -> String.join(" ", option.description()).contains("like"));
  }

  @Test
  void helpTexts_offerNoLikes() {
    for (CommandSpec command : commands()) {
      String help = command.commandLine().getUsageMessage().toLowerCase(Locale.ROOT);
      assertThat(OFFER.matcher(help.replaceAll("\\s+", " ")).find())
          .as("help of %s", command.qualifiedName())
          .isFalse();
    }
  }

  @Test
  void columnsOfFiles_areNamedForNoTradeInLikes() throws IOException {
    List<String> names = columns();

    assertThat(names).contains("valid_likes", "p_watch", "account_id");
    assertThat(names).noneMatch(NoLikeForSaleTest::isTraded);
  }

  /** Everything in docs/formats that may be the name of a column or a field. */
  private static List<String> columns() throws IOException {
    try (Stream<Path> pages = Files.list(FORMATS)) {
      List<String> names = new ArrayList<>();
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        Pattern.compile("[A-Za-z][A-Za-z0-9_]*")
            .matcher(Files.readString(page))
            .results()
            .forEach(name -> names.add(name.group()));
      }
      return names;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--like-budget",
        "order_likes",
        "likes_wanted",
        "LIKE_PRICE",
        "reward-per-like",
        "target-new-likes",
        "like-quota"
      })
  void tradedNames_areKnownAsSuch(String name) {
    assertThat(isTraded(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--views-per-like", "valid_likes", "unlike", "--budget", "likely_price"})
  void otherNames_areNot(String name) {
    assertThat(isTraded(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"buy 100 likes", "orders likes", "likes for sale", "reward a like"})
  void offers_areKnownAsSuch(String text) {
    assertThat(OFFER.matcher(text).find()).isTrue();
  }
}
