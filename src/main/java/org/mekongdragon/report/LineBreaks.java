package org.mekongdragon.report;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end, by the rules of a language. What a renderer does by itself is meant for
 * addresses: it begins a line with a slash, in the middle of a date.
 */
final class LineBreaks implements FSTextBreaker {

  private final BreakIterator breaks;
  private String text = "";

  LineBreaks(Locale locale) {
    breaks = BreakIterator.getLineInstance(locale);
  }

  @Override
  public void setText(String words) {
    text = words;
    breaks.setText(words);
  }

  /** The next place; never beside a slash. {@link BreakIterator#DONE} at the end. */
  @Override
  public int next() {
    int next = breaks.next();
    while (next != BreakIterator.DONE && next < text.length() && isAtSlash(next)) {
      next = breaks.next();
    }
    return next;
  }

  private boolean isAtSlash(int place) {
    return text.charAt(place) == '/' || (place > 0 && text.charAt(place - 1) == '/');
  }
}
