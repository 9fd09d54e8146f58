package dev.zhenzan.text;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** Words with numbers, found character by character. Not thread-safe while it grows. */
final class WordTrie {
  static final int ROOT = 0;
  static final int NONE = -1;

  /** Children by parent and character. */
  private final Long2IntOpenHashMap children;

  /** Of each node the number of the word that ends there, NaN where none does. */
  private final DoubleArrayList values = new DoubleArrayList();

  WordTrie(int expectedNodes) {
    children = new Long2IntOpenHashMap(expectedNodes);
    children.defaultReturnValue(NONE);
    values.add(Double.NaN);
  }

  void put(String word, double value) {
    int node = ROOT;
    for (int at = 0; at < word.length(); at++) {
      int child = child(node, word.charAt(at));
      if (child == NONE) {
        child = values.size();
        children.put(key(node, word.charAt(at)), child);
        values.add(Double.NaN);
      }
      node = child;
    }
    values.set(node, value);
  }

  /** The node behind a character, {@link #NONE} where no word goes on so. */
  int child(int node, char next) {
    return children.get(key(node, next));
  }

  private static long key(int node, char next) {
    return (long) node << Character.SIZE | next;
  }

  /** The number of the word that ends at a node, NaN where none does. */
  double value(int node) {
    return values.getDouble(node);
  }
}
