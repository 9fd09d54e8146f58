package dev.zhenzan.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  private static final Pattern CONFIGURED =
      Pattern.compile("@ConfigProperty\\(\\s*name = \"(zhenzan\\.[a-z.-]+)\"");

  @TempDir Path folder;

  @Test
  void nothingChosen_isTheDefaults() {
    ServiceSettings settings = SettingsReader.read(Map.of(), Map.of(), Optional.empty());

    assertThat(settings.properties())
        .containsEntry("quarkus.http.port", "8080")
        .containsEntry("quarkus.http.host", "127.0.0.1")
        .containsEntry("zhenzan.jobs.memory", "2g");
  }

  @Test
  void trustedProxies_areHandedOnAsNetworks() {
    ServiceSettings chosen =
        SettingsReader.read(
            Map.of(),
            Map.of("ZHENZAN_SERVICE_PROXY_TRUSTED", "::1, 10.0.0.7,fd00::/8"),
            Optional.empty());
    ServiceSettings fallback = SettingsReader.read(Map.of(), Map.of(), Optional.empty());

    // The framework would take the end of a bare IPv6 address for a port, and the rest for a name.
    assertThat(chosen.properties())
        .containsEntry("quarkus.http.proxy.trusted-proxies", "::1/128,10.0.0.7/32,fd00::/8");
    assertThat(fallback.properties())
        .containsEntry("quarkus.http.proxy.trusted-proxies", "127.0.0.1/32,::1/128");
  }

  @Test
  void nameOfAProxy_isRefused() {
    assertThatThrownBy(
            () ->
                SettingsReader.read(
                    Map.of(),
                    Map.of("ZHENZAN_SERVICE_PROXY_TRUSTED", "127.0.0.1,proxy.example.org"),
                    Optional.empty()))
        .hasMessageContaining("'proxy.example.org' is neither an address nor a network")
        .hasMessageContaining("10.0.0.0/8");
  }

  @Test
  void option_isTakenBeforeEnvironmentBeforeFile() throws IOException {
    Path file = file("host: 10.0.0.1\nport: 1\ntls:\n  port: 2\n");

    ServiceSettings settings =
        SettingsReader.read(
            Map.of("host", "10.0.0.3"),
            Map.of("ZHENZAN_SERVICE_HOST", "10.0.0.2", "ZHENZAN_SERVICE_PORT", "3"),
            Optional.of(file));

    assertThat(settings.lines())
        .extracting(line -> line.key() + "=" + line.value() + " by " + line.origin())
        .contains("host=10.0.0.3 by option", "port=3 by environment", "tls.port=2 by file");
  }

  @Test
  void unknownKeyOfAFile_isRefusedWithItsPlaceAndTheNearOne() throws IOException {
    Path file = file("prot: 8081\n");

    assertThatThrownBy(() -> SettingsReader.read(Map.of(), Map.of(), Optional.of(file)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(":1:1")
        .hasMessageContaining("prot")
        .hasMessageContaining("port");
  }

  @Test
  void unknownVariable_isRefusedWithTheNearOne() {
    assertThatThrownBy(
            () ->
                SettingsReader.read(
                    Map.of(), Map.of("ZHENZAN_SERVICE_PROT", "1"), Optional.empty()))
        .hasMessageContaining("ZHENZAN_SERVICE_PROT")
        .hasMessageContaining("ZHENZAN_SERVICE_PORT");
  }

  @Test
  void wrongValues_areAllTold() {
    assertThatThrownBy(
            () ->
                SettingsReader.read(
                    Map.of("port", "99999", "database.url", "mysql://x"),
                    Map.of("ZHENZAN_SERVICE_JOBS_MEMORY", "much"),
                    Optional.empty()))
        .hasMessageContaining("99999")
        .hasMessageContaining("mysql://x")
        .hasMessageContaining("much")
        .hasMessageContaining("512m");
  }

  @Test
  void secret_isReadFromItsFileAndNeverShown() throws IOException {
    Path secret = Files.writeString(folder.resolve("password"), "s3cret\n");

    ServiceSettings settings =
        SettingsReader.read(
            Map.of(
                "database.url",
                "jdbc:postgresql://db/zhenzan",
                "database.password_file",
                secret.toString()),
            Map.of(),
            Optional.empty());

    assertThat(settings.secret("database.password_file")).hasValue("s3cret");
    assertThat(settings.lines()).noneMatch(line -> line.value().contains("s3cret"));
  }

  @Test
  void certificateWithoutItsKey_isRefused() {
    assertThatThrownBy(
            () ->
                SettingsReader.read(
                    Map.of(), Map.of("ZHENZAN_SERVICE_TLS_CERTIFICATE", "c.pem"), Optional.empty()))
        .hasMessageContaining("tls.key");
  }

  /** Whatever a room asks for by its name may be chosen by whoever runs the service. */
  @Test
  void settingsThatAreRead_areAllInTheCatalogue() throws IOException {
    Set<String> catalogue =
        Catalogue.settings().stream()
            .flatMap(setting -> setting.properties().stream())
            .collect(Collectors.toSet());
    // What is handed on of it is the secret itself.
    catalogue.add("zhenzan.kuaishou.app-secret-file");

    Set<String> read = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(it -> it.toString().endsWith(".java")).toList()) {
        Matcher names = CONFIGURED.matcher(Files.readString(source));
        names.results().map(found -> found.group(1)).forEach(read::add);
      }
    }

    assertThat(read).hasSizeGreaterThan(15).isSubsetOf(catalogue);
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("zhenzan.yaml"), yaml);
  }
}
