package dev.zhenzan.evaluation.matching;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.chance.WeightedChoice;
import dev.zhenzan.files.output.InputWriter;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.files.output.TableFormat;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TimeStyle;
import java.nio.file.Path;

/**
 * A large log of views with their dwell and of likes, for timing whoever learns from it. Accounts
 * have tastes, so that there is something to learn; activity of accounts and draw of works have a
 * heavy tail. It makes a million rows in a second or two and holds nothing but the table.
 *
 * <p>Worlds with planted groups ({@code zhenzan simulate}) have views too, but each account there
 * has some twenty likes and what is watched does not depend on who watches.
 *
 * @param accounts at least 1
 * @param works at least 1
 * @param rows interactions, views and likes together
 * @param seed the same seed makes the same log
 */
public record WatchLog(int accounts, int works, int rows, long seed) {
  private static final int TASTES = 8;
  private static final int CANDIDATES = 3;
  private static final long START = 1_772_380_800_000_000L;
  private static final long DAYS_30 = 30 * 86_400_000_000L;

  /** {@code DIR [ROWS]}: writes interactions.csv; ten million rows if not said. */
  public static void main(String[] arguments) {
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000_000;
    WatchLog log = new WatchLog(Math.ceilDiv(rows, 20), Math.ceilDiv(rows, 100), rows, 1);
    try (OutputFolder folder = OutputFolder.create(Path.of(arguments[0]))) {
      InputWriter.write(AuditInput.of(log.make()), folder.folder(), TableFormat.CSV);
      folder.publish();
    }
  }

  /** Makes the log, in the order of time. */
  public InteractionTable make() {
    return new Making(this).make();
  }

  private static final class Making {
    private final WatchLog settings;
    private final Chance chance;
    private final float[] tasteOfAccount;
    private final float[] tasteOfWork;
    private final int[] duration;
    private final InteractionTable.Builder table = new InteractionTable.Builder();

    Making(WatchLog settings) {
      this.settings = settings;
      this.chance = Chance.of(settings.seed, "watch log");
      tasteOfAccount = normals(settings.accounts);
      tasteOfWork = normals(settings.works);
      duration = new int[settings.works];
      for (int work = 0; work < settings.works; work++) {
        duration[work] = (int) Math.clamp(chance.logNormal(20_000, 0.8), 3_000, 600_000);
        table.videos().intern("work" + work);
      }
      for (int account = 0; account < settings.accounts; account++) {
        table.accounts().intern("account" + account);
      }
    }

    /** Tastes and, last, what is added for everybody. */
    private float[] normals(int size) {
      float[] drawn = new float[size * (TASTES + 1)];
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = (float) (0.6 * chance.normal());
      }
      return drawn;
    }

    InteractionTable make() {
      WeightedChoice active = weights(settings.accounts, 1.2);
      WeightedChoice drawn = weights(settings.works, 1.5);
      int style = table.timeStyle(TimeStyle.EPOCH_MILLIS);
      while (table.size() < settings.rows) {
        long time = START + DAYS_30 / settings.rows * table.size() / 1_000 * 1_000;
        see(active.draw(chance), drawn, time, style);
      }
      return table.build();
    }

    private WeightedChoice weights(int size, double sigma) {
      double[] weights = new double[size];
      for (int i = 0; i < size; i++) {
        weights[i] = chance.logNormal(1, sigma);
      }
      return WeightedChoice.of(weights);
    }

    /** One of a few works, rather one to the account's taste. */
    private void see(int account, WeightedChoice drawn, long time, int style) {
      int work = drawn.draw(chance);
      double appeal = appeal(account, work);
      for (int i = 1; i < CANDIDATES; i++) {
        int other = drawn.draw(chance);
        double appealOfOther = appeal(account, other);
        if (appealOfOther > appeal) {
          work = other;
          appeal = appealOfOther;
        }
      }
      boolean watched = chance.happens(sigmoid(appeal - 1.5));
      int enough = Math.min(LongView.LONG_MILLIS, duration[work]);
      int dwell = (int) (enough * (watched ? 1 + chance.uniform() : chance.uniform()));
      table.add(
          new Interaction(
              account,
              work,
              InteractionKind.VIEW,
              time,
              style,
              Interaction.Context.watched(dwell, duration[work])));
      if (watched && table.size() < settings.rows && chance.happens(sigmoid(appeal - 4))) {
        table.addPlain(account, work, InteractionKind.LIKE, time, style);
      }
    }

    private double appeal(int account, int work) {
      int a = account * (TASTES + 1);
      int w = work * (TASTES + 1);
      double sum = tasteOfAccount[a + TASTES] + tasteOfWork[w + TASTES];
      for (int i = 0; i < TASTES; i++) {
        sum += tasteOfAccount[a + i] * tasteOfWork[w + i];
      }
      return sum;
    }

    private static double sigmoid(double x) {
      return 1 / (1 + StrictMath.exp(-x));
    }
  }
}
