package dev.zhenzan.server.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.server.support.JobsOverHttp;
import dev.zhenzan.server.support.PackagedService;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Fills the packaged service on an empty folder, lets accounts take part, and times how long an
 * exposure plan for half of them takes to be made and to be read with its lift.
 *
 * <p>{@code FOLDER ROWS ACCOUNTS PLANS}.
 */
final class PlanMaking {
  private static final int BATCH = 10_000;

  private final Client client;

  private PlanMaking(Client client) {
    this.client = client;
  }

  public static void main(String[] arguments) throws Exception {
    UUID organisation = UUID.randomUUID();
    try (PackagedService service = PackagedService.start(Path.of(arguments[0]))) {
      PlanMaking load = new PlanMaking(new Client(service, service.operatorOf(organisation)));
      Filling.of(load.client, Long.parseLong(arguments[1]));
      int accounts = Integer.parseInt(arguments[2]);
      load.describe(accounts);
      for (int plan = 0; plan < Integer.parseInt(arguments[3]); plan++) {
        load.plan(plan, accounts / 2);
      }
      Sizes.tell(service, organisation);
    }
  }

  private void describe(int accounts) {
    for (int first = 0; first < accounts; first += BATCH) {
      client.send("accounts", Bodies.consenting(first, Math.min(BATCH, accounts - first)));
    }
    String work =
        """
        {"video_id": "%s", "creator_id": "c", "published_at": "2026-05-01T00:00:00Z"}
        """
            .formatted(Bodies.work(0));
    client.send("videos", work.getBytes(UTF_8));
  }

  private void plan(int number, int budget) {
    String body =
        """
        {"name": "plan %d", "creator_id": "c", "video_ids": ["%s"], "budget": %d, "hours": 24}"""
            .formatted(number, Bodies.work(0), budget);
    String made = timed("made", () -> client.post("/api/v1/exposure-plans", body));
    String path = "/api/v1/exposure-plans/" + JobsOverHttp.json(made).path("id").asText();
    for (int i = 0; i < 3; i++) {
      timed("read", () -> client.get(path));
    }
  }

  private static String timed(String name, Supplier<String> act) {
    long start = System.nanoTime();
    String answer = act.get();
    System.out.printf("plan %s in %.2f s%n", name, (System.nanoTime() - start) / 1e9);
    return answer;
  }
}
