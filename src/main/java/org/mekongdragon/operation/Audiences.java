package org.mekongdragon.operation;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.AudiencePreview;
import org.mekongdragon.access.Groups;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names, before anything is sent, who of an operation would see it. */
@Component
public class Audiences {

  private static final int MOST_GRANTS = 100;

  private final OperationAccess access;
  private final Groups groups;

  Audiences(OperationAccess access, Groups groups) {
    this.access = access;
    this.groups = groups;
  }

  /**
   * The readers that grants would reach, by organisation and name.
   *
   * @param grants as in {@link Audience}, each item may hold several separated by commas
   * @throws Problem {@code no-operation}, {@code audience}, {@code too-many}
   */
  @Transactional(readOnly = true)
  public AudiencePreview preview(String code, List<String> grants) {
    access.require(code);
    SortedSet<String> each = new TreeSet<>();
    for (String grant : grants) {
      each.addAll(List.of(grant.split(",")));
    }
    if (each.size() > MOST_GRANTS) {
      throw Problem.at("grants", OperationProblem.TOO_MANY, MOST_GRANTS);
    }
    return groups.preview(new Audience(code, List.copyOf(each)));
  }
}
