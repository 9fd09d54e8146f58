package dev.zhenzan.anchors.chain;

import dev.zhenzan.anchors.exchange.OutsidePartyException;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.ContractUtils;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.utils.Numeric;

/**
 * Sends transactions that anchor checkpoints, and pays for them. What was sent is not yet anchored:
 * {@link ChainVerifier} tells when it is. One at a time by one key: two at once take the same
 * nonce, and the chain drops one.
 */
public final class ChainSubmitter {
  /** What whoever makes a block gets for a unit of gas, on chains that burn the rest (EIP-1559). */
  private static final BigInteger TIP = BigInteger.valueOf(1_000_000_000);

  /** The contract takes 161,000 to make, a checkpoint less. */
  private static final BigInteger MAX_GAS = BigInteger.valueOf(1_000_000);

  private final ChainNode node;
  private final ChainKey key;
  private final BigInteger maxPrice;

  /**
   * A sender by a node.
   *
   * @param maxPrice most units of the chain's currency that a unit of gas may cost; if the node
   *     asks for more, nothing is sent
   */
  public ChainSubmitter(ChainNode node, ChainKey key, BigInteger maxPrice) {
    this.node = node;
    this.key = key;
    this.maxPrice = maxPrice;
  }

  /**
   * Sends a checkpoint to a contract.
   *
   * @param contract address of the contract: 0x and 40 digits
   * @throws VerificationException if at the address stands another contract, or the node's answers
   *     are malformed
   * @throws TreeNotGrownException if the contract has a tree as large already; nothing is paid
   * @throws dev.zhenzan.anchors.exchange.OutsidePartyException if the node cannot be reached, or
   *     refuses
   */
  public ChainAnchor anchor(String contract, Checkpoint checkpoint) throws VerificationException {
    String address = contract.toLowerCase(Locale.ROOT);
    if (!node.code(address).equals(AnchorContract.RUNTIME)) {
      throw new VerificationException(
          "at %s stands no contract, or another one than CheckpointAnchor".formatted(address));
    }
    long chain = node.chainId().longValueExact();
    return new ChainAnchor(
        chain,
        address,
        send(chain, node.nonce(key.address()), address, AnchorContract.call(checkpoint)));
  }

  /**
   * Puts a new contract on the chain.
   *
   * @return its address: 0x and 40 digits; it is there when the transaction is in a block
   * @throws VerificationException if the node's answers are malformed
   * @throws dev.zhenzan.anchors.exchange.OutsidePartyException if the node cannot be reached, or
   *     refuses
   */
  public String deploy() throws VerificationException {
    BigInteger nonce = node.nonce(key.address());
    send(node.chainId().longValueExact(), nonce, null, AnchorContract.CREATION);
    return ContractUtils.generateContractAddress(key.address(), nonce);
  }

  private String send(long chain, BigInteger nonce, @Nullable String to, String data)
      throws VerificationException {
    RawTransaction transaction = transaction(chain, nonce, gas(to, data), to, data);
    byte[] signed = TransactionEncoder.signMessage(transaction, chain, key.credentials());
    return node.send(Numeric.toHexString(signed));
  }

  /** What the node estimates and a quarter more: what is not used is not paid. */
  private BigInteger gas(@Nullable String to, String data) throws VerificationException {
    BigInteger estimated = node.gas(key.address(), to, data);
    BigInteger limit = estimated.add(estimated.shiftRight(2));
    if (limit.compareTo(MAX_GAS) > 0) {
      throw new OutsidePartyException(
          "%s asks for %s units of gas, more than this contract ever takes: nothing was sent"
              .formatted(node, limit));
    }
    return limit;
  }

  private RawTransaction transaction(
      long chain, BigInteger nonce, BigInteger gas, @Nullable String to, String data)
      throws VerificationException {
    String target = Objects.requireNonNullElse(to, "");
    Optional<BigInteger> burnt = node.latest().baseFee();
    if (burnt.isEmpty()) {
      BigInteger price = affordable(node.gasPrice());
      return RawTransaction.createTransaction(nonce, price, gas, target, BigInteger.ZERO, data);
    }
    affordable(burnt.get().add(TIP));
    BigInteger most = burnt.get().shiftLeft(1).add(TIP).min(maxPrice);
    return RawTransaction.createTransaction(
        chain, nonce, gas, target, BigInteger.ZERO, data, TIP, most);
  }

  private BigInteger affordable(BigInteger price) {
    if (price.compareTo(maxPrice) > 0) {
      throw new OutsidePartyException(
          "%s asks %s for a unit of gas, more than the %s allowed: nothing was sent; try again later"
              .formatted(node, price, maxPrice));
    }
    return price;
  }
}
