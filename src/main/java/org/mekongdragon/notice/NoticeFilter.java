package org.mekongdragon.notice;

import java.util.Map;
import java.util.OptionalLong;

/**
 * Which notices are asked for; empty parts let everything through.
 *
 * @param kind code of a kind
 * @param operation code of an operation
 * @param fresh whether only those not seen yet
 * @param before notices older than this one
 */
public record NoticeFilter(String kind, String operation, boolean fresh, OptionalLong before) {

  /** Every notice. */
  public static final NoticeFilter ALL = new NoticeFilter("", "", false, OptionalLong.empty());

  static NoticeFilter of(Map<String, String> parameters) {
    String before = parameters.getOrDefault("before", "");
    return new NoticeFilter(
        parameters.getOrDefault("kind", "").strip(),
        parameters.getOrDefault("operation", "").strip(),
        parameters.getOrDefault("state", "").equals("new"),
        before.matches("[0-9]{1,18}")
            ? OptionalLong.of(Long.parseLong(before))
            : OptionalLong.empty());
  }

  /** Whether nothing is filtered. */
  public boolean isAll() {
    return kind.isEmpty() && operation.isEmpty() && !fresh;
  }
}
