package dev.zhenzan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.Groups;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.StageListener;
import dev.zhenzan.report.audit.AuditReport;
import dev.zhenzan.report.audit.ReportContext;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.testkit.browser.Chromium;
import dev.zhenzan.testkit.browser.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report of a world with planted groups, as a browser shows it on a desk and on a phone. */
class ReportInBrowserTest {
  private static final long SEED = 7;
  private static final int DESK = 1_280;
  private static final int PHONE = 390;
  private static final int HEIGHT = 900;
  private static final Path PICTURES = Path.of("target", "browser");

  private static final List<String> RECEIPTS = List.of("receipts/audit-summary.tlog-proof");

  @TempDir static Path folder;

  private static final List<Shown> SHOWN = new ArrayList<>();
  private static Chromium chromium;

  /** A report in a tab. */
  record Shown(Language language, Tab tab) {
    /** How it is called in the names of tests and pictures. */
    @Override
    public String toString() {
      return language.code() + "-" + tab.width();
    }

    /** The lines that an expression in the page comes to: what is wrong. */
    List<String> wrong(String expression) {
      return tab.evaluate("(" + expression + ").join('\\n')").lines().toList();
    }
  }

  @BeforeAll
  static void open() throws IOException {
    chromium = Chromium.start(folder.resolve("profile"));
    AuditResult result = audited();
    int rows = result.input().interactions().size();
    for (Language language : Language.values()) {
      Path page = folder.resolve(language.code() + ".html");
      ReportContext context =
          new ReportContext(
              List.of(ReportContext.Source.of("interactions.csv", rows)), rows, 0, RECEIPTS);
      Files.writeString(page, AuditReport.html(result, context, language));
      show(language, page, DESK);
      show(language, page, PHONE);
    }
  }

  private static AuditResult audited() {
    Scale usual = Scale.defaults();
    WorldSettings settings =
        WorldSettings.defaults(SEED)
            .withScale(new Scale(1_500, 600, 10, usual.start()))
            .withGroups(new Groups(Groups.defaults().counts(), 0.2));
    AuditResult result =
        new Audit(Workers.sequential(), StageListener.none())
            .run(WorldGenerator.generate(settings).input());
    assertThat(result.groups()).as("groups to be shown, seed %d", SEED).isNotEmpty();
    return result;
  }

  private static void show(Language language, Path page, int width) {
    Tab tab = chromium.open(width, HEIGHT);
    tab.show(page.toUri());
    Shown shown = new Shown(language, tab);
    tab.picture(PICTURES.resolve("report-" + shown + ".png"));
    SHOWN.add(shown);
  }

  @AfterAll
  static void close() {
    SHOWN.forEach(shown -> shown.tab().close());
    if (chromium != null) {
      chromium.close();
    }
  }

  static List<Shown> shown() {
    return SHOWN;
  }

  @ParameterizedTest
  @MethodSource("shown")
  void page_asksForNothingBesideItself(Shown shown) {
    String itself = shown.tab().evaluate("location.href");
    assertThat(itself).startsWith("file:");
    assertThat(shown.tab().requests()).containsExactly(itself);
  }

  @ParameterizedTest
  @MethodSource("shown")
  void console_staysEmpty(Shown shown) {
    assertThat(shown.tab().complaints()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shown")
  void page_isNoWiderThanTheWindow(Shown shown) {
    // A phone that meets a wider page makes its window wider: the width asked for is what counts.
    int width = Integer.parseInt(shown.tab().evaluate("document.documentElement.scrollWidth"));
    assertThat(width).isLessThanOrEqualTo(shown.tab().width());
  }

  @ParameterizedTest
  @MethodSource("shown")
  void score_isSeen(Shown shown) {
    String score =
        """
        (() => {
          const score = document.querySelector('.score strong');
          const place = score.getBoundingClientRect();
          const seen = score.checkVisibility({opacityProperty: true, visibilityProperty: true});
          const inside = place.left >= 0 && place.right <= innerWidth && place.height > 0;
          return seen && inside ? score.innerText : 'not seen';
        })()
        """;
    assertThat(shown.tab().evaluate(score)).matches("\\d+(\\.\\d+)?%");
  }

  @ParameterizedTest
  @MethodSource("shown")
  void pictures_haveANameOrAreHiddenFromReaders(Shown shown) {
    String count = "document.querySelectorAll('svg.chart').length";
    assertThat(Integer.parseInt(shown.tab().evaluate(count))).isGreaterThan(2);
    String nameless =
        """
        [...document.querySelectorAll('svg:not(svg svg)')]
          .filter(svg => svg.getAttribute('aria-hidden') !== 'true')
          .filter(svg => !svg.getAttribute('aria-label')?.trim())
          .filter(svg => !svg.querySelector(':scope > title')?.textContent.trim())
          .map(svg => svg.outerHTML.slice(0, 100))
        """;
    assertThat(shown.wrong(nameless)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shown")
  void headings_goDownAStepAtATime(Shown shown) {
    String levels =
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => h.tagName.slice(1)).join('')";
    String found = shown.tab().evaluate(levels);
    assertThat(found).startsWith("1").contains("2").doesNotMatch(".+1.*");
    for (int i = 1; i < found.length(); i++) {
      assertThat(found.charAt(i) - found.charAt(i - 1)).as("levels %s", found).isLessThan(2);
    }
  }

  @ParameterizedTest
  @MethodSource("shown")
  void links_leadToPartsThatAreThere(Shown shown) {
    String dead =
        """
        [...document.querySelectorAll('a[href]')]
          .map(link => link.getAttribute('href'))
          .filter(to => !to.startsWith('#') || !document.getElementById(to.slice(1)))
        """;
    assertThat(shown.wrong(dead)).isEqualTo(RECEIPTS);
  }
}
