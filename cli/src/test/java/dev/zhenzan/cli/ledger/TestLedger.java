package dev.zhenzan.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A ledger in a folder, with likes to be logged.
 *
 * @param root of the ledger
 * @param keys the folder of its keys
 * @param likes five of three accounts on two videos
 */
record TestLedger(Path root, Path keys, Path likes) {
  private static final String LIKES =
      """
      account_id,video_id,time
      account-41f7,video-9,2026-03-02T08:15:00+08:00
      account-41f7,video-8,2026-03-02T09:15:00+08:00
      a2,video-9,2026-03-02T08:15:04+08:00
      a2,video-8,2026-03-02T21:40:31+08:00
      a3,video-9,2026-03-03T21:40:31+08:00
      """;

  /** A new one. */
  static TestLedger in(Path folder) throws IOException {
    Path likes = Files.writeString(folder.resolve("likes.csv"), LIKES);
    TestLedger ledger = new TestLedger(folder.resolve("ledger"), folder.resolve("keys"), likes);
    CommandRun run = ledger.run("init", "--keys", ledger.keys, "--origin", "log.example.org/likes");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(ledger.policy().toString(), ledger.keys.toString(), "log.example.org/likes+")
        .doesNotContain("PRIVATE");
    return ledger;
  }

  Path policy() {
    return root.resolve("policy");
  }

  /** Runs a subcommand on the ledger. */
  CommandRun run(String subcommand, Object... more) {
    return command(subcommand, List.of("--ledger", root), more);
  }

  /** Runs a subcommand that believes the ledger's policy. */
  CommandRun withPolicy(String subcommand, Object... files) {
    return command(subcommand, List.of("--policy", policy()), files);
  }

  private static CommandRun command(String subcommand, List<Object> usual, Object... more) {
    List<Object> all = new ArrayList<>(List.of("ledger", subcommand));
    all.addAll(usual);
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray());
  }

  CommandRun verify(Object... receipts) {
    return withPolicy("verify", receipts);
  }

  /** Appends the likes. */
  CommandRun append() {
    return run("append", "--keys", keys, "--interactions", likes);
  }

  /** Audits the likes into a folder, and logs the audit. */
  CommandRun audit(Path result) {
    CommandRun run =
        CommandRun.of(
            "audit",
            "--interactions",
            likes,
            "--out",
            result,
            "--lang",
            "en",
            "--ledger",
            root,
            "--keys",
            keys);
    assertThat(run.status()).as(run.err()).isZero();
    return run;
  }
}
