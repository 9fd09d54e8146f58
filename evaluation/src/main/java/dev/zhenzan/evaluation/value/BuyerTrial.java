package dev.zhenzan.evaluation.value;

import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TrustWeights;
import dev.zhenzan.model.VerdictTable;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.StageListener;
import dev.zhenzan.value.Records;
import dev.zhenzan.value.Valuer;
import dev.zhenzan.value.fact.FactSheet;
import dev.zhenzan.vertical.VerticalPack;
import java.util.ArrayList;
import java.util.List;

/**
 * A world with planted likes: quotes of the creators whose works they are on, by all interactions,
 * by the audit's trust, and by the genuine ones alone.
 */
final class BuyerTrial {
  /** Planted likes on a creator's works from which on it is one of those that are held. */
  private static final int FEWEST_PLANTED = 20;

  private BuyerTrial() {}

  /**
   * A creator with planted likes.
   *
   * @param planted likes of attacks on its works
   * @param genuine likes of others
   * @param counted relative error of the quote by all interactions
   * @param audited relative error of the quote by trust weights
   */
  record Buyer(int planted, int genuine, double counted, double audited) {}

  /** All such creators of a world. */
  static List<Buyer> run(WorldSettings settings, VerticalPack pack, Workers workers) {
    World world = WorldGenerator.generate(settings);
    AuditInput input = world.input();
    VerdictTable verdicts = new Audit(workers, StageListener.none()).run(input).verdicts();
    Valuer audited = valuer(input, row -> 1 - verdicts.probability(row), pack);
    Valuer genuine = valuer(input, row -> 1 - world.truth().interactions().label(row), pack);
    Valuer counted = valuer(input, TrustWeights.all(), pack);
    int[][] likes = likes(world);
    List<Buyer> buyers = new ArrayList<>();
    for (int creator = 0; creator < likes[0].length; creator++) {
      if (likes[1][creator] >= FEWEST_PLANTED) {
        double truth = middle(genuine, creator);
        buyers.add(
            new Buyer(
                likes[1][creator],
                likes[0][creator],
                middle(counted, creator) / truth - 1,
                middle(audited, creator) / truth - 1));
      }
    }
    return buyers;
  }

  private static Valuer valuer(AuditInput input, TrustWeights trust, VerticalPack pack) {
    return new Valuer(FactSheet.of(input, trust), pack, Records.NONE);
  }

  private static double middle(Valuer valuer, int creator) {
    return valuer.post(creator).orElseThrow().price().p50();
  }

  /** Likes on each creator's works: those of no attack, and those of attacks. */
  private static int[][] likes(World world) {
    InteractionTable table = world.input().interactions();
    int[][] likes = new int[2][table.accounts().size()];
    for (int row = 0; row < table.size(); row++) {
      int creator = world.input().videos().creator(table.video(row)).orElse(-1);
      if (creator >= 0 && table.kind(row) == InteractionKind.LIKE) {
        likes[isPlanted(world, row) ? 1 : 0][creator]++;
      }
    }
    return likes;
  }

  private static boolean isPlanted(World world, int row) {
    return Family.parse(world.truth().interactions().family(row))
        .filter(family -> family.nature() == Family.Nature.ATTACK)
        .isPresent();
  }
}
