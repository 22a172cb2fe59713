package org.mekongdragon.cargo.parse;

import java.util.Optional;
import org.mekongdragon.kernel.Fault;

/**
 * UN/EDIFACT interchanges (ISO 9735, syntax versions 1 to 4): checks the envelopes and hands each
 * message to the reader of its type.
 */
final class Edifact implements CargoReader {

  private EdifactMessage message = EdifactMessage.NONE;
  private Optional<EdifactSegment> header = Optional.empty();
  private Optional<EdifactSegment> interchange = Optional.empty();
  private long messages;

  @Override
  public void read(Source source, Delivery delivery) {
    EdifactSegments segments = new EdifactSegments(source, delivery);
    Optional<EdifactSegment> next = segments.next();
    while (next.isPresent()) {
      segment(next.get(), delivery);
      next = segments.next();
    }
    if (header.isPresent()) {
      message.end(true);
      warn(delivery, header.get(), Fault.of("", CargoProblem.TRUNCATED));
    } else if (interchange.isPresent()) {
      warn(delivery, interchange.get(), Fault.of("", CargoProblem.TRUNCATED));
    }
  }

  private void segment(EdifactSegment segment, Delivery delivery) {
    switch (segment.tag()) {
      case "UNB" -> {
        interchange = Optional.of(segment);
        messages = 0;
      }
      case "UNH" -> open(segment, delivery);
      case "UNT" -> close(segment, delivery);
      case "UNZ" -> closeInterchange(segment, delivery);
      case "UNG", "UNE" -> {}
      default -> message.segment(segment);
    }
  }

  private void open(EdifactSegment unh, Delivery delivery) {
    if (header.isPresent()) {
      message.end(true);
      warn(delivery, header.get(), Fault.of("UNT", CargoProblem.TRUNCATED));
    }
    header = Optional.of(unh);
    messages++;
    message =
        switch (unh.at(2)) {
          case "CUSCAR" -> new CustomsCargoReport(delivery, unh);
          case "BAPLIE" -> new ContainerList(CargoFormat.BAPLIE, delivery, unh);
          case "COARRI" -> new ContainerList(CargoFormat.COARRI, delivery, unh);
          default -> passOver(unh, delivery);
        };
  }

  private static EdifactMessage passOver(EdifactSegment unh, Delivery delivery) {
    String type = Limits.excerpt(unh.at(2));
    warn(delivery, unh, Fault.of("UNH", CargoProblem.MESSAGE_TYPE, type));
    return EdifactMessage.NONE;
  }

  private void close(EdifactSegment unt, Delivery delivery) {
    message.end(false);
    message = EdifactMessage.NONE;
    if (header.isEmpty()) {
      warn(delivery, unt, Fault.of("UNH", CargoProblem.TRUNCATED));
      return;
    }
    long counted = unt.number() - header.get().number() + 1;
    if (!unt.at(1).equals(Long.toString(counted))) {
      Fault fault = Fault.of("UNT", CargoProblem.SEGMENT_COUNT, Limits.excerpt(unt.at(1)), counted);
      warn(delivery, unt, fault);
    }
    checkReference(unt, header.get().at(1), delivery);
    header = Optional.empty();
  }

  private void closeInterchange(EdifactSegment unz, Delivery delivery) {
    if (header.isPresent()) {
      message.end(true);
      message = EdifactMessage.NONE;
      warn(delivery, header.get(), Fault.of("UNT", CargoProblem.TRUNCATED));
      header = Optional.empty();
    }
    if (!unz.at(1).equals(Long.toString(messages))) {
      Fault fault =
          Fault.of("UNZ", CargoProblem.MESSAGE_COUNT, Limits.excerpt(unz.at(1)), messages);
      warn(delivery, unz, fault);
    }
    interchange.ifPresent(unb -> checkReference(unz, unb.at(5), delivery));
    interchange = Optional.empty();
  }

  private static void checkReference(EdifactSegment trailer, String expected, Delivery delivery) {
    if (!trailer.at(2).equals(expected)) {
      Fault fault =
          Fault.of(
              trailer.tag(),
              CargoProblem.MESSAGE_REFERENCE,
              Limits.excerpt(trailer.at(2)),
              Limits.excerpt(expected));
      warn(delivery, trailer, fault);
    }
  }

  private static void warn(Delivery delivery, EdifactSegment segment, Fault fault) {
    delivery.warn(new Position(0, segment.number(), segment.tag()), fault, segment.excerpt());
  }
}
