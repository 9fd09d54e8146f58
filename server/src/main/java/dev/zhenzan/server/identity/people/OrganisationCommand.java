package dev.zhenzan.server.identity.people;

import dev.zhenzan.server.backup.ServiceDatabase;
import dev.zhenzan.server.config.ServiceSettings;
import dev.zhenzan.server.config.SettingsOptions;
import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Person;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan organisation}: who shares a service, for whoever runs its machine. */
@Command(
    name = "organisation",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Organisations that share a service.")
public final class OrganisationCommand {
  private OrganisationCommand() {}

  /** The group with its commands. */
  public static CommandLine group() {
    return new CommandLine(new OrganisationCommand()).addSubcommand(new Add());
  }

  /** {@code zhenzan organisation add}. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Adds an organisation with its first operator, while the service runs or not.",
        "Prints a link by which the operator sets a password; it serves once, for seven days."
            + " Organisations see nothing of one another."
      },
      footerHeading = "%nExample:%n",
      footer = "  zhenzan organisation add --name 山海 --login lin --operator 林 --data zhenzan-data")
  static final class Add implements Callable<Integer> {
    private static final String PORT = "8080";

    @Mixin private final SettingsOptions options = new SettingsOptions();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
        names = "--name",
        paramLabel = "NAME",
        required = true,
        description = "Of the organisation.")
    private @Nullable String name;

    @Option(
        names = "--login",
        paramLabel = "LOGIN",
        required = true,
        description = "By which its operator signs in; no other person of the service has it.")
    private @Nullable String login;

    @Option(
        names = "--operator",
        paramLabel = "NAME",
        required = true,
        description = "Name of the operator.")
    private @Nullable String operator;

    @Override
    public Integer call() {
      ServiceSettings settings = options.settings();
      try (ServiceDatabase service = ServiceDatabase.open(settings)) {
        Founding founding = Founding.checked(name, login, Founding.operator(operator, null));
        Invitations.Made made =
            database(service.address())
                .across(
                    Across.SET_UP,
                    handle -> {
                      Person first = founding.make(handle, "organisation-added");
                      return new Invitations(InstantSource.system()).make(handle, first.id());
                    });
        tell(settings, founding, made);
        return 0;
      } catch (ProblemException e) {
        throw new ParameterException(
            spec.commandLine(), Objects.requireNonNull(e.problem().detail()), e);
      }
    }

    private static Database database(ServiceDatabase.Address address) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(address.url());
      source.setUser(address.role());
      source.setPassword(address.password());
      return new Database(source);
    }

    private void tell(ServiceSettings settings, Founding founding, Invitations.Made made) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          "Added %s. Its operator %s sets a password at%n",
          founding.organisation(), founding.login());
      out.printf("%s/invitations/%s%n", origin(settings), made.code());
      out.printf("once, until %s.%n", made.expires());
      out.flush();
    }

    private static String origin(ServiceSettings settings) {
      return settings
          .text("origin")
          .map(text -> text.replaceAll("/+$", ""))
          .orElseGet(() -> "http://localhost:" + settings.text("port").orElse(PORT));
    }
  }
}
