package org.mekongdragon.cargo.parse;

import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;

/** Hands what a reader finds to the sink and counts it. */
final class Delivery {

  private final CargoSink sink;
  private final CodeLists lists;
  private final ColumnMapping mapping;
  private final CargoFormat format;
  private long records;
  private long accepted;
  private long rejected;
  private long warnings;

  Delivery(CargoSink sink, CodeLists lists, ColumnMapping mapping, CargoFormat format) {
    this.sink = sink;
    this.lists = lists;
    this.mapping = mapping;
    this.format = format;
  }

  ColumnMapping mapping() {
    return mapping;
  }

  /** The next record of the file starts here. */
  Values next(long line, String segment) {
    records++;
    return values(records, line, segment);
  }

  /** For the head of a file or message, which is no record of its own. */
  Values head(long line, String segment) {
    return values(0, line, segment);
  }

  private Values values(long record, long line, String segment) {
    return new Values(lists, mapping, format, new Position(record, line, segment));
  }

  /** The record is complete: keep it, or reject it when nothing in it can be used. */
  void deliver(Draft draft, String excerpt) {
    List<Finding> findings = draft.values.findings();
    if (draft.saysSomething()) {
      accepted++;
      warnings += findings.size();
      sink.accept(draft.build(), List.copyOf(findings));
      return;
    }
    List<Fault> reasons = new java.util.ArrayList<>();
    reasons.add(Fault.of("", CargoProblem.EMPTY_RECORD));
    findings.forEach(finding -> reasons.add(finding.fault()));
    rejected++;
    sink.reject(new Rejected(draft.values.position(), reasons, excerpt));
  }

  /** A record that cannot be read at all. */
  void reject(Position position, Fault reason, String excerpt) {
    rejected++;
    sink.reject(new Rejected(position, List.of(reason), excerpt));
  }

  void warn(Position position, Fault fault, String excerpt) {
    warnings++;
    sink.warn(new Finding(position, fault, excerpt));
  }

  /** What was wrong in the head, once for the message. */
  void warnAll(Values head) {
    for (Finding finding : head.findings()) {
      warnings++;
      sink.warn(finding);
    }
  }

  ParseSummary summary() {
    return new ParseSummary(Optional.of(format), accepted, rejected, warnings);
  }
}
