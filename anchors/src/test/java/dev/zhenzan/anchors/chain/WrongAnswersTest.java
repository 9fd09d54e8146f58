package dev.zhenzan.anchors.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.zhenzan.anchors.CheckpointDigest;
import dev.zhenzan.anchors.Checkpoints;
import dev.zhenzan.anchors.exchange.OutsidePartyException;
import dev.zhenzan.testkit.Trials;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node whose answers are written down, right at first. */
class WrongAnswersTest {
  private static final Checkpoint CHECKPOINT = Checkpoints.of(1000, 0x42);
  private static final String CONTRACT = "0x" + "c0".repeat(20);
  private static final String TRANSACTION = "0x" + "7a".repeat(32);
  private static final String BLOCK = "0x" + "b1".repeat(32);
  private static final String SENDER = "0x" + "5e".repeat(20);
  private static final ChainAnchor ANCHOR = new ChainAnchor(5, CONTRACT, TRANSACTION);

  private final Map<String, String> answers = new TreeMap<>();
  private HttpServer server;
  private ChainVerifier verifier;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    verifier = new ChainVerifier(new ChainNode(address), 3);
    answers.put("eth_chainId", "\"0x5\"");
    answers.put("eth_getCode", '"' + AnchorContract.RUNTIME + '"');
    answers.put("eth_blockNumber", "\"0x64\"");
    answers.put(
        "eth_getBlockByNumber",
        """
        {"number": "0x60", "hash": "%s", "timestamp": "0x6907e000", "transactions": []}
        """
            .formatted(BLOCK));
    answers.put(
        "eth_getTransactionReceipt",
        """
        {"transactionHash": "%s", "status": "0x1", "blockNumber": "0x60", "blockHash": "%s",
         "logs": [{"address": "%s", "data": "%s", "topics": ["%s", "0x%s%s", "%s", "%s"]}]}
        """
            .formatted(
                TRANSACTION,
                BLOCK,
                CONTRACT,
                Hex.word(CHECKPOINT.root()),
                AnchorContract.ANCHORED,
                "0".repeat(24),
                SENDER.substring(2),
                Hex.word(CheckpointDigest.logId(CHECKPOINT.origin())),
                Hex.word(CHECKPOINT.size())));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String method =
        answers.keySet().stream()
            .filter(name -> question.contains('"' + name + '"'))
            .findFirst()
            .orElse("");
    String answer = answers.getOrDefault(method, "null");
    byte[] bytes =
        (answer.startsWith("whole:")
                ? answer.substring(6)
                : "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":" + answer + "}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void rightAnswers_areTaken() throws VerificationException {
    AnchoredBlock block = verifier.verify(ANCHOR, CHECKPOINT);
    assertThat(block.number()).isEqualTo(96);
    assertThat(block.hash()).isEqualTo(BLOCK);
    assertThat(block.time()).isEqualTo(Instant.ofEpochSecond(0x6907e000L));
    assertThat(block.confirmations()).isEqualTo(4);
    assertThat(block.sender()).isEqualTo(SENDER);
  }

  private void change(String method, String from, String to) {
    String before = answers.getOrDefault(method, "");
    assertThat(before).contains(from);
    answers.put(method, before.replace(from, to));
  }

  private void assertRefused(String reason) {
    assertThatThrownBy(() -> verifier.verify(ANCHOR, CHECKPOINT))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void otherTransaction_isRefused() {
    change("eth_getTransactionReceipt", TRANSACTION, "0x" + "7b".repeat(32));
    assertRefused("answers with another transaction");
  }

  @Test
  void failedTransaction_isRefused() {
    change("eth_getTransactionReceipt", "\"0x1\"", "\"0x0\"");
    assertRefused("failed: the contract refused it");
  }

  @Test
  void otherContractsWord_isRefused() {
    change("eth_getTransactionReceipt", CONTRACT, "0x" + "c1".repeat(20));
    assertRefused("anchors another checkpoint than this one");
  }

  @Test
  void otherKindOfWord_isRefused() {
    change("eth_getTransactionReceipt", AnchorContract.ANCHORED, "0x" + "aa".repeat(32));
    assertRefused("anchors another checkpoint than this one");
  }

  @Test
  void blockThatWasDropped_isRefused() {
    change("eth_getBlockByNumber", BLOCK, "0x" + "b2".repeat(32));
    assertRefused("is no longer the one that held the anchor");
  }

  @Test
  void errorOfTheNode_isToldWithoutControlCharacters() {
    answers.put(
        "eth_getCode",
        "whole:{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-1,\"message\":\"no\\u001b[2J \\u202eway\"}}");
    assertThatThrownBy(() -> verifier.verify(ANCHOR, CHECKPOINT))
        .isInstanceOf(OutsidePartyException.class)
        .hasMessageContaining("refuses eth_getCode: no[2J way");
  }

  @Test
  void malformedAnswers_areRefused() {
    for (String method : answers.keySet().toArray(String[]::new)) {
      String right = answers.getOrDefault(method, "");
      for (String wrong :
          new String[] {
            "[]",
            "{}",
            "7",
            "\"x\"",
            "\"0x\"",
            "true",
            "whole:",
            "whole:[1]",
            "whole:\"",
            "whole:" + "[".repeat(200_000),
            "{\"number\":\"" + "9".repeat(100_000) + "\"}"
          }) {
        answers.put(method, wrong);
        assertThatThrownBy(() -> verifier.verify(ANCHOR, CHECKPOINT))
            .as(method + " " + wrong.substring(0, Math.min(20, wrong.length())))
            .isInstanceOf(VerificationException.class);
      }
      answers.put(method, right);
    }
  }

  @Test
  void answersWithACharacterChanged_areRefusedOrNameTheSameBlock() throws VerificationException {
    AnchoredBlock right = verifier.verify(ANCHOR, CHECKPOINT);
    for (String method : answers.keySet().toArray(String[]::new)) {
      String before = answers.getOrDefault(method, "");
      Trials.run(
          1,
          50,
          random -> {
            char[] changed = before.toCharArray();
            changed[random.nextInt(changed.length)] = (char) (0x20 + random.nextInt(95));
            answers.put(method, new String(changed));
            try {
              AnchoredBlock block = verifier.verify(ANCHOR, CHECKPOINT);
              assertThat(block.number()).isEqualTo(right.number());
              assertThat(block.hash()).isEqualTo(right.hash());
            } catch (VerificationException e) {
              assertThat(e).hasMessageMatching(".{10,}");
            }
          });
      answers.put(method, before);
    }
  }
}
