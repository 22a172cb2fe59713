package org.mekongdragon.explorer;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.statistics.Pivot;
import org.mekongdragon.statistics.PivotQuery;
import org.mekongdragon.statistics.Pivots;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks all that a page of the explorer shows, at one moment. */
@Component
class Explorer {

  private final Pivots pivots;
  private final Operations operations;
  private final SavedViews views;
  private final FigureNames names;
  private final People people;
  private final Audit audit;

  Explorer(
      Pivots pivots,
      Operations operations,
      SavedViews views,
      FigureNames names,
      People people,
      Audit audit) {
    this.names = names;
    this.pivots = pivots;
    this.operations = operations;
    this.views = views;
    this.people = people;
    this.audit = audit;
  }

  /**
   * What the page shows.
   *
   * @throws org.mekongdragon.kernel.Problem {@code no-operation} and those of a question
   */
  @Transactional(readOnly = true)
  public ExploreViews.Found find(Exploration about) {
    PivotQuery query = about.query();
    Map<Dimension, Pivot> filters = new EnumMap<>(Dimension.class);
    for (Dimension by : ExploreViews.FILTERS) {
      filters.put(by, ask(about.without(by.code()), by));
    }
    Exploration whole = about.without("from", "to");
    UUID self = people.current().id();
    return new ExploreViews.Found(
        about,
        pivots.pivot(query),
        ask(whole, Dimension.DAY),
        filters,
        operations.all(),
        views.of(about.operation()).stream()
            .map(view ->
                new ExploreView.Saved(
                    view.name(),
                    "/operations/" + about.operation() + "/explore" + view.query(),
                    view.id().toString(),
                    names.person(view.author()),
                    view.person().equals(self),
                    view.shared()))
            .toList());
  }

  private Pivot ask(Exploration about, Dimension by) {
    PivotQuery query = about.query();
    FigureQuery question = query.question().by(by);
    return pivots.pivot(new PivotQuery(query.operations(), question));
  }

  /** The cells for a file that leaves the house, put on record. */
  @Transactional
  public Pivot export(Exploration about, String format) {
    Pivot pivot = pivots.pivot(about.query());
    for (String operation : about.operations()) {
      audit.record(
          Audited.of("explorer.exported", "figures:" + operation, operation)
              .with("format", format)
              .with("cells", pivot.cells().size())
              .with("question", about.parameters()));
    }
    return pivot;
  }
}
