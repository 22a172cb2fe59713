package org.mekongdragon.report;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mekongdragon.kernel.Problem;

/**
 * What a report shall hold, in its order.
 *
 * @param parts each section once; those that are not shown keep their commentary
 */
public record Outline(List<Part> parts) {

  /** The longest commentary of a section, in characters. */
  public static final int LONGEST = 5_000;

  /**
   * A section with what the authors say about it.
   *
   * @param commentary paragraphs, parted by empty lines; may be empty
   */
  public record Part(Section section, boolean shown, String commentary) {

    /**
     * @throws Problem {@code commentary}
     */
    public Part {
      if (commentary.length() > LONGEST || commentary.indexOf('\0') >= 0) {
        throw Problem.at(section.code(), ReportProblem.COMMENTARY, LONGEST);
      }
    }
  }

  /**
   * @throws Problem {@code sections} when one comes twice or none is shown
   */
  public Outline {
    parts = List.copyOf(parts);
    Set<Section> once = new HashSet<>(parts.stream().map(Part::section).toList());
    if (once.size() < parts.size() || parts.stream().noneMatch(Part::shown)) {
      throw Problem.at("sections", ReportProblem.SECTIONS);
    }
  }

  /** A kind's sections in their first order, then those that it or its readers leave out. */
  static Outline of(ReportKind kind, Readership readers) {
    Stream<Section> rest =
        Arrays.stream(Section.values()).filter(section -> !kind.sections().contains(section));
    return new Outline(
        Stream.concat(kind.sections().stream(), rest)
            .map(section ->
                new Part(section, kind.sections().contains(section) && section.isFor(readers), ""))
            .toList());
  }

  /** The same with the sections that there are since it was kept, not shown. */
  Outline complete() {
    Set<Section> known = new HashSet<>(parts.stream().map(Part::section).toList());
    Stream<Part> fresh =
        Arrays.stream(Section.values())
            .filter(section -> !known.contains(section))
            .map(section -> new Part(section, false, ""));
    return new Outline(Stream.concat(parts.stream(), fresh).toList());
  }

  List<Part> shown() {
    return parts.stream().filter(Part::shown).toList();
  }
}
