package dev.zhenzan.cli.certificate;

import dev.zhenzan.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code zhenzan certificate}. */
@Command(
    name = "certificate",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Certificates of what an audit found of a creator or a video, for others to check offline."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan certificate init --home issuer --key keys/issuer.key --site https://example.com/c",
      "  zhenzan certificate issue --result result --video 31183546522 --home issuer \\",
      "      --key keys/issuer.key --ledger ledger --keys keys --out certificate",
      "  zhenzan certificate verify --certificate certificate/certificate.json --issuer did:key:z6Mk...",
      "",
      "Each command explains itself: zhenzan certificate issue --help",
      "Exit status: 0 fine; 1 a negative answer; 2 usage; 3 failed."
    })
public final class CertificateCommand {
  private CertificateCommand() {}

  /** The command by itself, which is all that the help of its parent needs. */
  public static CommandLine group() {
    return new CommandLine(new CertificateCommand());
  }

  /** Adds the commands of the group. */
  public static void fill(CommandLine group, Console console) {
    group
        .addSubcommand(new CertificateInitCommand(console))
        .addSubcommand(new CertificateIssueCommand(console))
        .addSubcommand(new CertificateVerifyCommand(console))
        .addSubcommand(new CertificateRevokeCommand(console))
        .addSubcommand(new CertificateStatusListCommand(console));
  }
}
