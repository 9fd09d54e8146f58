package dev.zhenzan.anchors.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.anchors.Checkpoints;
import dev.zhenzan.anchors.exchange.OutsidePartyException;
import dev.zhenzan.testkit.program.Anvil;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anchoring on a real chain, run by anvil on this machine. */
class AnchoringTest {
  private static final BigInteger MAX_PRICE = BigInteger.valueOf(100_000_000_000L);
  private static @Nullable Anvil started;

  private ChainSubmitter submitter;
  private ChainVerifier verifier;
  private String contract;

  @BeforeAll
  static void start() throws IOException {
    started = Anvil.start();
  }

  @AfterAll
  static void stop() {
    if (started != null) {
      started.close();
    }
  }

  private static Anvil anvil() {
    return Objects.requireNonNull(started);
  }

  private static ChainNode node(Anvil chain) {
    return new ChainNode(chain.address());
  }

  private static ChainKey key(String digits) {
    try {
      return ChainKey.parse(digits);
    } catch (VerificationException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void deploy() throws VerificationException {
    submitter = new ChainSubmitter(node(anvil()), key(Anvil.KEY), MAX_PRICE);
    verifier = new ChainVerifier(node(anvil()), 0);
    contract = submitter.deploy();
  }

  @Test
  void checkpoint_isAnchoredAndFound() throws VerificationException {
    Checkpoint checkpoint = Checkpoints.of(1000, 0x42);
    ChainAnchor anchor = submitter.anchor(contract, checkpoint);
    AnchoredBlock block = verifier.verify(ChainAnchor.parse(anchor.format()), checkpoint);
    assertThat(anchor.chainId()).isEqualTo(31337);
    assertThat(anchor.contract()).isEqualTo(contract);
    assertThat(block.sender()).isEqualTo(key(Anvil.KEY).address());
    assertThat(block.number()).isPositive();
    assertThat(block.confirmations()).isZero();
    assertThat(Duration.between(block.time(), Instant.now()).abs()).isLessThan(Duration.ofHours(1));
  }

  @Test
  void largerTrees_areTakenAndTheEarlierStayAnchored() throws VerificationException {
    ChainAnchor first = submitter.anchor(contract, Checkpoints.of(1000, 1));
    ChainAnchor second = submitter.anchor(contract, Checkpoints.of(Long.MAX_VALUE, 2));
    assertThat(verifier.verify(first, Checkpoints.of(1000, 1)).confirmations()).isOne();
    assertThat(verifier.verify(second, Checkpoints.of(Long.MAX_VALUE, 2)).confirmations()).isZero();
  }

  @Test
  void trees_thatHaveNotGrownAreRefused() throws VerificationException {
    submitter.anchor(contract, Checkpoints.of(1000, 1));
    for (long size : new long[] {0, 1, 999, 1000}) {
      assertThatThrownBy(() -> submitter.anchor(contract, Checkpoints.of(size, 2)))
          .isInstanceOf(TreeNotGrownException.class)
          .hasMessageContaining("has a tree of 1000 entries");
    }
  }

  @Test
  void otherSendersAndLogs_haveTreesOfTheirOwn() throws VerificationException {
    ChainSubmitter other = new ChainSubmitter(node(anvil()), key(Anvil.OTHER_KEY), MAX_PRICE);
    Checkpoint checkpoint = Checkpoints.of(10, 1);
    Checkpoint otherLog = Checkpoint.of("example.com/verdicts", 5, checkpoint.root());
    submitter.anchor(contract, Checkpoints.of(1000, 1));
    ChainAnchor anchor = other.anchor(contract, checkpoint);
    assertThat(verifier.verify(anchor, checkpoint).sender())
        .isEqualTo(key(Anvil.OTHER_KEY).address());
    assertThat(verifier.verify(submitter.anchor(contract, otherLog), otherLog).sender())
        .isEqualTo(key(Anvil.KEY).address());
  }

  @Test
  void otherCheckpoints_areNotTheAnchored() throws VerificationException {
    ChainAnchor anchor = submitter.anchor(contract, Checkpoints.of(1000, 1));
    for (Checkpoint other :
        new Checkpoint[] {
          Checkpoints.of(1001, 1),
          Checkpoints.of(1000, 2),
          Checkpoint.of("example.com/other", 1000, Checkpoints.of(1000, 1).root())
        }) {
      assertThatThrownBy(() -> verifier.verify(anchor, other))
          .isInstanceOf(VerificationException.class)
          .hasMessageContaining("anchors another checkpoint than this one");
    }
  }

  @Test
  void anchors_ofOtherPlacesAreRefused() throws VerificationException {
    Checkpoint checkpoint = Checkpoints.of(1000, 1);
    ChainAnchor anchor = submitter.anchor(contract, checkpoint);
    String nowhere = "0x" + "11".repeat(20);
    String never = "0x" + "22".repeat(32);
    String another = submitter.deploy();
    assertRefused(new ChainAnchor(1, contract, anchor.transaction()), "is a node of chain 31337");
    assertRefused(new ChainAnchor(31337, nowhere, anchor.transaction()), "stands no contract");
    assertRefused(new ChainAnchor(31337, contract, never), "is in no block");
    assertRefused(new ChainAnchor(31337, another, anchor.transaction()), "another checkpoint");
  }

  private void assertRefused(ChainAnchor anchor, String reason) {
    assertThatThrownBy(() -> verifier.verify(anchor, Checkpoints.of(1000, 1)))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void blocks_thatHaveTooFewUponThemAreNotYetTaken() throws VerificationException {
    Checkpoint checkpoint = Checkpoints.of(1000, 1);
    ChainAnchor anchor = submitter.anchor(contract, checkpoint);
    ChainVerifier careful = new ChainVerifier(node(anvil()), 2);
    assertThatThrownBy(() -> careful.verify(anchor, checkpoint))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("0 blocks are built on")
        .hasMessageContaining("2 have to be");
    submitter.deploy();
    submitter.deploy();
    assertThat(careful.verify(anchor, checkpoint).confirmations()).isEqualTo(2);
  }

  @Test
  void nothing_isSentAboveThePriceAllowed() {
    ChainSubmitter poor = new ChainSubmitter(node(anvil()), key(Anvil.KEY), BigInteger.TEN);
    assertThatThrownBy(() -> poor.anchor(contract, Checkpoints.of(1000, 1)))
        .isInstanceOf(OutsidePartyException.class)
        .hasMessageContaining("more than the 10 allowed: nothing was sent");
  }

  @Test
  void contract_isNotTakenForAnother() {
    assertThatThrownBy(() -> submitter.anchor(key(Anvil.KEY).address(), Checkpoints.of(1000, 1)))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("stands no contract, or another one");
  }

  @Test
  void chainsWithoutBurntFees_areServedToo() throws IOException, VerificationException {
    try (Anvil old = Anvil.start("--hardfork", "berlin")) {
      ChainSubmitter there = new ChainSubmitter(node(old), key(Anvil.KEY), MAX_PRICE);
      Checkpoint checkpoint = Checkpoints.of(7, 7);
      ChainAnchor anchor = there.anchor(there.deploy(), checkpoint);
      assertThat(new ChainVerifier(node(old), 0).verify(anchor, checkpoint).sender())
          .isEqualTo(key(Anvil.KEY).address());
    }
  }
}
