package org.mekongdragon.targeting;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mekongdragon.cargo.parse.CargoField;
import org.mekongdragon.targeting.engine.Field;

/**
 * A CSV manifest that the engine can read by itself: plain UTF-8 whose header speaks the words of
 * the rules. Any other column that a consignment could use, or money in a stated currency where
 * rules compare money, is a matter for the parser.
 *
 * @param hasId whether there is a column {@code id}
 */
record CsvManifest(boolean hasId) {

  /** Bytes of the file that are looked at. */
  static final int HEAD = 1 << 16;

  private static final Pattern DELIMITER = Pattern.compile("[,;\t]");

  /**
   * @param head the first bytes of the file, at most {@link #HEAD}
   */
  static Optional<CsvManifest> of(byte[] head, RuleFields rules) {
    Optional<String> text = text(head);
    if (text.isEmpty() || text.get().indexOf('\n') < 0) {
      return Optional.empty();
    }
    String header = text.get().lines().findFirst().orElse("").replace("\uFEFF", "");
    Matcher delimiter = DELIMITER.matcher(header);
    String sign = delimiter.find() ? delimiter.group() : ",";
    List<String> names =
        Arrays.stream(header.split(Pattern.quote(sign), -1))
            .map(name -> name.replace("\"", "").strip())
            .toList();
    Set<Field> fields = new HashSet<>();
    for (String name : names) {
      Optional<Field> field = Field.named(name);
      boolean foreign = field.isEmpty() && CargoField.named(name).isPresent();
      boolean twice = field.isPresent() && !fields.add(field.get());
      if (twice || (foreign && !name.equalsIgnoreCase("id"))) {
        return Optional.empty();
      }
    }
    boolean money = rules.asksForMoney() && fields.containsAll(Set.of(Field.VALUE, Field.CURRENCY));
    boolean hasId = names.stream().anyMatch(name -> name.equalsIgnoreCase("id"));
    return fields.isEmpty() || money ? Optional.empty() : Optional.of(new CsvManifest(hasId));
  }

  /** The bytes as UTF-8, a character cut off at the end left out. */
  private static Optional<String> text(byte[] head) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(head.length + 1);
    boolean broken = decoder.decode(ByteBuffer.wrap(head), text, false).isError();
    String start = text.flip().toString();
    return broken || start.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(start);
  }
}
