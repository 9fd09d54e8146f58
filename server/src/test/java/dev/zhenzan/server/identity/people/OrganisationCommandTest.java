package dev.zhenzan.server.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.support.Accounts;
import dev.zhenzan.server.support.Browser;
import dev.zhenzan.server.support.ServiceTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@ServiceTest
class OrganisationCommandTest {
  private static final Pattern LINK =
      Pattern.compile("http://localhost:8080(/invitations/([A-Za-z0-9_-]+))\n");

  @TempDir private Path data;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Beside the running service, as on its machine. */
  private int add(String name, String login) throws IOException {
    Config config = ConfigProvider.getConfig();
    Path password = data.resolve("password");
    Files.writeString(password, config.getValue("quarkus.datasource.password", String.class));
    CommandLine line =
        OrganisationCommand.group()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return line.execute(
        "add",
        "--name",
        name,
        "--login",
        login,
        "--operator",
        "林",
        "--data",
        data.toString(),
        "--database-url",
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        "--database-role",
        config.getValue("quarkus.datasource.username", String.class),
        "--database-password-file",
        password.toString());
  }

  @Test
  void added_itsOperatorSetsAPasswordByTheLinkAndSignsIn() throws IOException {
    String login = "lin-" + UUID.randomUUID();

    assertThat(add("山海 MCN", login)).as(err.toString()).isZero();
    Matcher link = LINK.matcher(out.toString());
    assertThat(link.find()).as(out.toString()).isTrue();
    Browser browser = new Browser();
    String invitation = "/api/v1/invitations/" + link.group(2);
    assertThat(browser.get(invitation).body()).contains("山海 MCN", login, "林");
    String accepted = "{\"password\": \"%s\"}".formatted(Accounts.PASSWORD);
    assertThat(browser.post(invitation, accepted).statusCode()).isEqualTo(204);

    assertThat(new Browser().post(invitation, accepted).statusCode()).isEqualTo(404);
    Browser operator = new Browser();
    assertThat(operator.signIn(login, Accounts.PASSWORD).statusCode()).isEqualTo(201);
    assertThat(operator.get("/api/v1/people").body()).contains(login);
    assertThat(operator.get("/api/v1/acts").body()).contains("organisation-added");
  }

  @Test
  void login_thatIsTaken_isRefusedAndNothingIsMade() throws IOException {
    String login = "lin-" + UUID.randomUUID();
    assertThat(add("一", login)).isZero();
    out.getBuffer().setLength(0);

    assertThat(add("二", login)).isEqualTo(2);
    assertThat(err.toString()).contains("login is taken");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void name_ofNothing_isRefused() throws IOException {
    assertThat(add(" ", "lin-" + UUID.randomUUID())).isEqualTo(2);
    assertThat(err.toString()).contains("1 to 100 characters");
  }
}
