package dev.zhenzan.exposure.plan;

import java.util.List;

/** Which works have an account in their audience: a list of places for each account. Immutable. */
final class AudienceIndex {
  private final int[] first;
  private final int[] workAt;
  private final int[] memberAt;

  AudienceIndex(List<WorkAudience> audiences) {
    int accounts = 0;
    int places = 0;
    for (WorkAudience audience : audiences) {
      int size = audience.size();
      accounts = size == 0 ? accounts : Math.max(accounts, audience.account(size - 1) + 1);
      places = Math.addExact(places, size);
    }
    first = new int[accounts + 1];
    workAt = new int[places];
    memberAt = new int[places];
    count(audiences);
    fill(audiences);
  }

  private void count(List<WorkAudience> audiences) {
    for (WorkAudience audience : audiences) {
      for (int member = 0; member < audience.size(); member++) {
        first[audience.account(member) + 1]++;
      }
    }
    for (int account = 1; account < first.length; account++) {
      first[account] += first[account - 1];
    }
  }

  private void fill(List<WorkAudience> audiences) {
    int[] next = first.clone();
    for (int work = 0; work < audiences.size(); work++) {
      WorkAudience audience = audiences.get(work);
      for (int member = 0; member < audience.size(); member++) {
        int place = next[audience.account(member)]++;
        workAt[place] = work;
        memberAt[place] = member;
      }
    }
  }

  /** Whether an account is in any audience. */
  boolean has(int account) {
    return account + 1 < first.length && first[account] < first[account + 1];
  }

  /** The first place of an account that is in an audience. */
  int from(int account) {
    return first[account];
  }

  /** The place behind its last. */
  int to(int account) {
    return first[account + 1];
  }

  /** Position of the work at a place among the audiences. */
  int work(int place) {
    return workAt[place];
  }

  /** The member that the account is in that work's audience. */
  int member(int place) {
    return memberAt[place];
  }
}
