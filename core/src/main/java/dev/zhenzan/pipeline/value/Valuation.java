package dev.zhenzan.pipeline.value;

import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.TrustWeights;
import dev.zhenzan.value.CreatorValue;
import dev.zhenzan.value.Records;
import dev.zhenzan.value.Valuer;
import dev.zhenzan.value.fact.FactSheet;
import dev.zhenzan.vertical.VerticalPack;
import java.util.Objects;
import java.util.Optional;

/** Answers what creators of one log may cost. Not thread-safe. */
public final class Valuation {
  private final IdDictionary accounts;
  private final Valuer valuer;

  /**
   * Reads the facts.
   *
   * @param input the log; its videos say whose works are whose
   * @param trust in each row of it
   * @param rates what prices are taken from
   */
  public Valuation(AuditInput input, TrustWeights trust, Rates rates) {
    accounts = input.interactions().accounts();
    valuer = new Valuer(FactSheet.of(input, trust), rates.pack, rates.records);
  }

  /**
   * What prices are taken from.
   *
   * @param pack the vertical
   * @param records deals and live sessions
   */
  public record Rates(VerticalPack pack, Records records) {
    public Rates {
      Objects.requireNonNull(pack, "pack");
      Objects.requireNonNull(records, "records");
    }
  }

  /** What a creator may cost; empty where the log knows no work of it. */
  public Optional<CreatorValue> of(String creatorId) {
    int creator = accounts.find(creatorId);
    return creator == IdDictionary.ABSENT ? Optional.empty() : valuer.value(creator);
  }
}
