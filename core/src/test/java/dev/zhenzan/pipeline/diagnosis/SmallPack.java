package dev.zhenzan.pipeline.diagnosis;

import dev.zhenzan.vertical.Advice;
import dev.zhenzan.vertical.AdviceCode;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Figure;
import dev.zhenzan.vertical.LocalizedText;
import dev.zhenzan.vertical.PackTitle;
import dev.zhenzan.vertical.Peers;
import dev.zhenzan.vertical.Rhythm;
import dev.zhenzan.vertical.Seasonality;
import dev.zhenzan.vertical.SizeTier;
import dev.zhenzan.vertical.Threshold;
import dev.zhenzan.vertical.VerticalPack;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A pack that believes in nothing: even hours, and thresholds of 1, but for five works. */
final class SmallPack {
  private static final LocalizedText NAME = new LocalizedText("名", "Name");

  private SmallPack() {}

  static VerticalPack general() {
    Map<AdviceCode, Advice> advice = new EnumMap<>(AdviceCode.class);
    for (AdviceCode code : AdviceCode.values()) {
      advice.put(code, new Advice(code, NAME, NAME));
    }
    Map<Threshold, Figure> thresholds = new EnumMap<>(Threshold.class);
    for (Threshold threshold : Threshold.values()) {
      thresholds.put(threshold, new Figure(1, Basis.ASSUMPTION, "A test."));
    }
    thresholds.put(Threshold.FEWEST_WORKS, new Figure(5, Basis.ASSUMPTION, "A test."));
    return new VerticalPack(
        new PackTitle("general", 1, NAME, NAME),
        List.of(),
        new Peers(List.of(new SizeTier("all", NAME, 0, Long.MAX_VALUE)), List.of()),
        thresholds,
        advice,
        new Seasonality(even(168), even(12), List.of()),
        Set.of());
  }

  private static Rhythm even(int parts) {
    return Rhythm.ofWeights(Collections.nCopies(parts, 1.0), Basis.ASSUMPTION, "A test.");
  }
}
