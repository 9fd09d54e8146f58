package dev.zhenzan.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.zhenzan.server.support.PackagedService;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The console in a real browser on a service that is set up from nothing. The steps stand in {@code
 * web/e2e}; pictures of every page are left in {@code target/pictures}.
 */
class ConsoleIT {
  private static final Path WEB = Path.of("..", "web");
  private static final List<Path> BROWSERS =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> console_showsEveryPageToEveryRole() throws Exception {
    Path browser = BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(Path.of(""));
    assumeTrue(Files.isExecutable(browser), "no Chromium: install it to look at the console");
    Path pictures = Files.createDirectories(Path.of("target", "pictures")).toAbsolutePath();
    Path data = folder.resolve("data");
    try (PackagedService service = PackagedService.start(data)) {
      int status =
          run(
              Map.of(
                  "ZHENZAN_URL", "http://localhost:" + service.at("/").getPort(),
                  "ZHENZAN_SETUP_CODE", Files.readString(data.resolve("setup-code")).strip(),
                  "ZHENZAN_PICTURES", pictures.toString(),
                  "ZHENZAN_CHROMIUM", browser.toString()));
      return steps(status);
    }
  }

  private static int run(Map<String, String> environment) throws Exception {
    // The streams of this process are how it speaks with Maven: the steps get none of them.
    ProcessBuilder steps =
        new ProcessBuilder("sh", "build.sh", "e2e")
            .directory(WEB.toFile())
            .redirectInput(Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(new File("target/console.log"));
    steps.environment().putAll(environment);
    Files.deleteIfExists(WEB.resolve("target/e2e.xml"));
    return steps.start().waitFor();
  }

  private static Stream<DynamicTest> steps(int status)
      throws IOException, ParserConfigurationException, SAXException {
    Path report = WEB.resolve("target/e2e.xml");
    assertThat(report).as("the steps ended with %d and left no report", status).exists();
    NodeList cases =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(report.toFile())
            .getElementsByTagName("testcase");
    assertThat(cases.getLength()).isPositive();
    return IntStream.range(0, cases.getLength())
        .mapToObj(number -> (Element) cases.item(number))
        .map(ConsoleIT::step);
  }

  private static DynamicTest step(Element step) {
    NodeList failures = step.getElementsByTagName("failure");
    String failure = failures.getLength() == 0 ? "" : failures.item(0).getTextContent();
    return DynamicTest.dynamicTest(step.getAttribute("name"), () -> assertThat(failure).isEmpty());
  }
}
