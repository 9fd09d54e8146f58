package dev.zhenzan.anchors.chain;

import dev.zhenzan.anchors.exchange.Exchange;
import dev.zhenzan.anchors.exchange.OutsidePartyException;
import dev.zhenzan.tlog.VerificationException;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.web3j.protocol.ObjectMapperFactory;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.EthBlock;
import org.web3j.protocol.core.methods.response.EthGetTransactionReceipt;
import org.web3j.utils.Numeric;
import tools.jackson.databind.ObjectMapper;

/**
 * A node of a chain, asked by JSON-RPC over HTTP. Its address may hold a key and is shown without
 * its path. Safe for use by many threads.
 */
public final class ChainNode {
  /**
   * Blocks list the hashes of their transactions: some hundred bytes for each of a few thousand.
   */
  private static final int MAX_ANSWER = 4 << 20;

  private static final int MAX_MESSAGE = 200;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final ObjectMapper JSON = ObjectMapperFactory.getObjectMapper();

  private final Exchange exchange;

  /** A node at an address, http or https. */
  public ChainNode(URI address) {
    this.exchange =
        new Exchange(address, "application/json", "application/json", MAX_ANSWER, TIMEOUT);
  }

  BigInteger chainId() throws VerificationException {
    return quantity("eth_chainId", List.of());
  }

  BigInteger latestNumber() throws VerificationException {
    return quantity("eth_blockNumber", List.of());
  }

  BigInteger gasPrice() throws VerificationException {
    return quantity("eth_gasPrice", List.of());
  }

  /** Transactions of an address, those included that are in no block yet. */
  BigInteger nonce(String address) throws VerificationException {
    return quantity("eth_getTransactionCount", List.of(address, "pending"));
  }

  /** Units of gas that a transaction would take; null for the address makes a contract. */
  BigInteger gas(String from, @Nullable String to, String data) throws VerificationException {
    Transaction transaction = new Transaction(from, null, null, null, to, BigInteger.ZERO, data);
    return quantity("eth_estimateGas", List.of(transaction));
  }

  /** The code at an address: 0x and digits. */
  String code(String address) throws VerificationException {
    return ask("eth_getCode", List.of(address, "latest"), Text.class, Objects::requireNonNull);
  }

  /** Hands over a signed transaction; gives its hash. */
  String send(String signed) throws VerificationException {
    return ask(
        "eth_sendRawTransaction",
        List.of(signed),
        Text.class,
        hash -> Receipt.word(Objects.requireNonNull(hash)));
  }

  /** What became of a transaction, if it is in a block. */
  Optional<Receipt> receipt(String transaction) throws VerificationException {
    return ask(
        "eth_getTransactionReceipt",
        List.of(transaction),
        EthGetTransactionReceipt.class,
        receipt -> Optional.ofNullable(Receipt.of(receipt)));
  }

  BlockHead block(BigInteger number) throws VerificationException {
    return block(Numeric.encodeQuantity(number));
  }

  BlockHead latest() throws VerificationException {
    return block("latest");
  }

  private BlockHead block(String which) throws VerificationException {
    return ask("eth_getBlockByNumber", List.of(which, false), EthBlock.class, BlockHead::of);
  }

  private BigInteger quantity(String method, List<?> parameters) throws VerificationException {
    return ask(
        method,
        parameters,
        Text.class,
        quantity -> Numeric.decodeQuantity(Objects.requireNonNull(quantity)));
  }

  /** A result that is one text. */
  private static final class Text extends Response<String> {}

  /**
   * Asks a question.
   *
   * @param reading takes what is needed from the result, which is null where there is none
   * @throws VerificationException if the answer is malformed
   * @throws OutsidePartyException if the node cannot be reached or reports an error
   * @throws TreeNotGrownException if the contract refuses
   */
  private <R, T extends Response<R>, V> V ask(
      String method, List<?> parameters, Class<T> type, Function<@Nullable R, V> reading)
      throws VerificationException {
    T response = read(method, () -> send(method, parameters, type));
    Response.@Nullable Error error = response.getError();
    if (error != null) {
      throw refusal(method, error);
    }
    return read(method, () -> reading.apply(response.getResult()));
  }

  private <T> T send(String method, List<?> parameters, Class<T> type) {
    byte[] question =
        JSON.writeValueAsBytes(
            Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", parameters));
    return JSON.readValue(exchange.ask(question), type);
  }

  private RuntimeException refusal(String method, Response.Error error) {
    // web3j hands on the text with its quotation marks.
    String data = Objects.requireNonNullElse(error.getData(), "").replace("\"", "");
    return AnchorContract.anchoredSize(data)
        .<RuntimeException>map(TreeNotGrownException::new)
        .orElseGet(
            () ->
                new OutsidePartyException(
                    "%s refuses %s: %s"
                        .formatted(exchange.party(), method, shown(error.getMessage()))));
  }

  /** What the node wrote, without what could play tricks on a terminal. */
  private static String shown(@Nullable String message) {
    return Objects.requireNonNullElse(message, "no reason")
        .codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .limit(MAX_MESSAGE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private <V> V read(String method, Supplier<V> reading) throws VerificationException {
    try {
      return reading.get();
    } catch (OutsidePartyException e) {
      throw e;
    } catch (RuntimeException e) {
      // web3j and Jackson tell a wrong answer by whatever their parsers and casts throw.
      throw new VerificationException(
          "%s answers %s with something malformed".formatted(exchange.party(), method), e);
    }
  }

  /** Scheme, host and port. */
  @Override
  public String toString() {
    return exchange.party();
  }
}
