package org.mekongdragon.watchlist;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What another threshold of a list would mean, on the cargo of the last 90 days. */
@Controller
@RequestMapping(WatchViews.ROOT)
class ThresholdPages {

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final WatchLists lists;
  private final ThresholdPreview preview;
  private final WatchViews views;

  ThresholdPages(WatchLists lists, ThresholdPreview preview, WatchViews views) {
    this.lists = lists;
    this.preview = preview;
    this.views = views;
  }

  @GetMapping("/{id}/thresholds")
  String thresholds(@PathVariable String id, HttpServletRequest request, Model model) {
    UUID list = WatchListApi.key(id);
    Texts texts = views.texts(request);
    ThresholdPreview.Preview found = preview.of(list, PATIENCE);
    List<ThresholdsView.Line> lines = new ArrayList<>();
    for (int i = 0; i < found.hits().size(); i++) {
      lines.add(
          new ThresholdsView.Line(
              WatchViews.score(ThresholdPreview.THRESHOLDS.get(i), texts),
              found.hits().get(i),
              share(found.hits().get(i), found.searched(), texts)));
    }
    model.addAttribute(
        "view",
        new ThresholdsView(
            views.row(lists.require(list), texts), lines, found.searched(), found.complete()));
    return "watchlist/thresholds";
  }

  private static String share(int hits, int searched, Texts texts) {
    return searched == 0
        ? ""
        : texts.number(
            BigDecimal.valueOf(hits * 100L)
                .divide(BigDecimal.valueOf(searched), 2, RoundingMode.HALF_UP));
  }
}
